import * as tls from 'node:tls';

let isDone = false;

/**
 * Lets TLS trust what the operating system trusts (a firm's own authority is there) besides what comes with Node.js, and lets nobody
 * turn the check off: what that variable says would otherwise hold for every connection. Once in a process.
 */
export function trustAsTheSystemDoes(): void {
  delete process.env.NODE_TLS_REJECT_UNAUTHORIZED;
  if (isDone) return;
  isDone = true;
  // Absent where Node.js is built on another TLS library.
  tls.setDefaultCACertificates?.([
    ...new Set([...tls.getCACertificates('default'), ...tls.getCACertificates('system')]),
  ]);
}
