import type { Locale } from '@puente/kernel';
import type { Browser, Page } from 'playwright-core';
import { openPage, signIn } from './browser';

const DESK = { viewport: { width: 1280, height: 900 } };
const PHONE = { viewport: { width: 390, height: 844 } };

/** One person at a device of their own, signed in. */
export class Somebody {
  private constructor(
    readonly page: Page,
    readonly faults: string[],
    private readonly root: string,
  ) {}

  /** Somebody of a funder, who reads English at a desk. */
  static atDesk(browser: Browser, url: string, key: string): Promise<Somebody> {
    return Somebody.at(browser, url, key, 'en', DESK);
  }

  /** Somebody of a nonprofit, who reads Spanish on a phone. */
  static onPhone(browser: Browser, url: string, key: string): Promise<Somebody> {
    return Somebody.at(browser, url, key, 'es', PHONE);
  }

  private static async at(
    browser: Browser,
    url: string,
    key: string,
    locale: Locale,
    device: typeof DESK,
  ): Promise<Somebody> {
    const { page, faults } = await openPage(await browser.newContext(device));
    await signIn(page, url, key, locale);
    return new Somebody(page, faults, `${url}/${locale}/`);
  }

  /** Opens a page, which is as wide as the device. */
  async show(path: string): Promise<void> {
    const answer = await this.page.goto(this.root + path);
    expect([path, answer?.status()]).toEqual([path, 200]);
    expect([path, await this.page.evaluate(TOO_WIDE)]).toEqual([path, []]);
  }

  /** @param button of the form, where a page has the same field in several */
  async fill(values: Readonly<Record<string, string>>, button?: string): Promise<void> {
    for (const [name, value] of Object.entries(values)) {
      await this.form(button).locator(`input[name="${name}"], textarea[name="${name}"]`).fill(value);
    }
  }

  async choose(values: Readonly<Record<string, string>>, button?: string): Promise<void> {
    for (const [name, value] of Object.entries(values)) {
      await this.form(button).locator(`select[name="${name}"]`).selectOption(value);
    }
  }

  async tick(name: string): Promise<void> {
    await this.main.locator(`input[type="checkbox"][name="${name}"]`).check();
  }

  async pick(name: string, value: string): Promise<void> {
    await this.main.locator(`input[type="radio"][name="${name}"][value="${value}"]`).check();
  }

  /** Opens a part of the page that is folded. */
  async unfold(name: string): Promise<void> {
    await this.main.locator('summary').getByText(name, { exact: true }).click();
  }

  /**
   * Presses a button and waits for where it leads.
   * @param beside words of its form, where a page has the same button in several
   */
  async press(name: string, leadsTo: RegExp, beside?: string): Promise<void> {
    const place = beside ? this.page.locator('form').filter({ hasText: beside }) : this.main;
    await place.getByRole('button', { name, exact: true }).click();
    await this.page.waitForURL(leadsTo);
  }

  /** Goes where a link leads; answers that path. */
  async follow(name: string): Promise<string> {
    const link = this.main.getByRole('link', { name, exact: true });
    const path = (await link.getAttribute('href'))!.split('/').slice(2).join('/');
    await this.show(path);
    return path;
  }

  /** What a link hands over as a file. */
  async takeFile(name: string): Promise<string> {
    const link = this.main.getByRole('link', { name, exact: true });
    const address = new URL((await link.getAttribute('href'))!, this.page.url());
    return (await this.page.request.get(address.href)).text();
  }

  /** A file of the application under its path. */
  async file(path: string): Promise<string> {
    const said = await this.page.request.get(this.root + path);
    expect([path, said.status()]).toEqual([path, 200]);
    return said.text();
  }

  /** The words of the links that the page has. */
  links(): Promise<string[]> {
    return this.main.getByRole('link').allInnerTexts();
  }

  /** What a table says, row by row, without the heads of the rows. */
  async cells(name: string): Promise<string[][]> {
    const rows = await this.main.getByRole('table', { name }).locator('tbody tr').all();
    return Promise.all(rows.map((row) => row.locator('td').allInnerTexts()));
  }

  /** The rungs of the money of an award that the page shows: where, and how much. */
  async ladder(): Promise<string[][]> {
    const rungs = await this.main.locator('.ladder li').all();
    return Promise.all(rungs.map((rung) => rung.locator('span, strong').allTextContents()));
  }

  /** What the page says as label and value. */
  async facts(): Promise<string[][]> {
    const facts = await this.main.locator('dl.facts > div').all();
    return Promise.all(facts.map((fact) => fact.locator('dt, .value').allTextContents()));
  }

  text(): Promise<string> {
    return this.main.innerText();
  }

  /** The part of the address that the last answer led to, behind the language. */
  get path(): string {
    return this.page.url().slice(this.root.length).split('?')[0]!;
  }

  private get main() {
    return this.page.locator('main');
  }

  private form(button?: string) {
    if (!button) return this.main;
    return this.page
      .locator('form')
      .filter({ has: this.page.getByRole('button', { name: button, exact: true }) });
  }
}

const TOO_WIDE = `document.documentElement.scrollWidth <= document.documentElement.clientWidth ? [] :
  [...document.querySelectorAll('main *')].filter((each) => each.getBoundingClientRect().right > innerWidth + 1)
    .map((each) => each.outerHTML.slice(0, 90))`;
