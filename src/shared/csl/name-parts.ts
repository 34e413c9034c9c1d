import type { CslName } from './csl-item.ts';

/** A name in its parts, with particles told from the family and given names that hold them. */
export interface NameParts {
  readonly family: string;
  readonly given: string;
  readonly droppingParticle: string;
  readonly nonDroppingParticle: string;
  readonly suffix: string;
  readonly isSuffixAfterComma: boolean;
}

/** Scripts in which the family name stands first, and nothing between the two. */
const FAMILY_FIRST = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;
/** Words in lower case, or shortened ones that end in an apostrophe or hyphen, before the rest of a family name. */
const LEADING_PARTICLE = /^((?:(?:\p{Ll}[\p{Ll}\p{M}]*\.?)\s+|\p{Ll}+['’]\s*|\p{Ll}+[-‐](?=\p{Lu}))+)(?=\P{Ll})/u;
const TRAILING_PARTICLE = /\s+((?:\p{Ll}[\p{Ll}\p{M}]*\.?['’]?)(?:\s+\p{Ll}[\p{Ll}\p{M}]*\.?['’]?)*)$/u;

/** Tells particles from names where the item does not; a family name in quotation marks is left as it is. */
export function namePartsOf(name: CslName): NameParts {
  const family = name.family ?? '';
  const [given = '', inGiven = ''] = (name.given ?? '').split(/,\s*(?=!|\p{Lu})/u);
  const said = {
    droppingParticle: name.droppingParticle ?? '',
    suffix: name.suffix ?? inGiven.replace(/^!\s*/, ''),
    isSuffixAfterComma: inGiven.startsWith('!'),
  };
  if (/^"[^"]*"$/.test(family))
    return { ...said, family: family.slice(1, -1), given, nonDroppingParticle: name.nonDroppingParticle ?? '' };
  const leading = name.nonDroppingParticle === undefined ? LEADING_PARTICLE.exec(family)?.[1] : undefined;
  const trailing = name.droppingParticle === undefined ? TRAILING_PARTICLE.exec(given)?.[1] : undefined;
  return {
    family: leading === undefined ? family : family.slice(leading.length),
    given: trailing === undefined ? given : given.slice(0, given.length - trailing.length).trimEnd(),
    nonDroppingParticle: leading?.trim() ?? name.nonDroppingParticle ?? '',
    droppingParticle: trailing ?? said.droppingParticle,
    suffix: said.suffix,
    isSuffixAfterComma: said.isSuffixAfterComma,
  };
}

/** Whether a name is written family first, without a mark or space between its parts. */
export function isFamilyFirst({ family = '', given = '' }: CslName): boolean {
  return FAMILY_FIRST.test(family) || FAMILY_FIRST.test(given);
}

/** Parts of a name one after the other; a particle that ends in an apostrophe or hyphen touches what follows. */
export function besideEachOther(...parts: readonly string[]): string {
  return parts
    .filter((part) => part !== '')
    .reduce((text, part) => (text === '' || /['’\-‐]$/.test(text) ? text + part : `${text} ${part}`), '');
}
