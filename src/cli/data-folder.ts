import { homedir } from 'node:os';
import { posix, win32 } from 'node:path';

/**
 * Where the library is kept when nobody says otherwise: `ATTACHE_DATA`, or the platform's folder for a user's data.
 * @see https://specifications.freedesktop.org/basedir-spec/latest/
 */
export function defaultDataFolder(
  environment: Readonly<Record<string, string | undefined>> = process.env,
  platform: NodeJS.Platform = process.platform,
  home: string = homedir(),
): string {
  const chosen = environment.ATTACHE_DATA;
  if (chosen !== undefined && chosen !== '') return chosen;
  if (platform === 'win32')
    return win32.join(environment.LOCALAPPDATA || win32.join(home, 'AppData', 'Local'), 'Attache');
  if (platform === 'darwin') return posix.join(home, 'Library', 'Application Support', 'Attache');
  const dataHome = environment.XDG_DATA_HOME;
  // The specification has relative paths ignored.
  return posix.join(dataHome?.startsWith('/') ? dataHome : posix.join(home, '.local', 'share'), 'attache');
}
