const CENTRAL_HEADER = 0x02014b50;
const END_OF_CENTRAL_DIRECTORY = 0x06054b50;
/** 1980-01-01 00:00 as MS-DOS writes it: the first day a ZIP archive can name. */
const DOS_DATE = 0x0021;
const DOS_TIME = 0;

/**
 * Gives every file in a ZIP archive the same date, in place, so that the same content is the same bytes whenever it is made.
 * @throws TypeError where `archive` is no ZIP archive without a comment
 * @see https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT — 4.3.7, 4.3.12 and 4.3.16
 */
export function fixZipDates(archive: Uint8Array): Uint8Array {
  const view = new DataView(archive.buffer, archive.byteOffset, archive.byteLength);
  const end = archive.byteLength - 22;
  if (end < 0 || view.getUint32(end, true) !== END_OF_CENTRAL_DIRECTORY) throw new TypeError('This is no ZIP archive.');
  const fileCount = view.getUint16(end + 10, true);
  let central = view.getUint32(end + 16, true);
  for (let file = 0; file < fileCount; file += 1) {
    if (view.getUint32(central, true) !== CENTRAL_HEADER)
      throw new TypeError('The ZIP archive’s directory is damaged.');
    const local = view.getUint32(central + 42, true);
    writeDate(view, central + 12);
    writeDate(view, local + 10);
    central +=
      46 + view.getUint16(central + 28, true) + view.getUint16(central + 30, true) + view.getUint16(central + 32, true);
  }
  return archive;
}

function writeDate(view: DataView, at: number): void {
  view.setUint16(at, DOS_TIME, true);
  view.setUint16(at + 2, DOS_DATE, true);
}
