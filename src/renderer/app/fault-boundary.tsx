import { Component, type ReactNode } from 'react';
import { Button } from '../ui/button.tsx';

interface FaultBoundaryProps {
  readonly children: ReactNode;
}

/** Keeps a fault in one part of the window from taking the rest with it. */
export class FaultBoundary extends Component<FaultBoundaryProps, { readonly hasFailed: boolean }> {
  override state = { hasFailed: false };

  static getDerivedStateFromError() {
    return { hasFailed: true };
  }

  override render() {
    if (!this.state.hasFailed) return this.props.children;
    return (
      <div className="state" role="alert">
        <h2>Something here went wrong</h2>
        <p>What you saved is safe, and so is what you typed. The fault is ours.</p>
        <Button onPress={() => this.setState({ hasFailed: false })}>Show it again</Button>
      </div>
    );
  }
}
