import { describe, expect, it } from 'vitest';
import { anItem, citedIn, styleWith } from '../../../support/citation-styles.ts';

const person = (family: string, given: string, rest = {}) => ({ family, given, ...rest });
const cited = (name: string, author: readonly object[], root = '') =>
  citedIn(styleWith({ citation: `<names variable="author">${name}</names>`, root }), [anItem({ author })]);
const three = [person('Rahman', 'Aisha'), person('Tan', 'Wei Ming'), person('Okafor', 'Chidi')];

describe('names in a citation', () => {
  it.each([
    ['with a word before the last', '<name and="text"/>', 'Aisha Rahman, Wei Ming Tan, and Chidi Okafor'],
    [
      'without the comma before it',
      '<name and="text" delimiter-precedes-last="never"/>',
      'Aisha Rahman, Wei Ming Tan and Chidi Okafor',
    ],
    ['with a sign', '<name and="symbol" form="short"/>', 'Rahman, Tan, & Okafor'],
    ['with initials', '<name initialize-with=". " name-as-sort-order="all"/>', 'Rahman, A., Tan, W. M., Okafor, C.'],
    [
      'with the first alone inverted',
      '<name name-as-sort-order="first" and="text"/>',
      'Rahman, Aisha, Wei Ming Tan, and Chidi Okafor',
    ],
    ['cut after the first', '<name et-al-min="3" et-al-use-first="1"/>', 'Aisha Rahman et al.'],
    ['cut after two', '<name et-al-min="3" et-al-use-first="2"/>', 'Aisha Rahman, Wei Ming Tan, et al.'],
    [
      'with the last of many',
      '<name form="short" et-al-min="3" et-al-use-first="1" et-al-use-last="true"/>',
      'Rahman, … Okafor',
    ],
    ['counted', '<name form="count"/>', '3'],
  ])('are listed %s', (_, name, printed) => {
    expect(cited(name, three)).toBe(printed);
  });

  it.each([
    ['never', 'van der Berg, Jan'],
    ['display-and-sort', 'Berg, Jan van der'],
  ])('keep or move their particles: %s', (rule, printed) => {
    const root = `demote-non-dropping-particle="${rule}"`;
    expect(cited('<name name-as-sort-order="all"/>', [person('van der Berg', 'Jan')], root)).toBe(printed);
  });

  it('of scripts that put the family first are set without a space', () => {
    expect(cited('<name name-as-sort-order="all"/>', [person('田中', '太郎')])).toBe('田中太郎');
  });

  it('of bodies are printed as they are', () => {
    expect(cited('<name name-as-sort-order="all" initialize-with="."/>', [{ literal: 'ASEAN Secretariat' }])).toBe(
      'ASEAN Secretariat',
    );
  });

  it('that are hyphenated give hyphenated initials, unless the style says otherwise', () => {
    const author = [person('Dupont', 'Jean-Luc')];
    expect(cited('<name initialize-with="."/>', author)).toBe('J.-L. Dupont');
    expect(cited('<name initialize-with="."/>', author, 'initialize-with-hyphen="false"')).toBe('J.L. Dupont');
  });

  it('give way to what the style puts in their place, which is then not printed again', () => {
    const citation = `<group delimiter=". "><names variable="author"><substitute><names variable="editor"/>
      <text variable="title"/></substitute></names><text variable="title"/><text variable="publisher"/></group>`;
    expect(citedIn(styleWith({ citation }), [anItem({ publisher: 'ASEAN' })])).toBe('A title. ASEAN');
  });

  it('carry the label of what they did, in number', () => {
    const citation =
      '<names variable="editor"><name form="short" and="text"/><label form="short" prefix=" (" suffix=")"/></names>';
    const edited = (editor: readonly object[]) => citedIn(styleWith({ citation }), [anItem({ editor })]);
    expect(edited(three.slice(0, 1))).toBe('Rahman (ed.)');
    expect(edited(three.slice(0, 2))).toBe('Rahman and Tan (eds.)');
  });
});
