import { Menu, type MenuItemConstructorOptions } from 'electron';
import type { MenuCommand } from '../../shared/api/index.ts';

export interface MenuActions {
  /** Tells the window of a command; there may be none open. */
  send(command: MenuCommand): void;
  showDataFolder(): void;
  changeKey(): void;
}

/** Sets the program's menu in the order each system expects it. */
export function setApplicationMenu(platform: NodeJS.Platform, actions: MenuActions): void {
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(platform, actions)));
}

function menuTemplate(platform: NodeJS.Platform, actions: MenuActions): MenuItemConstructorOptions[] {
  const command = (label: string, name: MenuCommand, accelerator: string): MenuItemConstructorOptions => ({
    label,
    accelerator,
    click: () => actions.send(name),
  });
  const settings = command('Settings…', 'settings', 'CmdOrCtrl+,');
  const isMac = platform === 'darwin';
  return [
    ...(isMac ? [macApplicationMenu(settings)] : []),
    {
      label: '&File',
      submenu: [
        command('New Brief…', 'new-brief', 'CmdOrCtrl+N'),
        command('Export Brief to Word…', 'export-brief', 'CmdOrCtrl+E'),
        { type: 'separator' },
        ...(isMac ? [] : [settings]),
        { label: 'Show Data Folder', click: () => actions.showDataFolder() },
        { label: 'Change the Library’s Key…', click: () => actions.changeKey() },
        { type: 'separator' },
        isMac ? { role: 'close' } : { role: 'quit' },
      ],
    },
    {
      label: '&Edit',
      submenu: [
        { role: 'undo' },
        { role: 'redo' },
        { type: 'separator' },
        { role: 'cut' },
        { role: 'copy' },
        { role: 'paste' },
        { role: 'pasteAndMatchStyle' },
        { role: 'delete' },
        { role: 'selectAll' },
        { type: 'separator' },
        command('Find in Library', 'focus-search', 'CmdOrCtrl+F'),
      ],
    },
    {
      label: '&View',
      submenu: [
        command('Command Palette…', 'palette', 'CmdOrCtrl+K'),
        { type: 'separator' },
        { role: 'resetZoom' },
        { role: 'zoomIn' },
        { role: 'zoomOut' },
        { type: 'separator' },
        { role: 'togglefullscreen' },
        { role: 'toggleDevTools' },
      ],
    },
    { label: '&Window', role: 'windowMenu' },
  ];
}

function macApplicationMenu(settings: MenuItemConstructorOptions): MenuItemConstructorOptions {
  return {
    label: 'Attaché',
    submenu: [
      { role: 'about' },
      { type: 'separator' },
      settings,
      { type: 'separator' },
      { role: 'services' },
      { type: 'separator' },
      { role: 'hide' },
      { role: 'hideOthers' },
      { role: 'unhide' },
      { type: 'separator' },
      { role: 'quit' },
    ],
  };
}
