import { AccessSettings } from '@puente/access';
import { asSuperuser } from '@puente/testing';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { ProofApp } from '../proof/proof-app';
import { openPage, signIn, startBrowser } from './browser';

/** A person with a passkey in a real browser, whose authenticator is Chromium's own virtual one. */
describe('passkeys in the browser', () => {
  let proof: ProofApp;
  let browser: Browser;
  let base: string;
  beforeAll(async () => {
    proof = await ProofApp.start();
    base = proof.url.replace('127.0.0.1', 'localhost');
    Object.assign(proof.app.get(AccessSettings), { publicUrl: base });
    browser = await startBrowser();
  });
  afterAll(async () => {
    await browser.close();
    await proof.stop();
  });

  const security = '/es/account/second-factor';
  const passkeyButton = (page: Page, kind: string) => page.locator(`[data-passkey="${kind}"] button`);

  /** A device that recognises its person at once. */
  async function withDevice(context: BrowserContext, page: Page): Promise<void> {
    const device = await context.newCDPSession(page);
    await device.send('WebAuthn.enable');
    await device.send('WebAuthn.addVirtualAuthenticator', {
      options: {
        ...{ protocol: 'ctap2', transport: 'internal', hasResidentKey: true, hasUserVerification: true },
        ...{ isUserVerified: true, automaticPresenceSimulation: true },
      },
    });
  }

  async function signOut(page: Page): Promise<void> {
    await page.locator('.sign-out button').last().click();
    await page.waitForURL(`${base}/es/`);
  }

  it('one is added, opens the account alone and after the password, confirms, and is removed', async () => {
    const context = await browser.newContext();
    const { page, faults } = await openPage(context);
    await withDevice(context, page);
    await signIn(page, base, 'horizonte-oficial');

    await page.goto(base + security);
    await page.fill('form[data-passkey=add] input[name=name]', 'Teléfono de prueba');
    await passkeyButton(page, 'add').click();
    await page.waitForURL(`${base}${security}/codes`);
    expect(await page.locator('.recovery-codes li').count()).toBe(10);
    await page.goto(base + security);
    expect(await page.locator('main h3').allInnerTexts()).toEqual(['Teléfono de prueba']);

    await signOut(page);
    await page.goto(`${base}/es/sign-in`);
    await passkeyButton(page, 'sign-in').click();
    await page.waitForURL(`${base}/es/`);
    expect(await page.locator('.sign-out').count()).toBeGreaterThan(0);

    await signOut(page);
    await page.goto(`${base}/es/sign-in`);
    await beginByPassword(page);
    await passkeyButton(page, 'second-step').click();
    await page.waitForURL(`${base}/es/`);

    await asSuperuser(proof.test, 'update sessions set proven_at = null', []);
    await page.goto(base + security);
    await page.locator(`form[action$="/remove"] button`).click();
    await page.waitForURL(/\/account\/confirm/);
    await passkeyButton(page, 'proof').click();
    await page.waitForURL(base + security);
    await page.locator(`form[action$="/remove"] button`).click();
    await page.waitForURL(base + security);
    expect(await page.locator('main h3').count()).toBe(0);
    expect(faults).toEqual([]);
    await context.close();
  });

  async function beginByPassword(page: Page): Promise<void> {
    const { email, password } = proof.credentials('officer');
    await page.fill('input[name=email]', email);
    await page.fill('input[name=password]', password);
    await page.locator('main form[action$="/sign-in"] button[type=submit]').click();
    await page.waitForURL(/second-step/);
  }

  it('a device without the passkey is told so and can go on otherwise; without scripts nothing is offered', async () => {
    const context = await browser.newContext();
    const { page } = await openPage(context);
    await withDevice(context, page);
    await page.goto(`${base}/es/sign-in`);
    await passkeyButton(page, 'sign-in').click();
    await page.locator('[data-passkey-problem]:not(:empty)').waitFor();
    expect(await page.locator('input[name=password]').isVisible()).toBe(true);
    await context.close();

    const plain = await browser.newContext({ javaScriptEnabled: false });
    const { page: still } = await openPage(plain);
    await still.goto(`${base}/es/sign-in`);
    expect(await passkeyButton(still, 'sign-in').isVisible()).toBe(false);
    await plain.close();
  });
});
