import { spawn } from 'node:child_process';

/** Says whether this machine can show a window. */
export function hasDisplay(
  platform: NodeJS.Platform = process.platform,
  environment: Readonly<Record<string, string | undefined>> = process.env,
): boolean {
  if (platform === 'win32' || platform === 'darwin') return true;
  return Boolean(environment.DISPLAY || environment.WAYLAND_DISPLAY);
}

/** Opens a link in the person's default browser where there is a display; the link was printed, so a failure is no harm. */
export function openBrowser(url: string): void {
  if (!hasDisplay()) return;
  const [command, ...parameters] = openerFor(process.platform);
  const child = spawn(command, [...parameters, url], { stdio: 'ignore', detached: true });
  child.on('error', () => undefined);
  child.unref();
}

function openerFor(platform: NodeJS.Platform): [command: string, ...parameters: string[]] {
  if (platform === 'win32') return ['rundll32', 'url.dll,FileProtocolHandler'];
  return platform === 'darwin' ? ['open'] : ['xdg-open'];
}
