import { AnswerService, ApplicationService, CallService, FormService } from '@puente/grants';
import { asSuperuser, eventually } from '@puente/testing';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { randomUUID } from 'node:crypto';
import { ProofApp } from '../proof/proof-app';
import { openPage, signIn, startBrowser } from './browser';
import { CuttableLine } from './cuttable-line';

const PHONE = { viewport: { width: 390, height: 844 } };
/** Slow 3G: 400 kbit/s, 400 ms. */
const SLOW = {
  offline: false,
  latency: 400,
  downloadThroughput: 50_000,
  uploadThroughput: 50_000,
};
/** The names under which the device keeps something. */
const KEPT = `new Promise((done) => {
  const asked = indexedDB.open('puente');
  asked.onsuccess = () => {
    const keys = asked.result.transaction('device').objectStore('device').getAllKeys();
    keys.onsuccess = () => (asked.result.close(), done(keys.result));
  };
})`;
const label = (es: string) => ({ es, en: '' });
const text = (id: string, es: string) => ({
  id,
  kind: 'text',
  label: label(es),
  required: true,
});
const FORM = {
  format: 'puente-form-1',
  title: label('Solicitud breve'),
  sections: [
    {
      id: 'work',
      title: label('El trabajo'),
      questions: [text('need', 'La necesidad'), text('plan', 'El plan')],
    },
  ],
};

