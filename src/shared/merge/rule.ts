/** How a part of a document is joined where both sides changed it. An absent part is `undefined`. */
export type Rule =
  /** One value: two changes to different values clash. */
  | { readonly kind: 'atom' }
  /** Plain text, by words. */
  | { readonly kind: 'text' }
  /** Rich text, by blocks. */
  | { readonly kind: 'rich-text' }
  /** Field by field; a field without a rule is an atom. */
  | { readonly kind: 'record'; readonly fields: Readonly<Record<string, Rule>> }
  /** Members by what they say; order does not matter. */
  | { readonly kind: 'set' }
  /** Members by key, each by `item`; their order counts. */
  | { readonly kind: 'list'; readonly key: (item: unknown) => string; readonly item: Rule }
  /** Never a clash: what the program sets itself. */
  | { readonly kind: 'computed'; readonly join: (left: unknown, right: unknown) => unknown }
  /** The first rule where every side has at most one member, else the second. */
  | { readonly kind: 'single-or'; readonly single: Rule; readonly several: Rule };

export const ATOM: Rule = { kind: 'atom' };
export const TEXT: Rule = { kind: 'text' };
export const SET: Rule = { kind: 'set' };

/** The later of two instants. */
export const LATEST: Rule = { kind: 'computed', join: (left, right) => (String(left) > String(right) ? left : right) };
/** The earlier of two instants. */
export const EARLIEST: Rule = {
  kind: 'computed',
  join: (left, right) => (String(left) < String(right) ? left : right),
};

/** A record with these fields. */
export function record(fields: Readonly<Record<string, Rule>>): Rule {
  return { kind: 'record', fields };
}

/** A list whose members are known by one of their fields. */
export function listBy(field: string, item: Rule): Rule {
  return { kind: 'list', key: (member) => String(fieldOf(member, field)), item };
}

/** A field of a plain value; `undefined` where there is none. */
export function fieldOf(value: unknown, field: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, field) : undefined;
}

/** The members of a list; none where it is absent. */
export function membersOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
