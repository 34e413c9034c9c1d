/** An entry of a BibTeX file: names of fields in lower case, values as they stand, without their delimiters. */
export interface BibtexEntry {
  /** In lower case. */
  readonly type: string;
  readonly key: string;
  readonly fields: ReadonlyMap<string, string>;
}

/** Entries that hold no document. */
const NO_DOCUMENTS: ReadonlySet<string> = new Set(['comment', 'preamble']);

/** Reads the entries of a BibTeX file. What is outside of them is comment; one that never ends is left out. */
export function parseBibtex(text: string): BibtexEntry[] {
  const entries: BibtexEntry[] = [];
  const strings = new Map<string, string>();
  const start = /@\s*([A-Za-z]+)\s*[{(]/g;
  for (let found = start.exec(text); found !== null; found = start.exec(text)) {
    const type = (found[1] ?? '').toLowerCase();
    const end = closing(text, start.lastIndex);
    if (end === undefined) continue;
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
    if (depth === 0 || (depth === 1 && text[place] === ')' && /^\s*(?:@|$)/.test(text.slice(place + 1, place + 80))))
      return place;
  }
  return undefined;
}

function readEntry(body: string, strings: ReadonlyMap<string, string>): Omit<BibtexEntry, 'type'> {
  const comma = body.indexOf(',');
  const key = (comma < 0 ? body : body.slice(0, comma)).trim();
  return { key, fields: comma < 0 ? new Map() : readFields(body.slice(comma + 1), strings) };
}

/** Fields of the form `name = value # value, …`, where a value is in braces, in quotes, a number or a string's name. */
function readFields(body: string, strings: ReadonlyMap<string, string>): Map<string, string> {
  const fields = new Map<string, string>();
  const name = /\s*([^\s=,{}"#]+)\s*=\s*/y;
  let place = 0;
  while (place < body.length) {
    name.lastIndex = place;
    const found = name.exec(body);
    if (found === null) {
      place++;
      continue;
    }
    const { value, end } = readValue(body, name.lastIndex, strings);
    fields.set((found[1] ?? '').toLowerCase(), value);
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
    value += /^[{"]/.test(piece) ? piece.slice(1, -1) : (strings.get(piece.toLowerCase()) ?? piece);
    const joined = /^\s*#\s*/.exec(body.slice(end));
    if (joined === null) return { value, end };
    place = end + joined[0].length;
  }
}

/** Where a value in braces or quotes, or a bare word, ends. Quotes inside of braces are text. */
function endOfPiece(body: string, from: number): number {
  const opening = body[from];
  if (opening !== '{' && opening !== '"') {
    const length = /^[^\s,#]*/.exec(body.slice(from))?.[0].length ?? 0;
    return from + length;
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
