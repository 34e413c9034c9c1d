import { describe, expect, it } from 'vitest';
import type { Command } from '../../../../src/renderer/app/palette/command.ts';
import { createCommandRegistry } from '../../../../src/renderer/app/palette/command-registry.ts';
import { matchCommands } from '../../../../src/renderer/app/palette/match-commands.ts';

const command = (title: string, given: Partial<Command> = {}): Command => ({
  id: title,
  title,
  group: 'Go to',
  run: () => undefined,
  ...given,
});
const titles = (commands: readonly Command[]) => commands.map(({ title }) => title);

describe('commands looked for in the palette', () => {
  const commands = [
    command('Go to library', { keywords: 'entries search' }),
    command('Go to briefs'),
    command('New brief', { group: 'Create', keywords: 'create pack' }),
    command('Export this brief', { group: 'On this page', keywords: 'word docx' }),
    command('Switch to dark theme', { group: 'View' }),
  ];

  it('are all there when nothing is typed, those of the page first', () => {
    expect(titles(matchCommands(commands, '  '))).toEqual([
      'Export this brief',
      'New brief',
      'Go to library',
      'Go to briefs',
      'Switch to dark theme',
    ]);
  });
  it('are found by the start of a word', () =>
    expect(titles(matchCommands(commands, 'lib'))).toEqual(['Go to library']));
  it('are found by another word for them', () =>
    expect(titles(matchCommands(commands, 'docx'))).toEqual(['Export this brief']));
  it('must hold every word typed', () => expect(titles(matchCommands(commands, 'brief new'))).toEqual(['New brief']));
  it('come first when their title starts with what was typed', () => {
    expect(titles(matchCommands(commands, 'go'))).toEqual(['Go to library', 'Go to briefs']);
    expect(titles(matchCommands([command('Add to brief'), command('Briefs')], 'brief'))).toEqual([
      'Briefs',
      'Add to brief',
    ]);
  });
  it('are found without accents and in any case', () => {
    expect(titles(matchCommands([command('Ouvrir la bibliothèque')], 'BIBLIOTHEQUE'))).toEqual([
      'Ouvrir la bibliothèque',
    ]);
  });
  it('are none when nothing fits', () => expect(matchCommands(commands, 'xyzzy')).toEqual([]));
  it.each(['"', '*', '(', '😀', '\u0000'])('survive %s', (typed) =>
    expect(() => matchCommands(commands, typed)).not.toThrow(),
  );
});

describe('the registry of commands', () => {
  it('offers what is registered, and no longer when it goes', () => {
    const registry = createCommandRegistry();
    const unregister = registry.register([command('One')]);
    expect(titles(registry.list())).toEqual(['One']);
    unregister();
    expect(registry.list()).toEqual([]);
  });
  it('gives the same list until something changes', () => {
    const registry = createCommandRegistry();
    registry.register([command('One')]);
    expect(registry.list()).toBe(registry.list());
  });
  it('lets a page answer for a command of the program', () => {
    const registry = createCommandRegistry();
    const ran: string[] = [];
    registry.register([command('Export', { run: () => ran.push('program') })]);
    const leave = registry.register([command('Export', { run: () => ran.push('page') })]);
    registry.run('Export');
    leave();
    registry.run('Export');
    expect(ran).toEqual(['page', 'program']);
  });
  it('tells that there is no such command', () => expect(createCommandRegistry().run('x')).toBe(false));
});
