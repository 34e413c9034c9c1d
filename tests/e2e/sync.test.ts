import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { auditPage } from '../support/audit-page.ts';
import { type CouchServer, startCouchServer } from '../support/couch-server.ts';
import { type Desk, openDesk } from '../support/desk.ts';
import { type FaultProxy, startFaultProxy } from '../support/fault-proxy.ts';
import { ANALYST, aTeamOn, PASSWORD } from '../support/sync-team.ts';
import { startTokenGate, type TokenGate } from '../support/token-gate.ts';

const PASSPHRASE = 'correct horse battery staple';
const ENTRY = '/library/submarine-cable-guidelines';

interface Workplace {
  readonly name: string;
  readonly desk: Desk;
  readonly proxy: FaultProxy;
  /** Signs in with a token and not with a password. */
  readonly gate?: TokenGate;
  readonly page: Page;
}

let server: CouchServer;
let gate: TokenGate;
let mai: Workplace;
let budi: Workplace;

beforeAll(async () => {
  server = await startCouchServer();
  await aTeamOn(server, { mai: ANALYST, budi: ANALYST });
  gate = await startTokenGate(server.url);
  mai = await aWorkplace('mai');
  budi = await aWorkplace('budi', gate);
});
afterAll(async () => {
  for (const { desk, proxy } of [mai, budi]) {
    await desk.close();
    await proxy.close();
  }
  await gate.close();
  await server.close();
});

async function aWorkplace(name: string, by?: TokenGate): Promise<Workplace> {
  const proxy = await startFaultProxy(by?.url ?? server.url);
  const desk = await openDesk();
  return { name, desk, proxy, ...(by === undefined ? {} : { gate: by }), page: await desk.openWindow() };
}

async function goTo({ page }: Workplace, path: string): Promise<void> {
  await page.evaluate((target) => {
    window.location.hash = target;
  }, path);
}

/** Gives private notes another passphrase; the focus goes along. */
async function changePassphrase(page: Page): Promise<void> {
  const ask = page.getByRole('button', { name: 'Change the passphrase…' });
  await ask.press('Enter');
  await page.keyboard.type('another passphrase, as long');
  expect(await page.getByLabel('New passphrase of your private notes').inputValue()).toBe(
    'another passphrase, as long',
  );
  await page.getByLabel('The same again').fill('another passphrase, as long');
  await page.getByText('encrypt everything anew').waitFor();
  expect(await auditPage(page)).toEqual([]);
  await page.getByRole('button', { name: 'Change it' }).click();
  await page.getByText('The passphrase is changed.').waitFor();
  await expect.poll(() => ask.evaluate((button) => button === document.activeElement)).toBe(true);
}

