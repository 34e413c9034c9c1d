import { session } from 'electron';

/** The way by which the system reaches an address: its proxy, or what its automatic configuration says now. */
export function resolveSystemProxy(url: string): Promise<string> {
  return session.defaultSession.resolveProxy(url);
}
