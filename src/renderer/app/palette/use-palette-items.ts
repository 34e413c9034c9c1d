import { useMemo } from 'react';
import type { BriefSummary, SearchHit, SnippetPiece } from '../../../shared/api/index.ts';
import { PACK_LABELS } from '../../../shared/pack/labels.ts';
import { useBriefs } from '../../features/briefs/data/brief-queries.ts';
import { useEntrySearch } from '../../features/briefs/data/use-entry-search.ts';
import { navigate } from '../routes.ts';
import { COMMAND_GROUPS, type Command } from './command.ts';
import { matchCommands } from './match-commands.ts';
import { useCommands } from './use-commands.ts';

/** Most a group shows: what is not among them is found by typing more. */
const MOST_ENTRIES = 8;
const MOST_BRIEFS = 5;
const MOST_COMMANDS = 6;

/** A line of the palette. */
export interface PaletteItem {
  readonly id: string;
  readonly title: string;
  readonly pieces: readonly SnippetPiece[];
  readonly detail?: string;
  readonly shortcut?: string;
  readonly run: () => void;
}

interface PaletteGroup {
  readonly id: string;
  readonly name: string;
  readonly items: readonly PaletteItem[];
}

interface PaletteItems {
  readonly groups: readonly PaletteGroup[];
  readonly isPending: boolean;
}

/** What fits `text`. Nothing typed shows the commands by group, then briefs; typing shows what fits best of each. */
export function usePaletteItems(text: string): PaletteItems {
  const commands = useCommands();
  const briefs = useBriefs();
  const { hits, isPending } = useEntrySearch(text, MOST_ENTRIES);
  const groups = useMemo(
    () => groupsOf(text, commands, briefs.data ?? [], hits).filter(({ items }) => items.length > 0),
    [text, commands, briefs.data, hits],
  );
  return { groups, isPending };
}

function groupsOf(
  text: string,
  commands: readonly Command[],
  briefs: readonly BriefSummary[],
  hits: readonly SearchHit[],
): readonly PaletteGroup[] {
  const briefItems = matchBriefs(briefs, text).slice(0, MOST_BRIEFS).map(briefItem);
  if (text.trim() === '') {
    const groups = COMMAND_GROUPS.map((name) =>
      group(name, commands.filter((command) => command.group === name).map(commandItem)),
    );
    return [...groups, group('Briefs', briefItems)];
  }
  return [
    group('Commands', matchCommands(commands, text).slice(0, MOST_COMMANDS).map(commandItem)),
    group('Entries', hits.map(entryItem)),
    group('Briefs', briefItems),
  ];
}

function group(name: string, items: readonly PaletteItem[]): PaletteGroup {
  return { id: name, name, items };
}

/** Briefs whose title or client fits, by the rule commands are matched with. */
function matchBriefs(briefs: readonly BriefSummary[], text: string): readonly BriefSummary[] {
  const byId = new Map(briefs.map((brief) => [brief.id, brief]));
  const matched = matchCommands(
    briefs.map(({ id, title, clientName }) => ({
      id,
      title,
      keywords: clientName,
      group: 'Go to',
      run: () => undefined,
    })),
    text,
  );
  return matched.flatMap(({ id }) => byId.get(id) ?? []);
}

function commandItem({ id, title, shortcut, run }: Command): PaletteItem {
  return { id: `command ${id}`, title, pieces: plain(title), run, ...(shortcut === undefined ? {} : { shortcut }) };
}

function briefItem({ id, title, clientName }: BriefSummary): PaletteItem {
  return { id: `brief ${id}`, title, pieces: plain(title), detail: clientName, run: () => navigate(`/briefs/${id}`) };
}

function entryItem({ id, title, kind }: SearchHit): PaletteItem {
  const words = title.map(({ text }) => text).join('');
  const detail = PACK_LABELS.en.kinds[kind];
  return { id: `entry ${id}`, title: words, pieces: title, detail, run: () => navigate(`/library/${id}`) };
}

function plain(text: string): readonly SnippetPiece[] {
  return [{ text, isMatch: false }];
}