async function stopEncrypting(page: Page): Promise<void> {
  await page.getByText('Encrypt what is private before it leaves this computer').click();
  const dialog = page.getByRole('dialog', { name: 'Stop encrypting your private notes?' });
  await dialog.waitFor();
  expect(await auditPage(page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Stop encrypting' }).click();
  await page.getByText('Only your own devices can read them then').waitFor();
}

async function signIn(workplace: Workplace): Promise<void> {
  const { page, name, proxy } = workplace;
  await goTo(workplace, '/sync');
  await page.getByRole('textbox', { name: 'Address' }).fill(proxy.url);
  if (workplace.gate === undefined) {
    await page.getByRole('textbox', { name: 'User name' }).fill(name);
    await page.getByLabel('Password', { exact: true }).fill(PASSWORD);
  } else {
    await page.getByRole('button', { name: /Sign in with/ }).click();
    await page.getByRole('option', { name: /Token/ }).click();
    await page.getByLabel('Token', { exact: true }).fill(workplace.gate.tokenFor(name));
  }
  expect(await auditPage(page)).toEqual([]);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await page.getByRole('link', { name: /last synced/ }).waitFor();
}

async function writeTeamNote(workplace: Workplace, text: string): Promise<void> {
  const { page } = workplace;
  await goTo(workplace, ENTRY);
  await page.getByRole('button', { name: 'Note on the entry' }).click();
  await page.locator('textarea:focus').waitFor();
  await page.keyboard.type(text);
  await page.getByRole('button', { name: /Who sees it/ }).click();
  await page.getByRole('option', { name: /Team/ }).click();
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByRole('article', { name: 'Note' }).getByText(text).waitFor();
}

async function rewriteNote({ page }: Workplace, before: string, after: string): Promise<void> {
  const note = page.getByRole('article', { name: 'Note' }).filter({ hasText: before });
  await note.getByRole('button', { name: 'Edit' }).click();
  await page.getByRole('textbox', { name: 'Your note' }).fill(after);
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByRole('article', { name: 'Note' }).getByText(after).waitFor();
}

/** Each step stands on the one before it. */
describe('two windows on two data folders, and a server', () => {
  it('sign in on the sync page', async () => {
    for (const workplace of [mai, budi]) await signIn(workplace);
  });

  it('show each other’s notes without anybody asking', async () => {
    await goTo(budi, ENTRY);
    await writeTeamNote(mai, 'It ends in 2030.');
    await budi.page.getByText('It ends in 2030.').waitFor();
  });

  it('go on working when the cable is pulled, and say what waits', async () => {
    for (const { proxy } of [mai, budi]) proxy.cutCable();
    await rewriteNote(mai, 'It ends in 2030.', 'It ends in 2031.');
    await rewriteNote(budi, 'It ends in 2030.', 'It ends in 2032.');
    await mai.page.getByRole('link', { name: /1 change waiting/ }).waitFor();
  });

  it('show the conflict to both once it is back, side by side, and what one of them chooses to both', async () => {
    for (const workplace of [mai, budi]) {
      workplace.proxy.mend();
      await goTo(workplace, '/sync');
      await workplace.page.getByRole('button', { name: 'Sync now' }).click();
    }
    for (const { page } of [mai, budi]) {
      const conflict = page.getByRole('article', { name: /Conflict in/ });
      await conflict.getByText('It ends in 2031.', { exact: true }).first().waitFor();
      await conflict.getByText('It ends in 2032.', { exact: true }).first().waitFor();
    }
    expect(await auditPage(mai.page)).toEqual([]);
    const conflict = mai.page.getByRole('article', { name: /Conflict in/ });
    const other = await conflict.locator('.conflict-text').nth(1).textContent();
    await conflict.getByRole('button', { name: /Use this instead/ }).click();
    await budi.page.getByRole('article', { name: /Conflict in/ }).waitFor({ state: 'detached' });
    await goTo(budi, ENTRY);
    await budi.page.getByRole('article', { name: 'Note' }).getByText(String(other)).waitFor();
  });

  it('encrypt what is private, with a passphrase that the next device of the same person asks for', async () => {
    const { page } = mai;
    await page.getByText('Encrypt what is private before it leaves this computer').click();
    await page.getByLabel('Passphrase of your private notes').fill(PASSPHRASE);
    await page.getByLabel('The same again').fill(PASSPHRASE);
    expect(await auditPage(page)).toEqual([]);
    await page.getByRole('button', { name: 'Encrypt' }).click();
    await page.getByText('On, for all your devices.').waitFor();
    const second = await aWorkplace('mai');
    try {
      await signIn(second);
      await second.page.getByText('Another device of yours encrypted').waitFor();
      expect(await auditPage(second.page)).toEqual([]);
      for (const passphrase of ['not the passphrase', PASSPHRASE]) {
        await second.page.getByLabel('Passphrase of your private notes').fill(passphrase);
        await second.page.getByRole('button', { name: 'Unlock' }).click();
        if (passphrase !== PASSPHRASE) await second.page.getByText('Nothing was changed.').waitFor();
      }
      await second.page.getByText('On, for all your devices.').waitFor();
      await changePassphrase(page);
      await stopEncrypting(second.page);
      await page.getByRole('button', { name: 'Sync now' }).click();
      await page.getByText('Only your own devices can read them then').waitFor();
      expect(await page.getByRole('switch', { name: /^Encrypt what is private/ }).isChecked()).toBe(false);
      expect(await page.getByLabel('The same again').count()).toBe(0);
      expect(second.desk.faults).toEqual([]);
    } finally {
      await second.desk.close();
      await second.proxy.close();
    }
  });

  it('say in words that a token expired, and go on with a new one', async () => {
    const { page } = budi;
    gate.letTokensExpire();
    await goTo(budi, '/sync');
    await page.getByRole('button', { name: 'Sync now' }).click();
    await page.getByText('does not take your token any more').waitFor();
    expect(await auditPage(page)).toEqual([]);
    await page.getByLabel('Token', { exact: true }).fill(gate.tokenFor('budi'));
    await page.getByRole('button', { name: 'Sign in', exact: true }).click();
    await page.getByRole('link', { name: /last synced/ }).waitFor();
    await page.getByRole('button', { name: 'Sync now' }).waitFor();
  });

  it('had no faults', () => {
    expect([...mai.desk.faults, ...budi.desk.faults]).toEqual([]);
  });
});
