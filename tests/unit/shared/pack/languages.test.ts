import { describe, expect, it } from 'vitest';
import { CHANGES_LABELS, comparePacks, withChangesSection } from '../../../../src/shared/pack/delta/index.ts';
import { briefInLanguage, composePack, type Pack } from '../../../../src/shared/pack/index.ts';
import { jurisdictionName } from '../../../../src/shared/pack/jurisdiction-name.ts';
import { PACK_LABELS } from '../../../../src/shared/pack/labels.ts';
import { type PackLanguage, packLanguageSchema } from '../../../../src/shared/pack/pack-language.ts';
import { textsIn } from '../../../../src/shared/pack/walk-pack.ts';
import { samplePackInput } from '../../../support/sample-pack.ts';

const OTHERS = packLanguageSchema.options.filter((language) => language !== 'en');

function packIn(language: PackLanguage): Pack {
  const input = samplePackInput(5);
  return composePack({ ...input, brief: { ...input.brief, language } });
}

/** Every text in a tree of labels, by its path; functions are called with a word that is none. */
function textsOf(value: unknown, path = ''): [string, string][] {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value === 'function') return [[path, String(value('⟨⟩', '⟨⟩'))]];
  return Object.entries(value as object).flatMap(([key, inner]) => textsOf(inner, `${path}.${key}`));
}

describe.each(OTHERS)('a pack in “%s”', (language) => {
  const english = new Map(textsOf(PACK_LABELS.en));

  it('says everything in its own words', () => {
    const own = textsOf(PACK_LABELS[language]);
    expect(own.map(([path]) => path).toSorted()).toEqual([...english.keys()].toSorted());
    expect(own.filter(([, words]) => words !== words.normalize('NFC'))).toEqual([]);
    // A language may share a word with English; most of its words are its own.
    const alike = own.filter(([path, words]) => words.length > 2 && words === english.get(path));
    expect(alike.length).toBeLessThan(own.length * 0.15);
  });

  it('is written in its script', () => {
    const scripts: Partial<Record<PackLanguage, RegExp>> = {
      ja: /[\u3040-\u30ff\u4e00-\u9fff]/,
      th: /[\u0e00-\u0e7f]/,
    };
    const script = scripts[language] ?? /\p{Script=Latin}/u;
    const named = textsOf(PACK_LABELS[language]).filter(([path]) => !/^\.(colon|stop|separator)$/.test(path));
    expect(named.filter(([, words]) => !script.test(words))).toEqual([]);
  });

  it('has no English label left in it', () => {
    const texts = new Set([...textsIn(packIn(language).blocks)].map((words) => words.trim()));
    const labels = [PACK_LABELS.en.contents, PACK_LABELS.en.claims, PACK_LABELS.en.facts.jurisdictions];
    expect(labels.filter((label) => texts.has(label))).toEqual([]);
    // The sample's own sentences name January in words; its milestones are dated by the program.
    expect([...texts].filter((words) => /^\d.*January|^January|Builds on|date not stated/.test(words))).toEqual([]);
  });

  it('says what changed in it', () => {
    const earlier = packIn(language);
    const input = samplePackInput(5);
    const later = composePack({
      ...input,
      brief: { ...input.brief, language },
      entries: input.entries.map((entry) => ({
        ...entry,
        summary: `${entry.summary} Now.`,
        claims: entry.claims.slice(1),
      })),
    });
    const told = withChangesSection(later, comparePacks(earlier, later), { number: 3, date: '2026-02-01' });
    const [heading] = told.blocks;
    expect(heading).toMatchObject({ type: 'heading', text: expect.stringContaining('3') });
    const words = [...textsIn(told.blocks.slice(0, 2))].join(' ');
    expect(words).toContain(CHANGES_LABELS[language].states.changed);
    expect(words).not.toMatch(/What changed|key fact|Changed/);
  });
});

describe('a jurisdiction', () => {
  it.each([
    ['fr', 'EU', 'Union européenne'],
    ['ja', 'VN', 'ベトナム'],
    ['th', 'MM', 'เมียนมา'],
    ['vi', 'SG', 'Singapore'],
    ['id', 'UN', 'Perserikatan Bangsa-Bangsa'],
    ['ja', 'ASEAN', 'ASEAN'],
  ] as const)('is called in “%s”: %s is %s', (language, code, name) => {
    expect(jurisdictionName(code, language)).toBe(name);
  });
});

describe('a brief in another language', () => {
  const { brief } = samplePackInput(1);

  it('says the headings it began with in it, and keeps those the advisor wrote', () => {
    const sections = brief.sections.map((section) =>
      section.kind === 'summary' ? { ...section, heading: 'At a glance' } : section,
    );
    const headings = briefInLanguage({ ...brief, sections }, 'fr').sections.flatMap((section) =>
      section.kind === 'implications' || section.kind === 'summary' ? [section.heading] : [],
    );
    expect(headings.toSorted()).toEqual(['At a glance', 'Ce que cela signifie pour vous']);
  });

  it('is as it was when it comes back', () => {
    expect(briefInLanguage(briefInLanguage(brief, 'ja'), 'en')).toEqual(brief);
  });
});
