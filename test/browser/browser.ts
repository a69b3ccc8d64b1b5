import { existsSync } from 'node:fs';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import { DEMONSTRATION_PASSWORD } from '@puente/demonstration';
import { demonstrationPeople } from '@puente/demonstration/core';

const PLACES = ['/usr/bin/chromium-headless-shell', '/usr/bin/chromium'];

/** Starts the installed Chromium; without its sandbox only where it would refuse otherwise (as root). */
export function startBrowser(): Promise<Browser> {
  const executablePath = process.env.CHROMIUM_PATH ?? PLACES.find(existsSync);
  if (!executablePath) {
    throw new Error('Chromium is missing; on Debian: apt-get install chromium-headless-shell');
  }
  return chromium.launch({ executablePath, args: process.getuid?.() === 0 ? ['--no-sandbox'] : [] });
}

/** Signs in through the form, as a person does. */
export async function signIn(page: Page, base: string, key: string, locale = 'es'): Promise<void> {
  const { email } = demonstrationPeople().find((each) => each.key === key)!;
  await page.goto(`${base}/${locale}/sign-in`);
  await page.fill('input[name=email]', email);
  await page.fill('input[name=password]', DEMONSTRATION_PASSWORD);
  await page.click('main button[type=submit]');
  await page.waitForURL(`${base}/${locale}/`);
}

/** A page of one's own, with what went wrong in it. */
export async function openPage(context: BrowserContext): Promise<{ page: Page; faults: string[] }> {
  const page = await context.newPage();
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
  return { page, faults };
}
