import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DEFAULT_BRIEF_OPTIONS } from '../../src/shared/model/index.ts';
import { aBrief, aClient, anEntry, aSource } from './builders.ts';

/** Writes a library of one entry, source, client and brief into a folder: what opens fast. @returns the folder */
export function smallLibrary(folder: string): string {
  const directory = join(folder, 'library');
  mkdirSync(join(directory, 'entries'), { recursive: true });
  const { createdAt: _, updatedAt: __, origin: ___, ...entry } = anEntry({ id: 'shipped', body: 'As it was shipped.' });
  const { updatedAt: ____, origin: _____, ...source } = aSource();
  const { createdAt: _c, updatedAt: _u, ...client } = aClient();
  const { createdAt: _bc, updatedAt: _bu, ...brief } = aBrief({ options: DEFAULT_BRIEF_OPTIONS });
  const files = {
    'manifest.json': { name: 'A small library', version: 1, domain: 'tests' },
    'sources.json': [source],
    'clients.json': [client],
    'briefs.json': [brief],
    'glossary.json': [],
    'entries/all.json': [entry],
  };
  for (const [path, content] of Object.entries(files)) writeFileSync(join(directory, path), JSON.stringify(content));
  return directory;
}
