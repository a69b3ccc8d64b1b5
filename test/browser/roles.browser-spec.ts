import { demonstrationPeople } from '@puente/demonstration/core';
import type { Locale } from '@puente/kernel';
import { ALL_ROLES, type Role } from '@puente/permissions';
import type { Browser, Page } from 'playwright-core';
import { ProofApp, type Role as Asker } from '../proof/proof-app';
import { openPage, signIn, startBrowser } from './browser';

interface Journey {
  readonly person: string;
  readonly locale: Locale;
  readonly does: string;
  /** @param show opens a page of the product in the person's language */
  readonly work: (page: Page, show: (path: string) => Promise<void>) => Promise<void>;
  /** A page of somebody else's, words that stand on it, and who reads them there. */
  readonly closed: { readonly path: string; readonly words: string; readonly openTo: Asker };
}

const REFUSAL: Readonly<Record<Locale, { readonly heading: string; readonly text: string }>> = {
  es: {
    heading: 'Tu cuenta no puede hacer esto',
    text: 'Pide el permiso a quien administra tu organización.',
  },
  en: { heading: 'Your account cannot do this', text: 'Ask whoever administers your organisation.' },
};
const ID = '[0-9a-f-]{36}';
const CLABE = '032180000118359719';

const main = (page: Page): Promise<string> => page.locator('main').innerText();
const press = (page: Page, name: string): Promise<void> =>
  page.locator('main').getByRole('button', { name, exact: true }).click();

/** Fills the form of an invitation; answers the list of those that wait. */
async function invite(page: Page, email: string, role: string) {
  const form = page.locator('section[aria-labelledby=t-invite]');
  await form.locator('input[name=email]').fill(email);
  await form.getByLabel(role, { exact: true }).check();
  return { form, waiting: page.locator('section[aria-labelledby=t-invitations]') };
}

/** Writes a text with a word to avoid, and takes the one that is offered under the field. */
async function replaceAdvised(page: Page, name: string, text: string, better: string): Promise<void> {
  const field = page.locator(`textarea[name="${name}"]`);
  await field.fill(text);
  const advice = page.locator(`[data-wording="${await field.getAttribute('id')}"] li`);
  await advice.getByRole('button', { name: /^Cambiar/ }).click();
  expect(await field.inputValue()).toBe(better);
  await advice.waitFor({ state: 'detached' });
}

const COUNTS = 'state,forms,month,calls,cases\nPuebla,,2019,,7\nOhio,,2019,,5\n';

