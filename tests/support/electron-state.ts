import type { BrowserWindow } from './electron-stand-in.ts';

type Handler = Parameters<Electron.IpcMain['handle']>[1];

/** What the stand-in was told, and what it answers. */
export interface ElectronState {
  userData: string;
  isOnlyInstance: boolean;
  isSandboxed: boolean;
  windows: BrowserWindow[];
  schemes: Electron.CustomScheme[];
  protocolHandlers: Map<string, (request: Request) => Response | Promise<Response>>;
  ipcHandlers: Map<string, Handler>;
  openedLinks: string[];
  shownItems: string[];
  errorBoxes: string[][];
  messageBoxes: Electron.MessageBoxOptions[];
  messageBoxAnswer: number;
  saveDialogs: Electron.SaveDialogOptions[];
  saveAnswer: Electron.SaveDialogReturnValue;
  menu: Electron.MenuItemConstructorOptions[];
  exitCode: number | undefined;
  quitCount: number;
  relaunchCount: number;
  isOnBattery: boolean;
  isOnline: boolean;
  /** How the system reaches any address. */
  proxy: string;
  displays: Pick<Electron.Display, 'workArea'>[];
  keychain: 'available' | 'basic_text' | 'missing' | 'locked' | 'rotated';
}

export const state: ElectronState = initialState();

/** As it is in a new process. */
export function initialState(): ElectronState {
  return {
    userData: '',
    isOnlyInstance: true,
    isSandboxed: false,
    windows: [],
    schemes: [],
    protocolHandlers: new Map(),
    ipcHandlers: new Map(),
    openedLinks: [],
    shownItems: [],
    errorBoxes: [],
    messageBoxes: [],
    messageBoxAnswer: 0,
    saveDialogs: [],
    saveAnswer: { canceled: true, filePath: '' },
    menu: [],
    exitCode: undefined,
    quitCount: 0,
    relaunchCount: 0,
    isOnBattery: false,
    isOnline: true,
    proxy: 'DIRECT',
    displays: [{ workArea: { x: 0, y: 0, width: 1_920, height: 1_080 } }],
    keychain: 'available',
  };
}
