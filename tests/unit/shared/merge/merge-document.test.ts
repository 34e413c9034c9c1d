import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyChoice, mergeDocument } from '../../../../src/shared/merge/index.ts';
import type { Brief, BriefSection, Entry } from '../../../../src/shared/model/index.ts';
import { richTextOf } from '../../../../src/shared/model/index.ts';
import { aBrief, anAnnotation, anEntry } from '../../../support/builders.ts';
import { type EditedDocument, editedDocuments } from '../../../support/edited-documents.ts';

const RUNS = { seed: 4, numRuns: 1_500 };
const merged = ({ collection, base, left, right }: EditedDocument) => mergeDocument(collection, base, left, right);
const ownWords = (value: unknown) => new Set(JSON.stringify(value).match(/\b[LR]\d\b/g));

describe('two edits of one document', () => {
  it('come to the same document on both devices', () => {
    fc.assert(
      fc.property(editedDocuments, (edited) => {
        const mirrored = merged({ ...edited, left: edited.right, right: edited.left });
        expect(mirrored.document).toEqual(merged(edited).document);
      }),
      RUNS,
    );
  });

  it('are both in the document or in a clash that is reported, word for word', () => {
    fc.assert(
      fc.property(editedDocuments, (edited) => {
        const kept = ownWords(merged(edited));
        for (const word of [...ownWords(edited.left), ...ownWords(edited.right)]) expect(kept).toContain(word);
      }),
      RUNS,
    );
  });

  it('change nothing when what was merged is merged again', () => {
    fc.assert(
      fc.property(editedDocuments, (edited) => {
        const once = merged(edited).document;
        const again = mergeDocument(edited.collection, edited.right, once, edited.right);
        expect(again).toEqual({ document: once, clashes: [] });
      }),
      RUNS,
    );
  });

  it('are the edit itself where only one side changed anything', () => {
    fc.assert(
      fc.property(editedDocuments, ({ collection, base, left }) => {
        expect(mergeDocument(collection, base, left, base)).toEqual({ document: left, clashes: [] });
        expect(mergeDocument(collection, base, base, left)).toEqual({ document: left, clashes: [] });
      }),
      RUNS,
    );
  });

  it('are shown whole, the one or the other, once a person chose', () => {
    fc.assert(
      fc.property(editedDocuments, (edited) => {
        const { document, clashes } = merged(edited);
        for (const clash of clashes) {
          const choice = { path: clash.path, chosen: clash.other, rejected: clash.kept };
          const chosen = ownWords(applyChoice(edited.collection, document, choice));
          for (const word of ownWords(clash.other)) expect(chosen).toContain(word);
        }
      }),
      RUNS,
    );
  });
});

describe('fields of an entry', () => {
  const base = anEntry({ body: 'The plan ends in 2030.', topics: ['cloud', 'privacy'] });

  it('merge where they are different ones', () => {
    const { document, clashes } = mergeDocument(
      'entries',
      base,
      { ...base, title: 'New' },
      { ...base, status: 'adopted' },
    );
    expect(document).toMatchObject({ title: 'New', status: 'adopted' });
    expect(clashes).toEqual([]);
  });

  it('keep what each side added to a set and drop what either removed', () => {
    const left: Entry = { ...base, topics: ['cloud', 'privacy', 'youth'] };
    const right: Entry = { ...base, topics: ['privacy', 'standards'] };
    expect(mergeDocument('entries', base, left, right).document.topics).toEqual(['privacy', 'standards', 'youth']);
  });

  it('merge long text by words', () => {
    const left = { ...base, body: 'The new plan ends in 2030.' };
    const right = { ...base, body: 'The plan ends in 2031.' };
    expect(mergeDocument('entries', base, left, right)).toMatchObject({
      document: { body: 'The new plan ends in 2031.' },
      clashes: [],
    });
  });

  it('keep both where the same words became different ones, each with the other’s further edits', () => {
    const left = { ...base, body: 'The new plan ends in 2031.', updatedAt: '2026-02-02T09:00:00.000Z' };
    const right = { ...base, body: 'The plan, they say, ends in 2032.' };
    const { document, clashes } = mergeDocument('entries', base, left, right);
    expect(document.body).toBe('The new plan, they say, ends in 2031.');
    expect(clashes).toEqual([
      {
        path: ['body'],
        kept: 'The new plan, they say, ends in 2031.',
        other: 'The new plan, they say, ends in 2032.',
        keptSide: 'left',
      },
    ]);
  });

  it('keep edits made after a clash when the other wording is chosen', () => {
    const document = { ...base, body: 'Well: the plan ends in 2031.' };
    const choice = { path: ['body'], chosen: 'the plan ends in 2032.', rejected: 'the plan ends in 2031.' };
    expect(applyChoice('entries', document, choice).body).toBe('Well: the plan ends in 2032.');
  });
});

describe('sections of a brief', () => {
  const section = (id: string, text = id): BriefSection => ({ id, kind: 'text', heading: id, text: richTextOf(text) });
  const base = aBrief({ sections: [section('a'), section('b'), section('c')] });
  const idsOf = (brief: Brief) => brief.sections.map(({ id }) => id);

  it('take one side’s order and the other side’s new section', () => {
    const left = { ...base, sections: [section('c'), section('a'), section('b')] };
    const right = { ...base, sections: [section('a'), section('new'), section('b'), section('c')] };
    expect(idsOf(mergeDocument('briefs', base, left, right).document)).toEqual(['c', 'a', 'new', 'b']);
  });

  it('stay where one side removed and the other rewrote one, until a person says otherwise', () => {
    const left = { ...base, sections: [section('a'), section('c')] };
    const right = { ...base, sections: [section('a'), section('b', 'rewritten'), section('c')] };
    const { document, clashes } = mergeDocument('briefs', base, left, right);
    expect(idsOf(document)).toEqual(['a', 'b', 'c']);
    expect(clashes).toMatchObject([{ path: ['sections', 'b'], other: null, keptSide: 'right' }]);
    const choice = { path: ['sections', 'b'], chosen: null, rejected: section('b', 'rewritten') };
    expect(idsOf(applyChoice('briefs', document, choice))).toEqual(['a', 'c']);
  });

  it('show two orders side by side, and take the chosen one', () => {
    const left = { ...base, sections: [section('c'), section('a'), section('b')] };
    const right = { ...base, sections: [section('b'), section('a'), section('c')] };
    const { document, clashes } = mergeDocument('briefs', base, left, right);
    const [clash] = clashes;
    expect(clash?.path).toEqual(['sections', '#order']);
    const choice = { path: clash?.path ?? [], chosen: clash?.other, rejected: clash?.kept };
    expect(idsOf(applyChoice('briefs', document, choice))).toEqual(clash?.other);
  });
});

describe('a note', () => {
  it('merges its words', () => {
    const note = (value: string) => anAnnotation({ body: [{ type: 'TextualBody', value, format: 'text/plain' }] });
    const { document, clashes } = mergeDocument(
      'annotations',
      note('Ask the client.'),
      note('Ask the client today.'),
      note('Please ask the client.'.replace('ask', 'Ask')),
    );
    expect(document.body[0]?.value).toBe('Please Ask the client today.');
    expect(clashes).toEqual([]);
  });
});
