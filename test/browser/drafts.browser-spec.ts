import sharp from 'sharp';
import { AnswerService, ApplicationService, CallService, FormService } from '@puente/grants';
import { asSuperuser, eventually } from '@puente/testing';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { randomUUID } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
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
const FAST = { offline: false, latency: 0, downloadThroughput: -1 };
const PHOTOGRAPH = {
  width: 3_000,
  height: 2_000,
  channels: 3,
  background: '#888',
  noise: { type: 'gaussian', mean: 128, sigma: 40 },
} as const;
/** The names under which the device keeps something. */
const KEPT = `new Promise((done) => {
  const asked = indexedDB.open('puente');
  asked.onsuccess = () => {
    const keys = asked.result.transaction('device').objectStore('device').getAllKeys();
    keys.onsuccess = () => (asked.result.close(), done(keys.result));
  };
})`;
/** A device without room, as browsers say it. */
const FULL = `IDBObjectStore.prototype.put = () => { throw new DOMException('', 'QuotaExceededError') }`;
/** A device that takes a second until it says what it keeps. */
const SLOW_DEVICE = `{
  const { set } = Object.getOwnPropertyDescriptor(IDBRequest.prototype, 'onsuccess');
  const later = (said) => (event) => setTimeout(() => said(event), 1000);
  Object.defineProperty(IDBOpenDBRequest.prototype, 'onsuccess', {
    set(said) { set.call(this, said && later(said)); },
  });
}`;
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
      questions: [
        text('need', 'La necesidad'),
        { ...text('plan', 'El plan'), lines: true, softLimit: 20 },
        { id: 'proof', kind: 'file', label: label('Un archivo'), maxFiles: 3 },
      ],
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

  afterEach(() => line.mend());

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
    await field(page, 'plan').fill('Dos lugares más, y cosas');
    await page.getByText('4 caracteres más de lo sugerido').waitFor();
    await field(page, 'plan').fill('Dos lugares más');
    await page.locator('[data-counter] [role=status]').filter({ hasText: 'Quedan 5 caracteres' }).waitFor();
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
    await eventually(async () => (await field(page, 'need').inputValue()) === 'Antes, y sin señal');
    await field(page, 'plan').fill('También sin señal');
    await says(page, /Sin conexión/);
    await page.locator('[data-draft-banner]').filter({ hasText: '2 respuestas' }).waitFor();
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

    await page.route('http://elsewhere.invalid/', (route) =>
      route.fulfill({
        contentType: 'text/html',
        body: `<form method="post" action="${line.url}/es/sign-out"><button>Otra</button></form>`,
      }),
    );
    await page.goto('http://elsewhere.invalid/');
    await page.getByRole('button').click();
    await page.waitForURL(`${line.url}/**`);
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

  it('shows both texts when two write one answer, also before the device answered, and keeps the chosen one', async () => {
    const { id, section } = await begin();
    const { page, context } = await phone();
    await page.addInitScript(SLOW_DEVICE);
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

  it('offers other words for an answer, and keeps those that are taken', async () => {
    const { id, section } = await begin();
    const { page, context } = await phone();
    await page.goto(section);
    await field(page, 'plan').fill('Contra la trata de blancas.');
    const advice = page.locator(`[data-wording="${await field(page, 'plan').getAttribute('id')}"] li`);
    await advice.getByRole('button', { name: /^Cambiar/ }).click();
    await advice.waitFor({ state: 'detached' });
    await eventually(async () => (await stored(id, 'plan'))?.value === 'Contra la trata de personas.');
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

  it('goes on, and says so, when the device can keep nothing more', async () => {
    const { id, section } = await begin();
    const { page, context } = await phone();
    await page.goto(section);
    await page.locator('[data-draft-own]').click();
    await eventually(async () => (await page.evaluate<unknown[]>(KEPT)).length === 2);
    await page.evaluate(FULL);
    await field(page, 'need').fill('Sin lugar');
    await page.getByRole('alert').filter({ hasText: 'no puede guardar' }).waitFor();
    await eventually(async () => (await stored(id, 'need'))?.value === 'Sin lugar');
    await field(page, 'plan').fill('Todavía');
    await page.getByRole('button', { name: 'Guardar y seguir' }).click();
    await page.waitForURL(/\/check/);
    expect((await stored(id, 'plan'))?.value).toBe('Todavía');
    await context.close();
  });

  it('keeps the texts of two windows, and none once one of them signed out', async () => {
    const { id, section } = await begin();
    const { page, context } = await phone();
    await page.goto(section);
    const other = await context.newPage();
    await other.goto(section);
    line.cut();
    for (const [window, question] of [
      [page, 'need'],
      [other, 'plan'],
    ] as const) {
      await field(window, question).fill(`De ${question}`);
      await says(window, /Sin conexión/);
      await window.locator('[data-draft-own]').click();
      await window.locator('[data-draft-choice]').waitFor({ state: 'hidden' });
    }
    line.mend();
    await page.evaluate(`dispatchEvent(new Event('online'))`);
    await says(page, /^Guardado$/);
    expect([(await stored(id, 'need'))?.value, (await stored(id, 'plan'))?.value]).toEqual([
      'De need',
      'De plan',
    ]);
    await page.locator('.phone-menu summary').click();
    await page.locator('.phone-menu .sign-out button').click();
    await page.waitForURL(`${line.url}/es/`);
    await field(other, 'need').fill('Ya no aquí');
    await other.getByRole('alert').filter({ hasText: 'no puede guardar' }).waitFor();
    expect(await page.evaluate(KEPT)).toEqual([]);
    await context.close();
  });

  it('sends a file in pieces through a line that is cut, once and whole, and photographs smaller', async () => {
    const { id } = await begin();
    const { page, context } = await phone();
    page.on('dialog', (dialog) => void dialog.accept());
    const network = await context.newCDPSession(page);
    await network.send('Network.enable');
    const upTo = (uploadThroughput: number) =>
      network.send('Network.emulateNetworkConditions', { ...FAST, uploadThroughput });
    const content = Buffer.from('Una línea de cifras: 1, 2, 3\n'.repeat(60_000));
    const file = join(proof.dataDir, 'Cifras.csv');
    writeFileSync(file, content);
    const add = async (chosen: Parameters<Page['setInputFiles']>[1]) => {
      await page.setInputFiles('input[name=file]', chosen);
      await page.getByRole('button', { name: 'Subir' }).click();
    };
    const underWay = page.locator('[data-upload-panel]').getByText(/Va el \d+ %/);
    const uploads = () =>
      asSuperuser<{ type: string; bytes: number; kept: number | null }>(
        proof.test,
        `select u.type, u.byte_count as bytes, f.byte_count as kept from application_uploads u
           left join application_files f on f.tenant_id = u.tenant_id and f.id = u.file_id
          where u.application_id = $1 order by u.started_at`,
        [id],
      );
    await upTo(300_000);
    await page.goto(`${line.url}/es/my/applications/${id}/questions/proof/files`);
    await add(file);
    await underWay.waitFor();
    await page.reload();
    await add(file);
    await underWay.waitFor();
    line.cut();
    await page.getByText(/Sin conexión: seguimos/).waitFor();
    await upTo(-1);
    line.mend();
    await page.evaluate(`dispatchEvent(new Event('online'))`);
    await page.getByRole('rowheader', { name: 'Cifras.csv' }).waitFor();
    expect(await uploads()).toEqual([{ type: 'csv', bytes: content.length, kept: content.length }]);

    await upTo(300_000);
    await add(file);
    await underWay.waitFor();
    await page.setViewportSize({ width: 320, height: 800 });
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(320);
    await page.getByRole('button', { name: 'Cancelar el envío' }).click();
    await page.locator('[data-upload-panel]').waitFor({ state: 'hidden' });
    await eventually(async () => (await uploads()).length === 1);

    await upTo(-1);
    const photograph = await sharp({ create: PHOTOGRAPH }).jpeg({ quality: 95 }).toBuffer();
    await add({ name: 'Foto.jpeg', mimeType: 'image/jpeg', buffer: photograph });
    await page.getByRole('rowheader', { name: 'Foto.jpg' }).waitFor();
    const sent = (await uploads()).find(({ type }) => type === 'jpeg');
    expect(sent!.bytes).toBeLessThan(photograph.length / 2);
    await add({ name: 'Plan.pdf', mimeType: 'application/pdf', buffer: Buffer.from('MZ') });
    await page.locator('.field-error').waitFor();
    expect(await page.evaluate('document.activeElement.id')).toBe('f-file');
    await context.close();
  });

  it('signs out also where nothing can be kept or taken away', async () => {
    const { section } = await begin();
    const { page, context } = await phone();
    await page.addInitScript(`indexedDB.open = () => { throw new DOMException('', 'InvalidStateError') }`);
    await page.goto(section);
    await field(page, 'need').fill('Antes de salir');
    await says(page, /^Guardado$/);
    await page.locator('.phone-menu summary').click();
    await page.locator('.phone-menu .sign-out button').click();
    await page.waitForURL(`${line.url}/es/`);
    await context.close();
  });

  it('reports no fault of its scripts', () => {
    const own = faults
      .flat()
      .filter(
        (fault) => !/net::ERR_|Failed to (?:load|fetch)|fetching the script|status of 40[13]/.test(fault),
      );
    expect(own).toEqual([]);
  });
});
