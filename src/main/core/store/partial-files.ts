import { randomUUID } from 'node:crypto';
import { existsSync, lstatSync, rmSync } from 'node:fs';
import { basename, dirname, isAbsolute, join } from 'node:path';
import { z } from 'zod';
import type { StoreFacts } from './store-facts.ts';

const FACT = 'partial-files';
const listSchema = z.array(z.string());
const NAME = /^\.attache-[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}\.partial$/;
/** More are not remembered: each is of one killed export whose disk has not been there since. */
const MAX_REMEMBERED = 100;

/** A name beside a document, for while it is written. */
export function partialNameFor(path: string): string {
  return join(dirname(path), `.attache-${randomUUID()}.partial`);
}

/** Files that are being written beside their places, wherever the person chose to save. */
export interface PartialFiles {
  /** Remembers one, before it is there. */
  begin(file: string): void;
  /** Forgets one that is gone. */
  end(file: string): void;
}

/**
 * Remembers in the store which files are being written, and removes those that a killed process left: no file but one it wrote down,
 * of a name only we give. What lies on a disk that is not there stays remembered.
 */
export function openPartialFiles(facts: StoreFacts): PartialFiles {
  const list = () => facts.read(FACT, listSchema) ?? [];
  const keep = (files: readonly string[]) => {
    try {
      if (files.length === 0) facts.remove(FACT);
      else facts.write(FACT, files.slice(-MAX_REMEMBERED));
    } catch {
      // The library's disk is full, or fails: no reason not to write a document to another.
    }
  };
  const left = list();
  if (left.length > 0) keep(left.filter((file) => !isRemoved(file)));
  return {
    begin: (file) => keep([...list(), file]),
    end: (file) => keep(list().filter((other) => other !== file)),
  };
}

/** Whether nothing is left of it. */
function isRemoved(file: string): boolean {
  if (!isAbsolute(file) || !NAME.test(basename(file))) return true;
  if (!existsSync(dirname(file))) return false;
  try {
    if (lstatSync(file, { throwIfNoEntry: false })?.isFile()) rmSync(file);
    return true;
  } catch {
    // Not ours to touch any more, or not now: the next start tries again.
    return false;
  }
}
