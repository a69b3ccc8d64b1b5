import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { eventually } from '@puente/testing';
import { ProofApp } from '../proof/proof-app';
import { openPage, signIn, startBrowser } from './browser';

/** People at work in a real browser: with scripts and without, at a desk and on a phone. */
describe('in the browser', () => {
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

  async function visit<T>(
    options: BrowserContextOptions,
    work: (page: Page, faults: string[]) => Promise<T>,
  ): Promise<T> {
    const context = await browser.newContext(options);
    try {
      const { page, faults } = await openPage(context);
      return await work(page, faults);
    } finally {
      await context.close();
    }
  }

  const toMatches = async (page: Page, locale = 'es'): Promise<void> => {
    await signIn(page, proof.url, 'horizonte-oficial', locale);
    await page.locator('main a[href$="/matches"]').first().click();
    await page.waitForURL(/\/matches/);
  };
  const weights = (page: Page): Promise<number[]> =>
    page
      .locator('input[type=number][name^="w."]')
      .evaluateAll((inputs) => inputs.map((input) => Number((input as unknown as { value: string }).value)));
  const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
  const scores = (page: Page): Promise<string[]> => page.locator('.match-list').first().allInnerTexts();

  it('an officer moves a weight: the list follows at once and the weights still sum to 100', () =>
    visit({}, async (page, faults) => {
      await toMatches(page);
      const before = await scores(page);
      const answered = page.waitForResponse((response) => response.url().includes('w.geography=60'));
      await page.fill('input[type=number][name="w.geography"]', '60');
      await page.locator('input[type=number][name="w.geography"]').blur();
      await answered;
      await page.waitForURL(/w\.geography=60/);
      await eventually(async () => String(await scores(page)) !== String(before));
      expect(sum(await weights(page))).toBe(100);
      expect(faults).toEqual([]);
    }));

  it('without scripts weights are refused by name until they sum to 100, and a button adjusts them', () =>
    visit({ javaScriptEnabled: false }, async (page) => {
      await toMatches(page);
      await page.locator('.weights-panel summary').click();
      await page.fill('input[name="w.geography"]', '60');
      await page.locator('button[form=match-form]').first().click();
      expect(await page.locator('.weights-panel .field-error').innerText()).toContain('140');
      expect(await page.inputValue('input[name="w.geography"]')).toBe('60');
      await page.locator('button[name=adjust]').click();
      await page.waitForURL(/w\.geography=43/);
      expect(sum(await weights(page))).toBe(100);
    }));

  it.each([true, false])(
    'an officer compares three and keeps a snapshot (scripts: %s)',
    (javaScriptEnabled) =>
      visit({ javaScriptEnabled }, async (page) => {
        await toMatches(page, 'en');
        for (const index of [0, 1, 2]) {
          await page.locator('.match-list input[type=checkbox]').nth(index).check();
        }
        await page.locator('#compare').getByRole('button', { name: 'Compare' }).click();
        await page.waitForURL(/\/compare\?/);
        expect(await page.locator('main table thead th').count()).toBe(4);
        await page.getByRole('link', { name: 'Only differences' }).click();
        await page.waitForURL(/differences=1/);
        await page.goBack();
        await page.locator('main a', { hasText: 'Back to the list' }).click();
        await page.getByRole('button', { name: 'Save snapshot' }).click();
        await page.waitForURL(/\/snapshots$/);
        expect(await page.locator('main tbody tr').count()).toBeGreaterThan(0);
      }),
  );

  it('a programme with a mistake comes back with all that was typed and says where', () =>
    visit({ javaScriptEnabled: false }, async (page) => {
      await signIn(page, proof.url, 'horizonte-oficial');
      await page.goto(`${proof.url}/es/programmes/new`);
      await page.fill('input[name="title.es"]', 'Prueba de error');
      await page.fill('input[name="award.min"]', '900,000');
      await page.fill('input[name="award.max"]', '100,000');
      await page.locator('main form button[type=submit]').click();
      expect(await page.locator('.error-summary, [role=alert]').first().innerText()).toContain('mínimo');
      expect(await page.inputValue('input[name="title.es"]')).toBe('Prueba de error');
      expect(await page.inputValue('input[name="award.min"]')).toBe('900,000');
    }));

  it('a nonprofit on a small phone changes its profile and sees it; a stale second tab loses nothing', () =>
    visit({ viewport: { width: 320, height: 640 }, javaScriptEnabled: false }, async (page) => {
      await signIn(page, proof.url, 'nonprofit-abierta');
      await page.goto(`${proof.url}/es/my/profile/edit`);
      const other = await page.context().newPage();
      await other.goto(`${proof.url}/es/my/profile/edit`);
      await page.fill('textarea[name=mission_es]', 'Acompañamos con escucha y paciencia.');
      await page.locator('main form button[type=submit]').click();
      await page.waitForURL(/\/my\/profile$/);
      expect(await page.locator('main').innerText()).toContain('Acompañamos con escucha y paciencia.');
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(320);
      await other.fill('textarea[name=mission_es]', 'Otro texto de la segunda pestaña.');
      await other.locator('main form button[type=submit]').click();
      const text = await other.locator('main').innerText();
      expect(text).toContain('Acompañamos con escucha y paciencia.');
      expect(text).toContain('Otro texto de la segunda pestaña.');
      await other.locator('main form button[type=submit]').first().click();
      await other.waitForURL(/\/my\/profile$/);
      expect(await other.locator('main').innerText()).toContain('Otro texto de la segunda pestaña.');
    }));

  it('quick exit leaves at once, by button and by three times Shift', () =>
    visit({}, async (page) => {
      for (const leave of [
        () => page.getByText('Salir rápido').first().click(),
        () => threeTimesShift(page),
      ]) {
        await page.route('**/*', (route) =>
          route.request().url().startsWith(proof.url) ? route.continue() : route.abort(),
        );
        await page.goto(`${proof.url}/es/`);
        const left = page.waitForRequest((request) => !request.url().startsWith(proof.url));
        await leave();
        expect((await left).isNavigationRequest()).toBe(true);
      }
    }));

  it('the first visit weighs no more than 60 KB', () =>
    visit({}, async (page) => {
      const client = await page.context().newCDPSession(page);
      await client.send('Network.enable');
      let bytes = 0;
      client.on('Network.loadingFinished', ({ encodedDataLength }) => (bytes += encodedDataLength));
      for (const path of ['/es/', '/es/map']) {
        bytes = 0;
        await page.goto(`${proof.url}${path}`, { waitUntil: 'networkidle' });
        expect(bytes).toBeGreaterThan(1_000);
        expect(bytes).toBeLessThanOrEqual(60 * 1024);
      }
    }));
});

async function threeTimesShift(page: Page): Promise<void> {
  for (let count = 0; count < 3; count++) await page.keyboard.press('Shift');
}
