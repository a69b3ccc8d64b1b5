import AxeBuilder from '@axe-core/playwright';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import type { ProofApp } from './proof-app';
import type { Look, Visit } from './t37-visits';

const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa'];

/** One browser, and a context for each role and way of looking. */
export class Eyes {
  private readonly contexts = new Map<string, Promise<BrowserContext>>();

  constructor(
    private readonly browser: Browser,
    private readonly app: ProofApp,
  ) {}

  /** What is wrong with a page as it is shown, each fault with the place on the page. */
  async faultsOf(visit: Visit): Promise<string[]> {
    const context = await this.contextFor(visit);
    const page = await context.newPage();
    page.setDefaultTimeout(20_000);
    try {
      const scripts = await scriptSwitch(context, page);
      if (!visit.javaScript) await scripts(false);
      await page.goto(`${this.app.url}${visit.path}`);
      if (visit.submits) await submitForm(page);
      // The page stays as it was made without them; the one who looks needs them.
      if (!visit.javaScript) await scripts(true);
      const place = `${visit.role} ${visit.path} ${visit.theme} ${visit.width} ${visit.javaScript ? 'js' : 'no js'}`;
      const faults = [
        ...(await axeFaults(page)),
        ...(await layoutFaults(page, visit)),
        ...(await exitFaults(page, visit)),
      ];
      return faults.map((fault) => `${place}${visit.submits ? ' refused' : ''}: ${fault}`);
    } finally {
      await page.close();
    }
  }

  private contextFor({ role, theme, width }: Visit): Promise<BrowserContext> {
    const key = `${role} ${theme} ${width}`;
    const found = this.contexts.get(key) ?? this.open(role, { theme, width });
    this.contexts.set(key, found);
    return found;
  }

  private async open(
    role: Visit['role'],
    { theme, width }: Pick<Look, 'theme' | 'width'>,
  ): Promise<BrowserContext> {
    const viewport = { width, height: width === 320 ? 640 : 900 };
    const context = await this.browser.newContext({
      viewport,
      colorScheme: theme,
    });
    const session = await this.app.sessionOf(role);
    const [name, value] = (session?.cookie ?? 'none=1').split(/=(.*)/s) as [string, string];
    const cookies = [{ name: 'theme', value: theme }, ...(session ? [{ name, value }] : [])];
    await context.addCookies(cookies.map((each) => ({ ...each, url: this.app.url })));
    return context;
  }
}

/** Turns the page's own scripts off and on. */
async function scriptSwitch(context: BrowserContext, page: Page): Promise<(on: boolean) => Promise<void>> {
  const session = await context.newCDPSession(page);
  return async (on) => void (await session.send('Emulation.setScriptExecutionDisabled', { value: !on }));
}

/** Past the checks of the browser, as a program would. */
async function submitForm(page: Page): Promise<void> {
  const answered = page.waitForResponse((each) => each.request().method() === 'POST');
  await page
    .locator('main form[method="post" i]')
    .first()
    .evaluate((form: { submit(): void }) => form.submit());
  await answered;
  await page.waitForLoadState();
}

async function axeFaults(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).withTags(WCAG).setLegacyMode(true).analyze();
  return violations.map(
    ({ id, impact, nodes }) =>
      `${id} (${impact}) at ${nodes
        .map((each) => each.target.join(' '))
        .slice(0, 3)
        .join(' | ')}`,
  );
}

/** WCAG 1.4.10: the page itself never scrolls sideways. */
async function layoutFaults(page: Page, { width }: Visit): Promise<string[]> {
  const needed = await page.evaluate<number>('document.documentElement.scrollWidth');
  return needed > width ? [`needs ${needed} px`] : [];
}

/** Whoever uses the pages of nonprofits must be able to leave at once. */
async function exitFaults(page: Page, { role }: Visit): Promise<string[]> {
  if (role !== 'nonprofit') return [];
  return (await page.locator('[data-quick-exit], .quick-exit, #quick-exit').count()) > 0
    ? []
    : ['no quick exit'];
}
