import { AccessSettings } from '@puente/access';
import { asSuperuser } from '@puente/testing';
import { OAuth2Server } from 'oauth2-mock-server';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { ProofApp } from '../proof/proof-app';
import { openPage, signIn, startBrowser } from './browser';

/** A person in a real browser, whose authenticator is Chromium's own virtual one and whose provider runs beside it. */
describe('signing in without a password', () => {
  const provider = new OAuth2Server();
  let proof: ProofApp;
  let browser: Browser;
  let base: string;
  beforeAll(async () => {
    await provider.issuer.keys.generate('RS256');
    await provider.start(0, '127.0.0.1');
    const elsewhere = {
      OIDC_ISSUER: provider.issuer.url!,
      OIDC_CLIENT_ID: 'puente',
      OIDC_CLIENT_SECRET: 'x',
    };
    proof = await ProofApp.start({ ...elsewhere, OIDC_NAME: 'Correo de prueba' });
    base = proof.url.replace('127.0.0.1', 'localhost');
    Object.assign(proof.app.get(AccessSettings), { publicUrl: base });
    browser = await startBrowser();
  });
  afterAll(async () => {
    await browser.close();
    await proof.stop();
    await provider.stop();
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

  it('an account at the provider opens nothing until it is linked, then the account, and nothing again', async () => {
    const context = await browser.newContext();
    const { page, faults } = await openPage(context);
    await enterByProvider(page);
    expect(await page.locator('.sign-out').count()).toBe(0);

    await signIn(page, base, 'horizonte-oficial');
    await page.goto(base + security);
    await leaveBy(page, 'link');
    await page.waitForURL((url) => url.pathname === security);
    expect(await page.locator('form[action$="/provider/unlink"]').count()).toBe(1);

    await signOut(page);
    await enterByProvider(page);
    await page.waitForURL(`${base}/es/`);
    expect(await page.locator('.sign-out').count()).toBeGreaterThan(0);

    await asSuperuser(proof.test, 'delete from linked_accounts', []);
    await signOut(page);
    await enterByProvider(page);
    expect(await page.locator('.sign-out').count()).toBe(0);
    expect(faults.filter((each) => !/status of (401|403)/.test(each))).toEqual([]);
    await context.close();
  });

  async function enterByProvider(page: Page): Promise<void> {
    await page.goto(`${base}/es/sign-in`);
    await leaveBy(page, 'sign-in');
  }

  /** Presses the button; the page behind it leads to the provider by itself, and that one back at once. */
  async function leaveBy(page: Page, action: 'link' | 'sign-in'): Promise<void> {
    const tail = action === 'link' ? '/link' : '';
    const before = page.url();
    await page.locator(`main form[action$="/provider${tail}"] button`).click();
    await page.waitForURL((url) => url.href !== before);
    await page.waitForURL(
      ({ origin, pathname }) => origin === base && !pathname.endsWith(`/provider${tail}`),
    );
  }

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
