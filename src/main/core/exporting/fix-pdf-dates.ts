/** A date as printers write it into a PDF's properties: `D:20261124202112+00'00'`. @see ISO 32000-2, 7.9.4 */
const DATES = /(\/(?:CreationDate|ModDate) ?\()D:\d{14}([+-]\d\d'\d\d'|Z)?(?=\))/g;

/**
 * Puts an instant in the place of the moments a PDF was made and changed, so that the same pack and browser give the same bytes. Lengths
 * stay as they are: the file's own table of where its objects begin still holds.
 */
export function fixPdfDates(pdf: Uint8Array, instant: string): Uint8Array {
  const stamp = instant.replaceAll(/\D/g, '').slice(0, 14);
  const text = Buffer.from(pdf).toString('latin1');
  const fixed = text.replaceAll(DATES, (_date, name: string, zone: string | undefined) => {
    const inUtc = zone === undefined || zone === 'Z' ? (zone ?? '') : "+00'00'";
    return `${name}D:${stamp}${inUtc}`;
  });
  return Buffer.from(fixed, 'latin1');
}
