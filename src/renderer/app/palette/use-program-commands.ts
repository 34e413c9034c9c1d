import { useMemo } from 'react';
import type { Settings } from '../../../shared/model/index.ts';
import { useChangeSettings } from '../../features/settings/settings-queries.ts';
import { focusSearch, navigate } from '../routes.ts';
import { type Command, commandIds } from './command.ts';
import { useRegisterCommands } from './use-commands.ts';

/** Commands there are on every page. `newBrief` asks for a new brief. */
export function useProgramCommands(newBrief: () => void): void {
  const { mutate: changeSettings } = useChangeSettings();
  const commands = useMemo<readonly Command[]>(() => {
    const goTo = (id: string, title: string, path: string, keywords: string): Command => ({
      id,
      title,
      group: 'Go to',
      keywords,
      run: () => navigate(path),
    });
    const theme = (name: Settings['theme'], title: string): Command => ({
      id: `theme.${name}`,
      title,
      group: 'View',
      keywords: 'theme appearance colours mode',
      run: () => changeSettings({ theme: name }),
    });
    return [
      {
        id: commandIds.newBrief,
        title: 'New brief',
        group: 'Create',
        keywords: 'create begin pack',
        run: newBrief,
      },
      {
        id: commandIds.focusSearch,
        title: 'Search the library',
        group: 'Go to',
        keywords: 'find entries filter',
        run: focusSearch,
      },
      goTo('go.library', 'Go to library', '/library', 'entries'),
      goTo('go.briefs', 'Go to briefs', '/briefs', 'packs'),
      goTo('go.clients', 'Go to clients', '/clients', 'firms customers'),
      goTo('go.sync', 'Go to sync', '/sync', 'server team conflicts replication offline'),
      goTo(commandIds.settings, 'Go to settings', '/settings', 'preferences options'),
      theme('light', 'Use the light theme'),
      theme('dark', 'Use the dark theme'),
      theme('system', 'Use the theme of the system'),
    ];
  }, [newBrief, changeSettings]);
  useRegisterCommands(commands);
}
