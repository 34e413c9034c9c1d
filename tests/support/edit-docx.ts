import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** A document with one of its parts rewritten; a part that is `undefined` afterwards is left out. @throws Error where nothing changed */
export function editDocx(
  docx: Uint8Array,
  part: string,
  edit: (text: string) => string | undefined,
): Uint8Array<ArrayBuffer> {
  const files = unzipSync(docx);
  const before = strFromU8(files[part] ?? new Uint8Array());
  const after = edit(before);
  if (after === before) throw new Error(`The edit changed nothing in ${part}.`);
  const { [part]: _edited, ...others } = files;
  return zipSync(after === undefined ? others : { ...others, [part]: strToU8(after) });
}
