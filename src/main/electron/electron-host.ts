import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { app, type BrowserWindow, dialog, shell } from 'electron';
import { AttacheError, exchangeEnding, FORMAT_LABELS, formatOfFile } from '../../shared/api/index.ts';
import type { Host, SaveTarget } from '../host.ts';
import { printInWindow } from './print-in-window.ts';

/** Electron as the core sees it. `currentWindow` is the window a dialog belongs to, if one is open. */
export function electronHost(currentWindow: () => BrowserWindow | undefined): Host {
  return {
    application: {
      version: app.getVersion(),
      host: 'electron',
      platform: process.platform,
      canShowInFolder: true,
    },
    chooseSaveTarget: (suggestedName) => chooseSaveTarget(currentWindow(), suggestedName),
    printToPdf: printInWindow,
    async showInFolder(path) {
      if (!existsSync(path)) throw new AttacheError('NotFound', 'The file is no longer where it was saved.');
      shell.showItemInFolder(path);
    },
  };
}

async function chooseSaveTarget(window: BrowserWindow | undefined, suggestedName: string): Promise<SaveTarget> {
  const { title, filter } = dialogWords(suggestedName);
  const options: Electron.SaveDialogOptions = {
    title,
    defaultPath: join(app.getPath('documents'), suggestedName),
    filters: [filter],
    properties: ['createDirectory', 'showOverwriteConfirmation'],
  };
  const answer = await (window === undefined ? dialog.showSaveDialog(options) : dialog.showSaveDialog(window, options));
  return answer.canceled || answer.filePath === '' ? { kind: 'cancelled' } : { kind: 'path', path: answer.filePath };
}

function dialogWords(fileName: string): { readonly title: string; readonly filter: Electron.FileFilter } {
  const ending = exchangeEnding(fileName);
  if (ending !== undefined) {
    const name = 'Sources for a reference manager';
    return { title: name, filter: { name, extensions: [ending] } };
  }
  const format = formatOfFile(fileName);
  const title = format === 'docx' ? 'Export to Word' : `Export: ${FORMAT_LABELS[format]}`;
  return { title, filter: { name: FORMAT_LABELS[format], extensions: [format] } };
}
