/** Shown where the core does not know this window: the link was used before, or Attaché was started anew. */
export function SessionEnded() {
  return (
    <main className="full-page">
      <h1>This link is no longer good</h1>
      <p>
        A link to Attaché opens one browser, once. Go back to where you started it and open the newest link; if it is
        not running, start it with <code>npm start</code>.
      </p>
      <p>Your library, notes and briefs are safe on this computer.</p>
    </main>
  );
}