const JOURNEYS: Readonly<Record<Role, Journey>> = {
  'nonprofit-writer': {
    person: 'nonprofit-redaccion',
    locale: 'es',
    does: 'changes a text of the profile and reads it there',
    work: async (page, show) => {
      await show('my/profile/edit');
      await page.fill('textarea[name=mission_es]', 'Escuchamos primero y acompañamos después.');
      await press(page, 'Guardar');
      await page.waitForURL(/\/my\/profile$/);
      expect(await main(page)).toContain('Escuchamos primero y acompañamos después.');
    },
    closed: { path: 'my/bank', words: 'Cuenta bancaria', openTo: 'nonprofit' },
  },
  'nonprofit-finance': {
    person: 'nonprofit-finanzas',
    locale: 'en',
    does: 'proposes a bank account, which waits for somebody else',
    work: async (page, show) => {
      await show('my/bank');
      await page.fill('input[name=clabe]', CLABE);
      await page.fill('input[name=holder]', 'Casa de prueba, A. C.');
      await page.fill('input[name=bank]', 'Banco de prueba');
      await press(page, 'Propose');
      await page.getByText('Somebody else of your organisation has yet to approve it.').waitFor();
      expect((await main(page)).replaceAll(' ', '')).toContain(CLABE);
      expect(await page.getByRole('button', { name: 'Withdraw my proposal' }).count()).toBe(1);
      expect(await page.getByRole('button', { name: 'Approve this account' }).count()).toBe(0);
    },
    closed: { path: 'my/profile/edit', words: 'Edit my profile', openTo: 'nonprofit' },
  },
  'legal-representative': {
    person: 'nonprofit-representante',
    locale: 'es',
    does: 'looks at what a consent would show, and signs it',
    work: async (page, show) => {
      await show('my/visibility/consent');
      await page.check('input[name=classes][value=size]');
      await page.selectOption('select[name=to]', {
        label: 'Solo a Fundación Brisa Compartida (ficticia)',
      });
      await press(page, 'Ver cómo se vería');
      await page.getByRole('heading', { name: 'Así se vería' }).waitFor();
      await press(page, 'Firmar');
      await page.waitForURL(/done=doneSigned/);
      const living = await page.locator('section[aria-labelledby=t-living] li').allInnerTexts();
      const signed = living.filter((each) => each.includes('Fundación Brisa Compartida'));
      expect(signed).toEqual([expect.stringContaining('Elisa Ejemplo Protegida')]);
      expect(signed[0]).toContain('tu tamaño');
    },
    closed: { path: 'account/people', words: 'Personas y roles', openTo: 'nonprofit' },
  },
  'nonprofit-admin': {
    person: 'nonprofit-protegida',
    locale: 'en',
    does: 'invites a colleague',
    work: async (page, show) => {
      await show('account/people');
      const { waiting } = await invite(page, 'colega@organizaciones.ejemplo.invalid', 'Writer');
      await press(page, 'Send invitation');
      await page.waitForURL(/done=invited/);
      const text = await waiting.innerText();
      expect(text).toContain('colega@organizaciones.ejemplo.invalid');
      expect(text).toContain('Writer');
    },
    closed: { path: 'verification', words: 'Verification', openTo: 'hip' },
  },
  'program-officer': {
    person: 'horizonte-oficial',
    locale: 'es',
    does: 'makes a form from a sample, is advised on a word in it, and finds it in the list',
    work: async (page, show) => {
      await show('forms');
      const before = await page.locator('.programme-list > li').count();
      await page.selectOption('select[name=sample]', 'letter');
      await press(page, 'Crear');
      await page.waitForURL(new RegExp(`/forms/${ID}$`));
      expect(await page.getByRole('heading', { name: 'Lo que pide' }).count()).toBe(1);
      await page.getByRole('link', { name: 'Título e introducción' }).click();
      await replaceAdvised(page, 'intro.es', 'Contra la trata de blancas.', 'Contra la trata de personas.');
      await press(page, 'Guardar');
      await page.waitForURL(new RegExp(`/forms/${ID}(\\?|$)`));
      expect(await main(page)).toContain('Contra la trata de personas.');
      const [title, made] = [await page.locator('main h1').innerText(), new URL(page.url()).pathname];
      await show('forms');
      expect(await page.locator(`.programme-list a[href="${made}"]`).innerText()).toBe(title);
      expect(await page.locator('.programme-list > li').count()).toBe(before + 1);
    },
    closed: { path: 'account/people', words: 'Personas y roles', openTo: 'hip' },
  },
  'funder-finance': {
    person: 'horizonte-finanzas',
    locale: 'en',
    does: 'reads the programmes and is offered neither their matches nor their change',
    work: async (page, show) => {
      await show('programmes');
      const rows = page.locator('.programme-list > li');
      expect(await rows.count()).toBeGreaterThan(1);
      for (const text of await rows.allInnerTexts()) expect(text).toContain('Fundación Horizonte Claro');
      expect(await page.locator('main a:not([href$="/interest-conflicts"])').count()).toBe(0);
    },
    closed: { path: 'programmes/new', words: 'New programme', openTo: 'officer' },
  },
  reviewer: {
    person: 'horizonte-evaluacion',
    locale: 'es',
    does: 'opens a match and reads where its score comes from',
    work: async (page, show) => {
      await show('programmes');
      await page.locator('main a[href$="/matches"]').first().click();
      const first = page.locator('.match-list .match').first();
      const label = await first.locator('h3').innerText();
      const score = await first.locator('.match-score strong').innerText();
      await first.locator('h3 a').click();
      await page.locator('#drawer-body h1').waitFor();
      expect(await page.locator('#drawer-body h1').innerText()).toBe(label);
      expect(await page.locator('#drawer-body tfoot strong').innerText()).toBe(score);
      expect(await page.locator('#drawer-body .parts-table tbody tr').count()).toBeGreaterThan(3);
    },
    closed: { path: 'programmes/new', words: 'Nuevo programa', openTo: 'officer' },
  },
  'funder-admin': {
    person: 'horizonte-administracion',
    locale: 'en',
    does: 'reads who belongs to it, invites somebody for one programme and takes that back',
    work: async (page, show) => {
      await show('account/people');
      const own = demonstrationPeople().filter(({ organization }) => organization === 'horizonte');
      const members = await page.locator('.people-list > li .sub').allInnerTexts();
      expect([...members].sort()).toEqual(own.map(({ email }) => email).sort());
      const email = 'invitada@horizonte.ejemplo.invalid';
      const { form, waiting } = await invite(page, email, 'Reviewer');
      await form.locator('details summary').click();
      await form.locator('input[name=programmes]').first().check();
      await press(page, 'Send invitation');
      await page.waitForURL(/done=invited/);
      expect(await waiting.innerText()).toContain(email);
      await press(page, `Withdraw the invitation of ${email}`);
      await page.waitForURL(/done=withdrawn/);
      expect(await waiting.innerText()).not.toContain(email);
    },
    closed: { path: 'unalias', words: 'Open an alias', openTo: 'hip' },
  },
  'hip-staff': {
    person: 'hip-equipo',
    locale: 'es',
    does: 'follows a figure of need to its source, takes counts of a hotline in and asks for a large list, which waits for somebody else',
    work: async (page, show) => {
      await show('need');
      expect(await page.locator('.need-table tbody tr').count()).toBe(32);
      const capital = page.locator('.need-table tr[data-state=MX-CMX]');
      await capital.locator('td a[href*="/observations/"]').first().click();
      await page.waitForURL(/evidence\/observations\/lnctp-054$/);
      expect(await main(page)).toContain('35');
      await show('need');
      await capital.locator('a[href$="/need/states/MX-CMX"]').click();
      await page.waitForURL(/need\/states\/MX-CMX$/);
      expect(await page.locator('main tbody tr').count()).toBeGreaterThan(0);

      await show('evidence/imports');
      await page.fill('input[name=publisher]', 'Línea de prueba');
      await page.fill('input[name=title]', 'Informe');
      await page.fill('input[name=edition]', '2021');
      const file = { name: 'conteos.csv', mimeType: 'text/csv', buffer: Buffer.from(COUNTS) };
      await page.setInputFiles('input[name=file]', file);
      await page.uncheck('input[name=check]');
      await press(page, 'Importar');
      await page.waitForURL(new RegExp(`/evidence/imports/${ID}$`));
      expect(await main(page)).toContain('«Ohio» es un estado de Estados Unidos');

      await show('exports/new?kind=nonprofits');
      await page.selectOption('select[name=purpose]', 'report');
      await press(page, 'Pedir la descarga');
      await page.waitForURL(new RegExp(`/exports/${ID}$`));
      const made = new URL(page.url()).pathname;
      expect(await page.getByRole('button', { name: /Aprobar|Descargar/ }).count()).toBe(0);
      await show('exports');
      const row = page.locator('main tbody tr').filter({ has: page.locator(`a[href="${made}"]`) });
      expect(await row.innerText()).toContain('Espera a otra persona');
    },
    closed: { path: 'erasures', words: 'Borrados', openTo: 'hip' },
  },
  'hip-verifier': {
    person: 'hip-verificacion',
    locale: 'en',
    does: 'takes a case from the queue and asks for changes',
    work: async (page, show) => {
      await show('verification');
      const link = page.locator('main tbody th a').first();
      const name = await link.innerText();
      await link.click();
      await page.waitForURL(new RegExp(`/verification/${ID}$`));
      const address = page.url();
      expect(await page.locator('main h1').innerText()).toBe(name);
      await page.getByLabel('Ask for changes').check();
      await page.locator('input[name=reasons]').first().check();
      await press(page, 'Save decision');
      await page.waitForURL(/\/verification$/);
      await page.goto(address);
      expect(await page.locator('main .page-head .badge').first().innerText()).toBe('Changes asked for');
    },
    closed: { path: 'account/people', words: 'People and roles', openTo: 'hip' },
  },
  'hip-admin': {
    person: 'hip-administracion',
    locale: 'es',
    does: 'admits a nonprofit and invites its first administrator',
    work: async (page, show) => {
      await show('account/admissions');
      await page.fill('input[name=organization]', 'Jacaranda de Prueba');
      await page.fill('input[name=email]', 'primera@jacaranda.ejemplo.invalid');
      await press(page, 'Dar de alta e invitar');
      await page.waitForURL(/done=done/);
      const sent = await page.locator('section[aria-labelledby=t-sent] li').allInnerTexts();
      const own = sent.filter((each) => each.includes('primera@jacaranda.ejemplo.invalid'));
      expect(own).toEqual([expect.stringContaining('Administración')]);
    },
    closed: { path: 'my/profile/edit', words: 'Editar mi perfil', openTo: 'nonprofit' },
  },
  auditor: {
    person: 'hip-auditoria',
    locale: 'en',
    does: 'reads in the record who signed in, and changes nothing',
    work: async (page, show) => {
      await show('account/audit');
      await page.selectOption('select[name=action]', { label: 'Signed in' });
      await page.selectOption('select[name=person]', { label: 'Ramón Ejemplo Puente' });
      await press(page, 'Apply');
      await page.waitForURL(/action=sign-in/);
      const rows = await page.locator('main tbody tr').allInnerTexts();
      expect(rows).toEqual([expect.stringMatching(/Ramón Ejemplo Puente\s+Signed in/)]);
      expect(await page.locator('main form[method=post]').count()).toBe(0);
    },
    closed: { path: 'import', words: 'Import nonprofits', openTo: 'hip' },
  },
};

