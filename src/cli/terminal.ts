import { terminalJson, terminalText, wrap } from './terminal-text.ts';

const MAX_WIDTH = 100;

/** Where commands print. Text from the library goes through `text`, `bold` or `dim`, which neutralise control characters. */
export interface Terminal {
  /** Prints a block and a line feed. */
  print(block: string): void;
  printJson(value: unknown): void;
  text(text: string): string;
  bold(text: string): string;
  dim(text: string): string;
  wrap(text: string, indent?: string, hanging?: string): string;
}

/** Prints to a stream; bold and dim only where a person is looking at it. */
export function createTerminal(
  stream: { write(text: string): unknown; readonly isTTY?: boolean; readonly columns?: number },
  environment: Readonly<Record<string, string | undefined>> = process.env,
): Terminal {
  const hasStyle = stream.isTTY === true && environment.NO_COLOR === undefined && environment.TERM !== 'dumb';
  const width = Math.min(stream.columns ?? MAX_WIDTH, MAX_WIDTH);
  const styled = (code: number, text: string) =>
    hasStyle ? `\u001b[${code}m${terminalText(text)}\u001b[22m` : terminalText(text);
  return {
    print: (block) => void stream.write(`${block}\n`),
    printJson: (value) => void stream.write(`${terminalJson(value)}\n`),
    text: terminalText,
    bold: (text) => styled(1, text),
    dim: (text) => styled(2, text),
    wrap: (text, indent, hanging) => wrap(text, width, indent, hanging),
  };
}
