import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

/** The application as `attache serve` runs it: a process of its own, answering on 127.0.0.1. */
export interface RunningApplication {
  /** The address to open, with its one-time token. */
  readonly url: string;
  readonly process: ChildProcess;
  /** Ends it as Ctrl+C does, and gives its exit code. */
  stop(): Promise<number | null>;
  /** Ends it as a power cut does. */
  kill(): Promise<void>;
}

const COMMAND = fileURLToPath(new URL('../../src/cli/main.ts', import.meta.url));
const ADDRESS = /http:\/\/127\.0\.0\.1:\d+\/\S*/;

/** Starts the application on a data folder, with more in its environment where it is said, and waits for its address. */
export async function runApplication(
  directory: string,
  env: Readonly<Record<string, string>> = {},
): Promise<RunningApplication> {
  const child = spawn(process.execPath, [COMMAND, 'serve', '--data', directory], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const url = await addressPrintedBy(child);
  return {
    url,
    process: child,
    async stop() {
      return end(child, 'SIGINT');
    },
    async kill() {
      await end(child, 'SIGKILL');
    },
  };
}

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<number | null> {
  if (child.exitCode !== null || child.signalCode !== null) return child.exitCode;
  const exited = once(child, 'exit');
  child.kill(signal);
  await exited;
  return child.exitCode;
}

function addressPrintedBy(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let output = '';
    const read = (chunk: Buffer) => {
      output += chunk.toString();
      const [address] = ADDRESS.exec(output) ?? [];
      if (address !== undefined && output.endsWith('\n')) resolve(address);
    };
    child.stdout?.on('data', read);
    child.stderr?.on('data', read);
    child.once('exit', (code) =>
      reject(new Error(`The application ended with ${code} before it was ready:\n${output}`)),
    );
  });
}