/** One person of every role: what is theirs to do, done through the pages, and one page that is not theirs. */
describe('each role in the browser', () => {
  let proof: ProofApp;
  let browser: Browser;
  beforeAll(async () => {
    proof = await ProofApp.start();
    browser = await startBrowser();
  });
  afterAll(async () => {
    await browser.close();
    await proof.stop();
  });

  it.each(ALL_ROLES.map((role) => ({ role, does: JOURNEYS[role].does })))('$role $does', async ({ role }) => {
    const { person, locale, work } = JOURNEYS[role];
    expect(demonstrationPeople().find(({ key }) => key === person)?.role).toBe(role);
    const context = await browser.newContext();
    try {
      const { page, faults } = await openPage(context);
      await signIn(page, proof.url, person, locale);
      await work(page, async (path) => {
        const answer = await page.goto(`${proof.url}/${locale}/${path}`);
        expect(answer?.status()).toBe(200);
      });
      expect(faults).toEqual([]);
      await meetRefusal(page, JOURNEYS[role]);
    } finally {
      await context.close();
    }
  });

  async function meetRefusal(page: Page, { locale, closed }: Journey): Promise<void> {
    const path = `/${locale}/${closed.path}`;
    const open = await proof.as(closed.openTo, { path });
    expect([open.status, open.body.includes(closed.words)]).toEqual([200, true]);

    const answer = await page.goto(proof.url + path);
    expect(answer?.status()).toBe(403);
    expect(await page.getAttribute('html', 'lang')).toBe(locale);
    expect(await page.locator('main h1').allInnerTexts()).toEqual([REFUSAL[locale].heading]);
    expect(await main(page)).toContain(REFUSAL[locale].text);
    expect(await main(page)).not.toContain(closed.words);
    expect(await page.locator('main').locator('form, table, dl, input').count()).toBe(0);
  }
});
