import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { ADVICE, checkDocx, type Finding, RULES } from '../../main/core/checking/index.ts';
import { AttacheError } from '../../shared/api/errors.ts';
import type { CommandContext } from '../command-context.ts';
import { countOf } from '../terminal-text.ts';

/** Larger files are no packs; they are not read into memory. */
const MAX_FILE_SIZE = 200 * 1024 * 1024;
/** Findings of one rule that are shown; JSON has them all. */
const SHOWN_OF_A_RULE = 5;

/** `pack check FILE`: what is not as it should be in a Word document, by rule. @throws AttacheError Rejected where something is not */
export async function checkPack({ terminal, isJson }: CommandContext, path: string): Promise<void> {
  const findings = checkDocx(await bytesOf(path));
  const byRule = Map.groupBy(findings, ({ rule }) => rule);
  if (isJson) {
    terminal.printJson({ path, findings: findings.map((finding) => ({ ...finding, advice: ADVICE[finding.rule] })) });
  } else {
    for (const [rule, found] of byRule) {
      for (const line of linesOf(found)) terminal.print(terminal.text(`${rule}: ${line}`));
      terminal.print(terminal.text(`  ${ADVICE[rule]}`));
    }
    if (findings.length === 0) terminal.print(terminal.text(`${basename(path)} keeps all ${RULES.length} rules.`));
  }
  if (findings.length === 0) return;
  const broken = `${countOf(byRule.size, 'rule')} of ${RULES.length}`;
  throw new AttacheError('Rejected', `${basename(path)} does not keep ${broken}.`);
}

function linesOf(findings: readonly Finding[]): string[] {
  const shown = findings.slice(0, SHOWN_OF_A_RULE).map(({ place, problem }) => `${place}: ${problem}`);
  const hidden = findings.length - shown.length;
  return hidden === 0 ? shown : [...shown, `and ${hidden} more of the kind.`];
}

async function bytesOf(path: string): Promise<Uint8Array> {
  try {
    const { size } = await stat(path);
    if (size > MAX_FILE_SIZE) throw new AttacheError('Invalid', `${basename(path)} is too large for a document.`);
    return await readFile(path);
  } catch (fault) {
    if (fault instanceof AttacheError) throw fault;
    throw new AttacheError('NotFound', `There is no file ${path} that can be read.`, { cause: fault });
  }
}
