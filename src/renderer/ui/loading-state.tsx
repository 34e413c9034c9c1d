/** Shown, after a moment, where something takes longer than one. */
export function LoadingState({ label }: { readonly label: string }) {
  return (
    <div className="state state-loading" role="status">
      {label}
    </div>
  );
}
