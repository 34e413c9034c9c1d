import type { ChildProcess } from 'node:child_process';
import { type Change, changeSchema } from '../../src/shared/api/index.ts';

/** A browser's side of the application, as a page of it calls. */
export interface Window {
  read<T>(path: string, input: unknown): Promise<T>;
  change<T>(path: string, input: unknown): Promise<T>;
  /** The feed of changes, until it ends. */
  changes(): AsyncGenerator<Change>;
}

const LINK = /http:\/\/127\.0\.0\.1:\d+\/#token=[\w-]+/;

/** An answer that says no: with nobody else at work, that is a fault, other than no answer at all. */
export class Refusal extends Error {}

/** Waits for the link the application prints and opens a window with it. */
export async function openWindow(child: ChildProcess): Promise<Window> {
  return windowAt(await linkOf(child));
}

/** Opens a session with a link, as a browser does. */
export async function windowAt(link: string): Promise<Window> {
  const { origin, hash } = new URL(link);
  const own = { origin, 'content-type': 'application/json' };
  const token = hash.replace('#token=', '');
  const session = await fetch(`${origin}/session`, { method: 'POST', headers: own, body: JSON.stringify({ token }) });
  const cookie = session.headers.get('set-cookie')?.split(';')[0] ?? '';

  async function call<T>(type: 'query' | 'mutation', path: string, input: unknown): Promise<T> {
    const body = JSON.stringify({ path, type, input });
    const response = await fetch(`${origin}/api/call`, { method: 'POST', headers: { ...own, cookie }, body });
    const answer = (await response.json()) as { ok: boolean; value: T; error?: unknown };
    if (!answer.ok) throw new Refusal(`${path}: ${JSON.stringify(answer.error)}`);
    return answer.value;
  }

  return {
    async *changes() {
      const feed = await fetch(`${origin}/api/changes`, { headers: { cookie } });
      const decoder = new TextDecoderStream();
      let text = '';
      for await (const piece of feed.body?.pipeThrough(decoder) ?? []) {
        text += piece;
        const messages = text.split('\n\n');
        text = messages.pop() ?? '';
        for (const message of messages) {
          if (message.startsWith('data: ')) yield changeSchema.parse(JSON.parse(message.slice('data: '.length)));
        }
      }
    },
    read: (path, input) => call('query', path, input),
    change: (path, input) => call('mutation', path, input),
  };
}

function linkOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let output = '';
    const read = (chunk: Buffer) => {
      output += chunk.toString();
      const [link] = LINK.exec(output) ?? [];
      if (link !== undefined) resolve(link);
    };
    child.stdout?.on('data', read);
    child.once('exit', (code) => reject(new Error(`The application ended with ${code} before it was open: ${output}`)));
  });
}
