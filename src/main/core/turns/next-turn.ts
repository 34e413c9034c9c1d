const waiting: (() => void)[] = [];

/**
 * Gives everybody else a turn of the event loop. Of several that wait for theirs each has one of its own, in the order they asked:
 * pieces of work that are short by themselves never follow each other within one.
 */
export function nextTurn(): Promise<void> {
  return new Promise((resolve) => {
    waiting.push(resolve);
    if (waiting.length === 1) setImmediate(serve);
  });
}

function serve(): void {
  const [next] = waiting;
  if (waiting.length > 1) setImmediate(serve);
  waiting.shift();
  next?.();
}
