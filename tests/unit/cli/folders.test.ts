import { describe, expect, it } from 'vitest';
import { defaultDataFolder } from '../../../src/cli/data-folder.ts';
import { workingFolder } from '../../../src/cli/working-folder.ts';

describe('the default data folder', () => {
  it.each([
    ['linux', {}, '/home/a', '/home/a/.local/share/attache'],
    ['linux', { XDG_DATA_HOME: '/data' }, '/home/a', '/data/attache'],
    ['linux', { XDG_DATA_HOME: 'relative' }, '/home/a', '/home/a/.local/share/attache'],
    ['darwin', {}, '/Users/a', '/Users/a/Library/Application Support/Attache'],
    [
      'win32',
      { LOCALAPPDATA: 'C:\\Users\\a\\AppData\\Local' },
      'C:\\Users\\a',
      'C:\\Users\\a\\AppData\\Local\\Attache',
    ],
    ['win32', {}, 'C:\\Users\\a', 'C:\\Users\\a\\AppData\\Local\\Attache'],
    ['linux', { ATTACHE_DATA: '/elsewhere' }, '/home/a', '/elsewhere'],
    ['linux', { ATTACHE_DATA: '' }, '/home/a', '/home/a/.local/share/attache'],
  ] as const)('on %s with %j is the user’s own', (platform, environment, home, expected) => {
    expect(defaultDataFolder(environment, platform, home)).toBe(expected);
  });
});

describe('a file named on the command line', () => {
  it('is relative to where npm was called', () => {
    expect(workingFolder({ npm_lifecycle_event: 'attache', INIT_CWD: '/desk' }, '/project')).toBe('/desk');
  });

  it('is relative to the current folder without npm, or under another of its scripts', () => {
    expect(workingFolder({}, '/desk')).toBe('/desk');
    expect(workingFolder({ npm_lifecycle_event: 'test', INIT_CWD: '/project' }, '/desk')).toBe('/desk');
  });
});
