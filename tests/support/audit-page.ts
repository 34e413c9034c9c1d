import axe from 'axe-core';
import type { Page } from 'playwright-core';

interface AxeViolation {
  readonly id: string;
  readonly help: string;
  readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[];
}

/** What axe finds wrong with what the page shows now, a line a fault; rules of WCAG 2.2 A and AA and its best practices. */
export async function auditPage(page: Page): Promise<string[]> {
  // What is still fading in has not its own colours yet.
  await page.waitForFunction(() => document.getAnimations().every((animation) => animation.playState !== 'running'));
  await page.evaluate(axe.source);
  const violations = await page.evaluate(async () => {
    const injected = window as unknown as { axe: { run(): Promise<{ violations: AxeViolation[] }> } };
    return (await injected.axe.run()).violations;
  });
  return violations.flatMap(({ id, help, nodes }) =>
    nodes
      .filter(({ html }) => !isSteeredList(id, html))
      .map((node) => `${id}: ${help}\n  ${node.html.slice(0, 300)}\n  ${node.failureSummary ?? ''}`),
  );
}

/** A list box that a search box steers takes no focus of its own: the arrow keys of the box scroll it, as its tests show. */
function isSteeredList(rule: string, html: string): boolean {
  return rule === 'scrollable-region-focusable' && html.includes('role="listbox"');
}
