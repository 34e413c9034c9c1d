import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { LookDefinition } from '../../../src/shared/looks/look-definition.ts';
import { styleWith } from '../../support/citation-styles.ts';
import { partsOfDocx } from '../../support/docx-parts.ts';
import { endOfExport } from '../../support/exports.ts';
import type { TestCore } from '../../support/open-test-core.ts';
import { aTeam, exchange, statusOf } from '../../support/team-devices.ts';
import { tempFolder } from '../../support/temp-folder.ts';
import { firmTemplateParts, wordFileOf } from '../../support/word-template.ts';

const BRIEF = 'adgmin-6-cloud-provider';
const TEMPLATE = Buffer.from(wordFileOf(firmTemplateParts())).toString('base64');
const FIRM_STYLE = styleWith({ citation: '<text variable="title"/>', layout: 'prefix="Read: " suffix="."' });

const team = aTeam();

async function firmLook({ core }: TestCore, name = 'Halden & Marsh'): Promise<LookDefinition> {
  return (await core.services.looks.read({ name, content: TEMPLATE })).definition;
}

async function ownLooks({ core }: TestCore): Promise<Record<string, LookDefinition>> {
  const own = (await core.services.looks.list()).filter(({ isBuiltIn }) => !isBuiltIn);
  return Object.fromEntries(own.map(({ id, definition }) => [id, definition]));
}

/** Puts a document into the team's database as a member whose program is not ours. */
function planted(id: string, content: object) {
  const document = { _id: `styles:${id}`, type: 'styles', schema: 0, by: 'mai', stamp: '0', content };
  return team.server.request('PUT', `attache-team/${encodeURIComponent(document._id)}`, document);
}

describe('the looks and citation styles of a firm', () => {
  it('reach a colleague with the brief they are for, whose pack is the same to the byte', async () => {
    const folder = tempFolder();
    const pathOf = (name: string) => ({ saveTarget: () => ({ kind: 'path' as const, path: join(folder, name) }) });
    const mai = await team.device('mai', pathOf('mai.docx'));
    const budi = await team.device('budi', pathOf('budi.docx'));
    const { id } = await mai.core.services.looks.save({ definition: await firmLook(mai) });
    const style = await mai.core.services.citationStyles.add({ text: FIRM_STYLE });
    const { brief, revision } = await mai.core.services.briefs.get(BRIEF);
    await mai.core.services.briefs.save({ brief: { ...brief, template: id, citationStyle: style.id }, revision });
    await exchange(mai, budi);
    expect((await statusOf(mai)).waiting).toBe(0);
    for (const { core } of [mai, budi]) {
      expect(await endOfExport(core, core.services.exporting.start(BRIEF, 'docx'))).toMatchObject({ phase: 'saved' });
    }
    const docx = readFileSync(join(folder, 'budi.docx'));
    expect(docx.equals(readFileSync(join(folder, 'mai.docx')))).toBe(true);
    expect(partsOfDocx(docx).get('word/header1.xml')).toContain('Halden &amp; Marsh LLP');
    expect(partsOfDocx(docx).get('word/footnotes.xml')).toContain('Read: ');
    expect([...mai.faults, ...budi.faults]).toEqual([]);
  });

  it('that both added from the same files are one, without a conflict', async () => {
    const [mai, budi] = [await team.device('mai'), await team.device('budi')];
    for (const device of [mai, budi]) {
      await device.core.services.looks.save({ definition: await firmLook(device, 'Twice') });
    }
    await exchange(mai, budi, mai);
    expect(await ownLooks(budi)).toHaveProperty('twice');
    expect(await ownLooks(mai)).toEqual(await ownLooks(budi));
    expect([(await statusOf(mai)).conflicts, (await statusOf(budi)).conflicts]).toEqual([0, 0]);
  });

  it('that both changed are kept whole, one shown and the other in the conflict inbox, until somebody chooses', async () => {
    const [mai, budi] = [await team.device('mai'), await team.device('budi')];
    const look = await firmLook(mai, 'Contested');
    const { id } = await mai.core.services.looks.save({ definition: look });
    await exchange(mai, budi);
    const serif = { ...look, fonts: { heading: 'Georgia', body: 'Georgia' } };
    const sans = { ...look, fonts: { heading: 'Arial', body: 'Arial' } };
    await mai.core.services.looks.save({ id, definition: serif });
    await budi.core.services.looks.save({ id, definition: sans });
    await exchange(mai, budi, mai);
    const [conflict] = await mai.core.services.sync.conflicts();
    expect(conflict).toMatchObject({ collection: 'styles', title: 'Contested', path: ['style'] });
    const shown = (await ownLooks(mai))[id];
    expect([serif, sans]).toContainEqual(shown);
    await mai.core.services.sync.resolve({ id: conflict?.id ?? '', choice: 'other' });
    await exchange(mai, budi);
    const chosen = (await ownLooks(budi))[id];
    expect(chosen).toEqual(shown?.fonts.body === 'Georgia' ? sans : serif);
    expect([(await statusOf(mai)).conflicts, (await statusOf(budi)).conflicts]).toEqual([0, 0]);
  });

  it('that one removed are gone for all', async () => {
    const [mai, budi] = [await team.device('mai'), await team.device('budi')];
    const { id } = await mai.core.services.looks.save({ definition: await firmLook(mai, 'Short-lived') });
    await exchange(mai, budi);
    expect(await ownLooks(budi)).toHaveProperty(id);
    await budi.core.services.looks.remove(id);
    await exchange(budi, mai);
    expect(await ownLooks(mai)).not.toHaveProperty(id);
  });

  it('that can not be used go into quarantine with the reason, and stop neither the rest nor the lists', async () => {
    const mai = await team.device('mai');
    const look = await firmLook(mai, 'Sound');
    const instants = { createdAt: '2026-02-01T09:00:00.000Z', updatedAt: '2026-02-01T09:00:00.000Z' };
    const kept = (id: string, style: object) => planted(id, { id, style, ...instants });
    await kept('look-no-font', { kind: 'look', definition: { ...look, fonts: { heading: 'A\u0000', body: 'B' } } });
    const logo = { mediaType: 'image/png', data: 'PHN2Zy8+', width: 20, height: 10 };
    await kept('look-no-picture', { kind: 'look', definition: { ...look, logo } });
    await kept('citation-style-none', { kind: 'citation-style', title: 'None', text: '<html/>' });
    await kept('citation-style-loop', {
      kind: 'citation-style',
      title: 'Endless',
      text: styleWith({ citation: '<text macro="a"/>' }).replace(
        '<citation',
        '<macro name="a"><text macro="a"/></macro><citation',
      ),
    });
    await kept('look-in-disguise', { kind: 'citation-style', title: 'Disguised', text: FIRM_STYLE });
    await kept('look-sound', { kind: 'look', definition: look });
    await exchange(mai);
    const reasons = (await mai.core.services.sync.quarantine()).map(({ remoteId, reason }) => [remoteId, reason]);
    expect(Object.fromEntries(reasons)).toEqual({
      'styles:citation-style-loop': expect.stringContaining('uses itself'),
      'styles:citation-style-none': expect.stringContaining('no CSL style'),
      'styles:look-in-disguise': expect.stringContaining('what kind of style'),
      'styles:look-no-font': expect.stringContaining('control character'),
      'styles:look-no-picture': expect.stringContaining('no picture of its kind'),
    });
    expect(await ownLooks(mai)).toHaveProperty('sound');
    expect((await mai.core.services.citationStyles.list()).map(({ id }) => id)).not.toContain('none');
  });
});
