import { EventEmitter } from 'node:events';
import { join } from 'node:path';
import { initialState, state } from './electron-state.ts';

/**
 * The part of Electron the host uses, standing in where its binary is not: it records what it was told, and a test emits the
 * events Electron would. Every member is typed by Electron's own declarations, so that a changed API fails to compile here.
 */

export { state };

/** Forgets everything, as a new process would. */
export function resetElectron(userData: string): void {
  Object.assign(state, initialState(), { userData });
  app.removeAllListeners();
  powerMonitor.removeAllListeners();
  session.defaultSession.reset();
  ipcRenderer.removeAllListeners();
  ipcRenderer.invoked.length = 0;
  exposed.clear();
}

export class StandInWebContents extends EventEmitter {
  mainFrame = { url: 'attache://app/' };
  sent: unknown[][] = [];
  reloadCount = 0;
  #windowOpenHandler: Parameters<Electron.WebContents['setWindowOpenHandler']>[0] = () => ({ action: 'allow' });

  printed: Electron.PrintToPDFOptions[] = [];

  async printToPDF(options: Electron.PrintToPDFOptions): Promise<Buffer> {
    this.printed.push(options);
    return Buffer.from('%PDF-1.4');
  }
  send(...message: Parameters<Electron.WebContents['send']>): void {
    this.sent.push(message);
  }
  reload(): void {
    this.reloadCount += 1;
  }
  setWindowOpenHandler(handler: Parameters<Electron.WebContents['setWindowOpenHandler']>[0]): void {
    this.#windowOpenHandler = handler;
  }
  /** What Electron would do about `window.open(url)`. */
  openWindow(url: string): Electron.WindowOpenHandlerResponse {
    return this.#windowOpenHandler({ url } as Electron.HandlerDetails);
  }
}

export class BrowserWindow extends EventEmitter {
  readonly options: Electron.BrowserWindowConstructorOptions;
  readonly webContents = new StandInWebContents();
  loaded: string | undefined;
  title: string | undefined;
  progress: number | undefined;
  isShown = false;
  isFocused = false;
  maximized = false;
  minimized = false;
  destroyed = false;
  bounds: Electron.Rectangle = { x: 10, y: 20, width: 1_000, height: 700 };

  constructor(options: Electron.BrowserWindowConstructorOptions) {
    super();
    this.options = options;
    state.windows.push(this);
    app.emit('web-contents-created', {}, this.webContents);
  }
  async loadURL(url: string): Promise<void> {
    this.loaded = url;
  }
  setTitle(title: string): void {
    this.title = title;
  }
  setProgressBar(fraction: number): void {
    this.progress = fraction;
  }
  hide(): void {
    this.isShown = false;
  }
  show(): void {
    this.isShown = true;
  }
  focus(): void {
    this.isFocused = true;
  }
  maximize(): void {
    this.maximized = true;
  }
  isMaximized(): boolean {
    return this.maximized;
  }
  isMinimized(): boolean {
    return this.minimized;
  }
  restore(): void {
    this.minimized = false;
  }
  isDestroyed(): boolean {
    return this.destroyed;
  }
  getNormalBounds(): Electron.Rectangle {
    return this.bounds;
  }
  destroy(): void {
    this.destroyed = true;
    this.emit('closed');
  }
  /** The person closes it. */
  close(): void {
    this.emit('close', {});
    this.destroy();
  }
}

class StandInApp extends EventEmitter {
  getPath(name: Parameters<Electron.App['getPath']>[0]): string {
    return name === 'userData' ? state.userData : join(state.userData, name);
  }
  getVersion(): string {
    return '1.2.3';
  }
  enableSandbox(): void {
    state.isSandboxed = true;
  }
  async whenReady(): Promise<void> {}
  requestSingleInstanceLock(): boolean {
    return state.isOnlyInstance;
  }
  quit(): void {
    state.quitCount += 1;
    let isPrevented = false;
    this.emit('will-quit', {
      preventDefault() {
        isPrevented = true;
      },
    });
    if (!isPrevented) state.exitCode = 0;
  }
  relaunch(): void {
    state.relaunchCount += 1;
  }
  exit(code = 0): void {
    state.exitCode = code;
  }
}

class StandInSession extends EventEmitter {
  permissionRequest: Parameters<Electron.Session['setPermissionRequestHandler']>[0] = null;
  permissionCheck: Parameters<Electron.Session['setPermissionCheckHandler']>[0] = null;
  device: Parameters<Electron.Session['setDevicePermissionHandler']>[0] = null;
  displayMedia: Parameters<Electron.Session['setDisplayMediaRequestHandler']>[0] = null;
  beforeRequest: ((details: { url: string }, callback: (answer: { cancel?: boolean }) => void) => void) | undefined;

