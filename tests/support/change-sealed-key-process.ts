/** Changes the key of the library in the folder named, which is in the keychain of the stand-in; says when it is done. */
import './stand-in-for-electron.ts';

const { changeSealedKey } = await import('../../src/main/electron/change-sealed-key.ts');
const [directory = ''] = process.argv.slice(2);
await changeSealedKey(directory, () => new Date());
process.stdout.write('changed\n');
