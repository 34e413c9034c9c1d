/**
 * The folder the person is in, to which the files they name are relative. Under `npm run attache` the process itself runs in
 * the project's folder, and npm tells where it was called from.
 * @see https://docs.npmjs.com/cli/commands/npm-run-script
 */
export function workingFolder(
  environment: Readonly<Record<string, string | undefined>> = process.env,
  current: string = process.cwd(),
): string {
  const isUnderNpm = environment.npm_lifecycle_event === 'attache';
  return (isUnderNpm && environment.INIT_CWD) || current;
}
