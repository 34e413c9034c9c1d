import { mkdirSync, writeFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { eventually } from '../../support/eventually.ts';
import { aLoopback } from '../../support/loopback.ts';

const loopback = aLoopback();

describe('a finished export', () => {
  async function anExport(fileName: string): Promise<string> {
    const target = await loopback.downloads.reserve(fileName);
    if (target.kind !== 'download') throw new Error('A browser downloads.');
    writeFileSync(target.path, 'pack');
    return target.url;
  }

  it('is downloaded under its name, then deleted', async () => {
    const cookie = await loopback.signIn();
    const path = await anExport('Hà Nội brief.docx');
    const answer = await loopback.send({ path, headers: { cookie } });
    expect(answer.body).toBe('pack');
    expect(answer.headers['content-disposition']).toBe(
      `attachment; filename="H_ N_i brief.docx"; filename*=UTF-8''H%C3%A0%20N%E1%BB%99i%20brief.docx`,
    );
    await eventually(async () =>
      expect(await loopback.send({ path, headers: { cookie } })).toMatchObject({ status: 404 }),
    );
    const [folder = ''] = await readdir(join(loopback.root, 'exports'));
    expect(await readdir(join(loopback.root, 'exports', folder))).toEqual([]);
  });

  it.each([
    ['brief.docx', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
    ['brief.html', 'text/html; charset=utf-8'],
    ['brief.md', 'text/markdown; charset=utf-8'],
    ['brief.pdf', 'application/pdf'],
  ])('says what %s is, and is never shown as a page of ours', async (fileName, type) => {
    const cookie = await loopback.signIn();
    const { headers } = await loopback.send({ path: await anExport(fileName), headers: { cookie } });
    expect(headers['content-type']).toBe(type);
    expect(headers['content-disposition']).toMatch(/^attachment;/);
    expect(headers['x-content-type-options']).toBe('nosniff');
  });

  it('needs the cookie', async () => {
    expect((await loopback.send({ path: await anExport('brief.docx') })).status).toBe(401);
  });

  it('is not found under another name', async () => {
    const cookie = await loopback.signIn();
    for (const path of ['/exports/none', '/exports/..%2f..%2fsecret.html', '/exports/']) {
      expect((await loopback.send({ path, headers: { cookie } })).status).toBe(404);
    }
  });

  it('is gone when the server closes', async () => {
    await anExport('brief.docx');
    await loopback.server.close();
    expect(await readdir(join(loopback.root, 'exports'))).toEqual([]);
  });

  it('left by a killed process is deleted at the next start', async () => {
    mkdirSync(join(loopback.root, 'exports', 'downloads-old'), { recursive: true });
    writeFileSync(join(loopback.root, 'exports', 'downloads-old', 'x.docx'), 'left');
    loopback.downloads.removeLeftovers();
    expect(await readdir(join(loopback.root, 'exports'))).not.toContain('downloads-old');
  });
});
