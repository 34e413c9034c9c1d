import { contextBridge, type IpcRendererEvent, ipcRenderer } from 'electron';
import type { Bridge } from '../shared/api/bridge.ts';
import { CALL_CHANNEL, CHANGE_CHANNEL, MENU_COMMAND_CHANNEL } from './channels.ts';

/** Passes the messages of one channel on, without the event that would hand the window Electron's sender. */
function listen(channel: string, listener: (message: unknown) => void): () => void {
  const onMessage = (_event: IpcRendererEvent, message: unknown) => listener(message);
  ipcRenderer.on(channel, onMessage);
  return () => {
    ipcRenderer.removeListener(channel, onMessage);
  };
}

const bridge: Bridge = {
  call: (call) => ipcRenderer.invoke(CALL_CHANNEL, call),
  onChange: (listener) => listen(CHANGE_CHANNEL, listener),
  onMenuCommand: (listener) => listen(MENU_COMMAND_CHANNEL, listener),
};

contextBridge.exposeInMainWorld('attache', bridge);