/** Applying on a phone, as people do it: slowly, offline, twice at once, without scripts, after the session ended. */
describe('applying on a phone', () => {
  let proof: ProofApp;
  let browser: Browser;
  let line: CuttableLine;
  const faults: string[][] = [];

  jest.setTimeout(120_000);
  beforeAll(async () => {
    proof = await ProofApp.start();
    line = await CuttableLine.to(proof.url);
    browser = await startBrowser();
  });
  afterAll(async () => {
    await browser.close();
    await line.close();
    await proof.stop();
  });

  /** A draft of one's own in a new call. */
  async function begin(): Promise<{ id: string; section: string }> {
    const officer = await proof.actorOf('officer');
    const form = await proof.app.get(FormService).create(officer, FORM);
    const [programme] = await asSuperuser<{ id: string }>(
      proof.test,
      `select id from programmes where tenant_id = $1 and status = 'published'`,
      [officer.tenantId],
    );
    const calls = proof.app.get(CallService);
    const call = await calls.create(officer, programme!.id, {
      facts: {
        title: label('Apoyo breve'),
        text: {},
        kind: 'rolling',
        award: { min: '1000', max: '2000', currency: 'MXN' },
        opens: '2026-01-01T00:00',
      },
      stages: [{ stage: 'full', formId: form.id, dueDays: null }],
    });
    await calls.publish(officer, call.id, call.version);
    const { application } = await proof.app
      .get(ApplicationService)
      .start(await proof.actorOf('nonprofit'), call.id);
    const { id } = application;
    return {
      id,
      section: `${line.url}/es/my/applications/${id}/sections/work`,
    };
  }

  async function phone(
    more: { javaScriptEnabled?: boolean } = {},
  ): Promise<{ page: Page; context: BrowserContext }> {
    const context = await browser.newContext({ ...PHONE, ...more });
    const opened = await openPage(context);
    faults.push(opened.faults);
    await signIn(opened.page, line.url, 'nonprofit-protegida');
    return { page: opened.page, context };
  }

  const field = (page: Page, id: string) => page.locator(`textarea[name="a.${id}"], input[name="a.${id}"]`);
  const says = (page: Page, words: string | RegExp) =>
    page.locator('[data-draft-said]').filter({ hasText: words }).waitFor();

  async function stored(
    id: string,
    question: string,
  ): Promise<{ value: unknown; version: number } | undefined> {
    const [row] = await asSuperuser<{ value: unknown; version: number }>(
      proof.test,
      'select value, version from application_answers where application_id = $1 and question_id = $2',
      [id, question],
    );
    return row;
  }

  it('goes from the first word to the receipt at slow 3G', async () => {
    const { id, section } = await begin();
    const { page, context } = await phone();
    const network = await context.newCDPSession(page);
    await network.send('Network.enable');
    await network.send('Network.emulateNetworkConditions', SLOW);
    await page.goto(section);
    await field(page, 'need').fill('Alojamiento');
    await field(page, 'plan').fill('Dos lugares más');
    await says(page, /^Guardado$/);
    expect(await stored(id, 'plan')).toEqual({
      value: 'Dos lugares más',
      version: 1,
    });
    await page.getByRole('button', { name: 'Guardar y seguir' }).click();
    await page.waitForURL(/\/check/);
    await page.check('input[name=agree]');
    await page.locator('form[action$="/submit"] button[type=submit]').click();
    await page.waitForURL(/\/receipt/);
    expect(await page.locator('.receipt-code').innerText()).toMatch(/^[0-9A-Z-]{10,}$/);
    expect(await stored(id, 'plan')).toEqual({
      value: 'Dos lugares más',
      version: 1,
    });
    await context.close();
  });

  it('keeps what is written offline through a reload, and sends it once', async () => {
    const { id, section } = await begin();
    const { page, context } = await phone();
    await page.goto(section);
    await field(page, 'need').fill('Antes');
    await says(page, /^Guardado$/);
    expect(await page.evaluate(KEPT)).toEqual([]);
    await page.locator('[data-draft-own]').click();
    await eventually(() => page.evaluate(`caches.match('${section}').then(Boolean)`));
    expect(await page.evaluate(KEPT)).toHaveLength(2);
    line.cut();
    await field(page, 'need').fill('Antes, y sin señal');
    await says(page, /Sin conexión/);
    await page.reload();
    expect(await field(page, 'need').inputValue()).toBe('Antes, y sin señal');
    await field(page, 'plan').fill('También sin señal');
    await says(page, /Sin conexión/);
    expect(await page.locator('[data-draft-banner]').innerText()).toContain('2 respuestas');
    line.mend();
    await page.evaluate(`dispatchEvent(new Event('online'))`);
    await says(page, /^Guardado$/);
    expect(await stored(id, 'need')).toEqual({
      value: 'Antes, y sin señal',
      version: 2,
    });
    expect(await stored(id, 'plan')).toEqual({
      value: 'También sin señal',
      version: 1,
    });

    await page.goto(`${line.url}/es/my/device`);
    await page.locator('[data-device-list] tr').waitFor();
    await page.locator('.phone-menu summary').click();
    await page.locator('.phone-menu .sign-out button').click();
    await page.waitForURL(`${line.url}/es/`);
    expect(await page.evaluate(`caches.keys().then((names) => names.length)`)).toBe(0);
    line.cut();
    await expect(page.goto(section)).rejects.toThrow(/ERR_/);
    line.mend();
    await context.close();
  });

  it('shows both texts when two write one answer, and keeps the chosen one', async () => {
    const { id, section } = await begin();
    const { page, context } = await phone();
    await page.goto(section);
    const edit = {
      questionId: 'need',
      editId: randomUUID(),
      seenVersion: 0,
      value: 'De la oficina',
      settles: [],
    };
    await proof.app.get(AnswerService).write(await proof.actorOf('nonprofit'), id, [edit]);
    await field(page, 'need').fill('Del teléfono');
    await says(page, /dos textos/);
    const texts = page.locator('.draft-texts');
    expect(await texts.innerText()).toMatch(/Del teléfono[\s\S]*De la oficina/);
    await texts.getByRole('button', { name: 'Juntar los dos' }).click();
    await says(page, /^Guardado$/);
    expect(await stored(id, 'need')).toEqual({
      value: 'De la oficina\n\nDel teléfono',
      version: 2,
    });
    await context.close();
  });

  it('works without scripts', async () => {
    const { id, section } = await begin();
    const { page, context } = await phone({ javaScriptEnabled: false });
    await page.goto(section);
    await field(page, 'need').fill('Sin guiones');
    await page.getByRole('button', { name: 'Guardar y seguir' }).click();
    await eventually(async () => (await stored(id, 'need'))?.value === 'Sin guiones');
    await context.close();
  });

  it('keeps what is written while the session ends, and sends it once its person signed in again', async () => {
    const { id, section } = await begin();
    const { page, context } = await phone();
    await page.goto(section);
    await field(page, 'need').fill('Antes');
    await says(page, /^Guardado$/);
    await context.clearCookies();
    await field(page, 'need').fill('Antes y después');
    await says(page, /sesión terminó/);
    const other = await context.newPage();
    await signIn(other, line.url, 'nonprofit-protegida');
    await other.close();
    await page.evaluate(`dispatchEvent(new Event('online'))`);
    await says(page, /^Guardado$/);
    expect(await stored(id, 'need')).toEqual({
      value: 'Antes y después',
      version: 2,
    });
    await context.close();
  });

  it('reports no fault of its scripts', () => {
    const own = faults
      .flat()
      .filter((fault) => !/net::ERR_|Failed to (?:load|fetch)|status of 40[13]/.test(fault));
    expect(own).toEqual([]);
  });
});