  readonly webRequest = {
    onBeforeRequest: (listener: NonNullable<StandInSession['beforeRequest']>) => {
      this.beforeRequest = listener;
    },
  };
  resolveProxy: Electron.Session['resolveProxy'] = async () => state.proxy;
  setPermissionRequestHandler(handler: StandInSession['permissionRequest']): void {
    this.permissionRequest = handler;
  }
  setPermissionCheckHandler(handler: StandInSession['permissionCheck']): void {
    this.permissionCheck = handler;
  }
  setDevicePermissionHandler(handler: StandInSession['device']): void {
    this.device = handler;
  }
  setDisplayMediaRequestHandler(handler: StandInSession['displayMedia']): void {
    this.displayMedia = handler;
  }
  reset(): void {
    this.removeAllListeners();
    this.permissionRequest = null;
    this.permissionCheck = null;
    this.device = null;
    this.displayMedia = null;
    this.beforeRequest = undefined;
  }
}

export const app = new StandInApp();
const partitions = new Map<string, StandInSession>();
export const session = {
  defaultSession: new StandInSession(),
  fromPartition(name: string): StandInSession {
    const known = partitions.get(name) ?? new StandInSession();
    partitions.set(name, known);
    return known;
  },
};

export const protocol: Pick<Electron.Protocol, 'registerSchemesAsPrivileged' | 'handle'> = {
  registerSchemesAsPrivileged: (schemes) => {
    state.schemes.push(...schemes);
  },
  handle: (scheme, handler) => {
    state.protocolHandlers.set(scheme, handler as (request: Request) => Response | Promise<Response>);
  },
};

export const ipcMain: Pick<Electron.IpcMain, 'handle'> = {
  handle: (channel, handler) => {
    state.ipcHandlers.set(channel, handler);
  },
};

class StandInPowerMonitor extends EventEmitter {
  isOnBatteryPower(): ReturnType<Electron.PowerMonitor['isOnBatteryPower']> {
    return state.isOnBattery;
  }
}
export const powerMonitor = new StandInPowerMonitor();

export const net: Pick<Electron.Net, 'isOnline'> = { isOnline: () => state.isOnline };

export const shell: Pick<Electron.Shell, 'openExternal' | 'showItemInFolder' | 'openPath'> = {
  openExternal: async (url) => {
    state.openedLinks.push(url);
  },
  showItemInFolder: (path) => {
    state.shownItems.push(path);
  },
  openPath: async (path) => {
    state.shownItems.push(path);
    return '';
  },
};

/** The dialogs, which Electron lets be called with their window or without. */
export const dialog = {
  showErrorBox(...words: Parameters<Electron.Dialog['showErrorBox']>): void {
    state.errorBoxes.push(words);
  },
  async showMessageBox(
    ...parameters: [options: Electron.MessageBoxOptions] | [window: unknown, options: Electron.MessageBoxOptions]
  ): Promise<Electron.MessageBoxReturnValue> {
    state.messageBoxes.push(parameters.at(-1) as Electron.MessageBoxOptions);
    return { response: state.messageBoxAnswer, checkboxChecked: false };
  },
  async showSaveDialog(
    ...parameters: [options: Electron.SaveDialogOptions] | [window: unknown, options: Electron.SaveDialogOptions]
  ): Promise<Electron.SaveDialogReturnValue> {
    state.saveDialogs.push(parameters.at(-1) as Electron.SaveDialogOptions);
    return state.saveAnswer;
  },
};

export const Menu = {
  buildFromTemplate: (template: Electron.MenuItemConstructorOptions[]) => template,
  setApplicationMenu: (menu: Electron.MenuItemConstructorOptions[]) => {
    state.menu = menu;
  },
};

export const screen = {
  getAllDisplays: () => state.displays,
  getPrimaryDisplay: () => state.displays[0],
};

/** A keychain whose seal is a word in front: enough to see that the key was sealed, and that it comes back. */
export const safeStorage: Pick<
  Electron.SafeStorage,
  'isAsyncEncryptionAvailable' | 'getSelectedStorageBackend' | 'encryptStringAsync' | 'decryptStringAsync'
> = {
  isAsyncEncryptionAvailable: async () => state.keychain !== 'missing',
  getSelectedStorageBackend: () => (state.keychain === 'basic_text' ? 'basic_text' : 'gnome_libsecret'),
  encryptStringAsync: async (text) => Buffer.from(`sealed:${Buffer.from(text).toString('hex')}`),
  decryptStringAsync: async (sealed) => {
    const [word, hex = ''] = sealed.toString().split(':');
    if (state.keychain === 'locked' || word !== 'sealed') throw new Error('The keychain is locked.');
    return { result: Buffer.from(hex, 'hex').toString(), shouldReEncrypt: state.keychain === 'rotated' };
  },
};

/** What the preload gave the window. */
export const exposed = new Map<string, unknown>();

export const contextBridge: Pick<Electron.ContextBridge, 'exposeInMainWorld'> = {
  exposeInMainWorld: (name, value) => {
    exposed.set(name, value);
  },
};

class StandInIpcRenderer extends EventEmitter {
  readonly invoked: unknown[][] = [];

  async invoke(...message: Parameters<Electron.IpcRenderer['invoke']>): Promise<unknown> {
    this.invoked.push(message);
    return { ok: true, value: 'answered' };
  }
}

export const ipcRenderer = new StandInIpcRenderer();
