import { afterEach, describe, expect, it } from 'vitest';
import { briefPages, type PackMaterial } from '../../../src/main/core/exporting/pages/brief-pages.ts';
import { createPageDrawer, type PageDrawer } from '../../../src/main/core/exporting/pages/create-page-drawer.ts';
import { builtInLook } from '../../../src/main/core/exporting/template.ts';
import type { Brief } from '../../../src/shared/model/index.ts';
import { openTestCore } from '../../support/open-test-core.ts';
import { samplePackInput } from '../../support/sample-pack.ts';

const { brief, citing: _house, ...documents } = samplePackInput(12);
const material: PackMaterial = { ...documents, look: builtInLook('standard') };
const span = { first: 1, last: 4 };
const named = (title: string): Brief => ({ ...brief, title });

/** What a promise is refused with. */
const refusalOf = (answer: Promise<unknown>) =>
  answer.then(
    () => undefined,
    (fault: unknown) => fault,
  );

let drawer: PageDrawer | undefined;
afterEach(() => drawer?.close());
const open = () => {
  drawer = createPageDrawer();
  return drawer;
};

describe('pages drawn in a thread of their own', () => {
  it('are those drawn in this one', async () => {
    const request = { brief, material, span, sectionId: brief.sections[2]?.id ?? '' };
    expect(await open().draw(request, 'a')).toEqual(briefPages(() => {})(request));
  });

  it('are those of each brief asked for, whoever asks and in whatever material', async () => {
    const pages = open();
    const other = { ...material, look: builtInLook('chambers') };
    const [first, second, third] = await Promise.all([
      pages.draw({ brief: named('One'), material, span }, 'a'),
      pages.draw({ brief: named('Two'), material: other, span }, 'b'),
      pages.draw({ brief: named('Three'), material, span }, 'c'),
    ]);
    expect([first, second, third].map((drawn) => drawn?.pages[0]?.headings)).toEqual([['One'], ['Two'], ['Three']]);
    expect(JSON.stringify(second)).not.toContain(material.look.fonts.heading);
  });

  it('are left where the same view asks for newer ones', async () => {
    const pages = open();
    const older = ['One', 'Two', 'Three'].map((title) =>
      refusalOf(pages.draw({ brief: named(title), material, span }, 'a')),
    );
    const newest = await pages.draw({ brief: named('Four'), material, span }, 'a');
    expect(newest.pages[0]?.headings).toEqual(['Four']);
    // The second and the third were never begun.
    for (const left of await Promise.all(older.slice(1))) expect(left).toMatchObject({ kind: 'Cancelled' });
  });

  it('are drawn again after a fault ended the thread', async () => {
    const pages = open();
    const broken = { ...material, entries: undefined as unknown as PackMaterial['entries'] };
    expect(await refusalOf(pages.draw({ brief, material: broken, span }, 'a'))).toBeInstanceOf(Error);
    expect((await pages.draw({ brief: named('After'), material, span }, 'a')).pages[0]?.headings).toEqual(['After']);
  });

  it('are waited for by nobody once it is closed', async () => {
    const pages = open();
    const waiting = refusalOf(pages.draw({ brief, material, span }, 'a'));
    await pages.close();
    expect(await waiting).toMatchObject({ kind: 'Cancelled' });
  });
});

describe('the pages of a brief as it is on the screen', () => {
  it('hold what is typed before it is saved, and what changed in the library since', async () => {
    const test = await openTestCore();
    try {
      const { briefs, clients } = test.core.services;
      const stored = (await briefs.get('adgmin-6-cloud-provider')).brief;
      const cover = async (title: string) =>
        JSON.stringify(await briefs.pages({ brief: { ...stored, title }, view: 'a', first: 1, last: 1 }));
      expect(await cover('Typed a moment ago')).toContain('Typed a moment ago');
      expect((await briefs.get(stored.id)).brief.title).toBe(stored.title);
      const { client, revision } = await clients.get(stored.clientId);
      const { createdAt: _created, updatedAt: _updated, ...content } = client;
      await clients.update({ ...content, name: 'Meridian Clouds Limited', revision });
      expect(await cover('Typed a moment ago')).toContain('Meridian Clouds Limited');
    } finally {
      await test.dispose();
    }
  });

  it('are cited in the style of the brief', async () => {
    const test = await openTestCore();
    try {
      const { briefs } = test.core.services;
      const { brief: stored } = await briefs.get('adgmin-6-cloud-provider');
      const pages = (citationStyle?: string) =>
        briefs.pages({
          brief: { ...stored, ...(citationStyle === undefined ? {} : { citationStyle }) },
          view: citationStyle ?? 'house',
          first: 5,
          last: 8,
        });
      expect(await pages('chicago')).not.toEqual(await pages());
    } finally {
      await test.dispose();
    }
  });
});
