import process from 'node:process';
import { goByEnvironmentProxy } from '../main/core/sync/follow-proxy.ts';
import { runCommandLine } from './command-line.ts';

// A reader that has seen enough (`attache search … | head`) is no fault.
process.stdout.on('error', (fault: NodeJS.ErrnoException) => {
  if (fault.code !== 'EPIPE') throw fault;
  process.exit(0);
});
goByEnvironmentProxy(process.env);
process.exitCode = await runCommandLine(process.argv.slice(2));
