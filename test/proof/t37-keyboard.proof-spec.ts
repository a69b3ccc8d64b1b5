import type { Browser, Page } from 'playwright-core';
import { DEMONSTRATION_PASSWORD } from '@puente/demonstration';
import { demonstrationPeople } from '@puente/demonstration/core';
import { eventually } from '@puente/testing';
import { addressOf, isApi, thingsOf } from './addresses';
import { ProofApp, type Role } from './proof-app';
import { asksAll, reportFigure } from './proof-run';
import { Random } from './random';
import { launchChromium } from './t37-browser';
import { Keys } from './t37-keys';

/** In the short form so many pages of each role are left. */
const EXITS_EACH = 6;

/** T37: five tasks with the keyboard alone, the focus always to be seen; and the way out of every page of nonprofits. */
describe('T37 keyboard', () => {
  const random = Random.fromSeed('T37 ways out');
  let proof: ProofApp;
  let browser: Browser;
  let programme: string;
  let tasks = 0;
  let stops = 0;
  let exits = 0;

  jest.setTimeout(300_000);
  beforeAll(async () => {
    proof = await ProofApp.start();
    browser = await launchChromium();
    ({ programme } = await thingsOf(proof, 'officer'));
  });
  afterAll(async () => {
    await browser.close();
    await proof.stop();
    reportFigure({
      test: 'T37',
      figure: `${tasks} tasks by keyboard in ${stops} stops; quick exit from ${exits} pages`,
    });
  });

  async function visit<T>(
    role: Role,
    path: string,
    work: (page: Page, keys: Keys) => Promise<T>,
  ): Promise<T> {
    const context = await browser.newContext({
      viewport: { width: 1280, height: 900 },
      reducedMotion: 'reduce',
    });
    const session = await proof.sessionOf(role);
    if (session) {
      const [name, value] = session.cookie.split(/=(.*)/s) as [string, string];
      await context.addCookies([{ name, value, url: proof.url }]);
    }
    try {
      const page = await context.newPage();
      await page.goto(`${proof.url}${path}`);
      return await work(page, new Keys(page));
    } finally {
      await context.close();
    }
  }

  async function task(
    role: Role,
    path: string,
    work: (page: Page, keys: Keys) => Promise<void>,
  ): Promise<void> {
    await visit(role, path, async (page, keys) => {
      await work(page, keys);
      expect(keys.unseen).toEqual([]);
      expect(keys.stops).toBeGreaterThan(0);
      tasks++;
      stops += keys.stops;
    });
  }

  it('signs in', () =>
    task('visitor', '/es/sign-in', async (page, keys) => {
      await keys.to('input[name=email]');
      await keys.type(demonstrationPeople().find(({ key }) => key === 'horizonte-oficial')!.email);
      await keys.to('input[name=password]');
      await keys.type(DEMONSTRATION_PASSWORD);
      await keys.to('main button[type=submit]');
      await keys.press('Enter');
      await page.waitForURL(({ pathname }) => !pathname.endsWith('/sign-in'));
    }));

  it('opens a match and compares two', () =>
    task('officer', `/es/programmes/${programme}/matches`, async (page, keys) => {
      for (let picked = 0; picked < 2; picked++) {
        await keys.to('.match-list input[name=with]');
        await keys.press('Space');
      }
      await keys.to('#compare button[type=submit]');
      await keys.press('Enter');
      await page.waitForURL(/\/compare\?/);
      await keys.to('main table thead a');
      await keys.press('Enter');
      await page.waitForURL(/\/matches\/[^/]+/);
    }));

  it('edits the profile', () =>
    task('nonprofit', '/es/my/profile/edit', async (page, keys) => {
      await keys.to('textarea[name=mission_es]');
      await keys.type('Acompañamos con paciencia.');
      await keys.to('main form button[type=submit]');
      await keys.press('Enter');
      await page.waitForURL(/\/my\/profile$/);
      expect(await page.locator('main').innerText()).toContain('Acompañamos con paciencia.');
    }));

  it('moves a weight', () =>
    task('officer', `/es/programmes/${programme}/matches`, async (page, keys) => {
      await keys.to('input[type=number][name="w.geography"]');
      await keys.type('60');
      await page.keyboard.press('Tab');
      await page.waitForURL(/w\.geography=60/);
      const sum = async (): Promise<number> =>
        page
          .locator('input[type=number][name^="w."]')
          .evaluateAll((inputs) =>
            inputs.reduce<number>(
              (total, input) => total + Number((input as unknown as { value: string }).value),
              0,
            ),
          );
      await eventually(async () => (await sum()) === 100);
    }));

  it.each<[Role, string]>([
    ['visitor', '/es/sign-in'],
    ['visitor', '/es/map'],
    ['nonprofit', '/es/my/profile/edit'],
    ['officer', '/es/nonprofits'],
    ['officer', '/es/programmes/new'],
  ])('is trapped nowhere: %s %s', (role, path) =>
    task(role, path, async (_page, keys) => expect(await keys.walksThrough()).toBe(true)),
  );

  it('Shift three times leaves every page of visitors and nonprofits', async () => {
    for (const role of ['visitor', 'nonprofit'] as const) {
      const paths = await pagesOf(role);
      expect(paths.length).toBeGreaterThan(5);
      for (const path of asksAll() ? paths : random.some(paths, EXITS_EACH)) {
        expect([role, path, await leaves(role, path)]).toEqual([role, path, true]);
        exits++;
      }
    }
  });

  async function pagesOf(role: Role): Promise<string[]> {
    const things = await thingsOf(proof, role);
    const pages = proof.routes.filter(
      (each) =>
        each.method === 'GET' &&
        !isApi(each) &&
        each.path.startsWith('/es') &&
        !/\.(csv|xlsx|json)$/.test(each.path),
    );
    const open: string[] = [];
    for (const path of pages.map((each) => addressOf(each, things))) {
      const { status, headers } = await proof.as(role, { path });
      if (status === 200 && String(headers['content-type']).includes('html')) open.push(path);
    }
    return open;
  }

  const leaves = (role: Role, path: string): Promise<boolean> =>
    visit(role, path, async (page) => {
      await page.route('**/*', (route) =>
        route.request().url().startsWith(proof.url) ? route.continue() : route.abort(),
      );
      const left = page.waitForRequest((request) => !request.url().startsWith(proof.url), { timeout: 5_000 });
      for (let count = 0; count < 3; count++) await page.keyboard.press('Shift');
      return (await left.catch(() => null))?.isNavigationRequest() ?? false;
    });
});
