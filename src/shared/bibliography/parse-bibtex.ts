/** An entry of a BibTeX file: names of fields in lower case, values as they stand, without their delimiters. */
export interface BibtexEntry {
  /** In lower case. */
  readonly type: string;
  readonly key: string;
  readonly fields: ReadonlyMap<string, string>;
}

/** Entries that hold no document. */
const NO_DOCUMENTS: ReadonlySet<string> = new Set(['comment', 'preamble']);

/** Each entry that never ends is looked for to the end of the text: so many are no bibliography, and could keep a computer busy for ever. */
const MAX_UNENDED = 20;
/** Longest value that is read, in UTF-16 code units: strings that name each other twice would grow without end. */
const MAX_VALUE_LENGTH = 20_000;

/**
 * Reads the entries of a BibTeX file, in time that grows no faster than the file. What is outside of them is comment; one that never ends
 * is left out.
 */
export function parseBibtex(text: string): BibtexEntry[] {
  const entries: BibtexEntry[] = [];
  const strings = new Map<string, string>();
  const start = /@\s{0,20}([A-Za-z]{1,40})\s{0,20}[{(]/g;
  let unended = 0;
  for (let found = start.exec(text); found !== null; found = start.exec(text)) {
    const type = (found[1] ?? '').toLowerCase();
    const end = closing(text, start.lastIndex);
    if (end === undefined) {
      if (++unended === MAX_UNENDED) break;
      continue;
    }
    const body = text.slice(start.lastIndex, end);
    if (type === 'string') for (const [name, value] of readFields(body, strings)) strings.set(name, value);
    else if (!NO_DOCUMENTS.has(type)) entries.push({ ...readEntry(body, strings), type });
    start.lastIndex = end + 1;
  }
  return entries;
}

/** Where the braces that were opened before `from` are closed. */
function closing(text: string, from: number): number | undefined {
  let depth = 1;
  for (let place = from; place < text.length; place++) {
    if (text[place] === '{') depth++;
    if (text[place] === '}') depth--;
    if (depth === 0 || (depth === 1 && text[place] === ')' && isEndOfEntry(text, place + 1))) return place;
  }
  return undefined;
}

/** Whether nothing comes here but the next entry, or the end. */
function isEndOfEntry(text: string, place: number): boolean {
  const rest = /\s{0,80}(?:@|$)/y;
  rest.lastIndex = place;
  return rest.test(text);
}

function readEntry(body: string, strings: ReadonlyMap<string, string>): Omit<BibtexEntry, 'type'> {
  const comma = body.indexOf(',');
  const key = (comma < 0 ? body : body.slice(0, comma)).trim();
  return { key, fields: comma < 0 ? new Map() : readFields(body.slice(comma + 1), strings) };
}

/** Fields of the form `name = value # value, …`, where a value is in braces, in quotes, a number or a string's name. */
function readFields(body: string, strings: ReadonlyMap<string, string>): Map<string, string> {
  const fields = new Map<string, string>();
  /** A word, and whether a value follows it; or a sign between words. */
  const word = /([^\s=,{}"#]+)\s*(=?)\s*|[\s=,{}"#]/y;
  let place = 0;
  while (place < body.length) {
    word.lastIndex = place;
    const [, name = '', equals = ''] = word.exec(body) ?? [];
    place = Math.max(word.lastIndex, place + 1);
    if (equals === '') continue;
    const { value, end } = readValue(body, place, strings);
    fields.set(name.toLowerCase(), value);
    place = end;
  }
  return fields;
}

function readValue(
  body: string,
  from: number,
  strings: ReadonlyMap<string, string>,
): { readonly value: string; readonly end: number } {
  let value = '';
  let place = from;
  for (;;) {
    const end = endOfPiece(body, place);
    const piece = body.slice(place, end).trim();
    const read = /^[{"]/.test(piece) ? piece.slice(1, -1) : (strings.get(piece.toLowerCase()) ?? piece);
    if (value.length < MAX_VALUE_LENGTH) value = (value + read).slice(0, MAX_VALUE_LENGTH);
    const joined = /\s*#\s*/y;
    joined.lastIndex = end;
    if (!joined.test(body)) return { value, end };
    place = joined.lastIndex;
  }
}

/** Where a value in braces or quotes, or a bare word, ends. Quotes inside of braces are text. */
function endOfPiece(body: string, from: number): number {
  const opening = body[from];
  if (opening !== '{' && opening !== '"') {
    const bare = /[^\s,#]*/y;
    bare.lastIndex = from;
    bare.test(body);
    return bare.lastIndex;
  }
  let depth = 0;
  for (let place = from; place < body.length; place++) {
    if (body[place] === '{') depth++;
    if (body[place] === '}') depth--;
    const isEnd = opening === '{' ? depth === 0 : depth === 0 && place > from && body[place] === '"';
    if (isEnd) return place + 1;
  }
  return body.length;
}
