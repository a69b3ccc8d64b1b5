import { setTimeout as wait } from 'node:timers/promises';
import AxeBuilder from '@axe-core/playwright';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import type { ProofApp } from './proof-app';
import type { Look, Visit } from './t37-visits';

const LONGEST_LOOK_MS = 60_000;
/** What the colours of a page decide. */
const OF_COLOURS = ['color-contrast', 'link-in-text-block'];
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
    const place = `${visit.role} ${visit.path} ${visit.theme} ${visit.width} ${visit.javaScript ? 'js' : 'no js'}`;
    // Under load Chromium now and then never answers; a page that is at fault will not answer a second time either.
    const faults = (await this.look(visit)) ?? (await this.look(visit)) ?? ['does not come to rest'];
    return faults.map((fault) => `${place}${visit.submits ? ' refused' : ''}: ${fault}`);
  }

  /** The faults of one look; null when it takes longer than anybody would wait. */
  private async look(visit: Visit): Promise<string[] | null> {
    const context = await this.contextFor(visit);
    const page = await context.newPage();
    page.setDefaultTimeout(20_000);
    const limit = new AbortController();
    try {
      const tooLong = wait(LONGEST_LOOK_MS, null, { signal: limit.signal });
      return await Promise.race([this.findFaults(context, page, visit), tooLong]);
    } finally {
      limit.abort();
      await Promise.race([page.close(), wait(2_000, undefined, { ref: false })]);
    }
  }

  private async findFaults(context: BrowserContext, page: Page, visit: Visit): Promise<string[]> {
    const scripts = await scriptSwitch(context, page);
    if (!visit.javaScript) await scripts(false);
    await page.goto(`${this.app.url}${visit.path}`);
    if (visit.submits) await submitForm(page);
    // The page stays as it was made without them; the one who looks needs them.
    if (!visit.javaScript) await scripts(true);
    return [
      ...(await axeFaults(page, (axe) => axe.withTags(WCAG))),
      ...(await layoutFaults(page, visit)),
      ...(await exitFaults(page, visit)),
      ...(visit.thenDark ? await darkFaults(page) : []),
    ];
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
      reducedMotion: 'reduce',
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
  const answered = page.waitForEvent('framenavigated');
  const form = page.locator('main form[method="post" i]').first();
  await form.evaluate((element: { submit(): void }) => element.submit());
  await answered;
  await page.waitForLoadState('load');
}

/** As the button of the theme does it. */
async function darkFaults(page: Page): Promise<string[]> {
  await page.evaluate(`document.documentElement.dataset.bsTheme = 'dark'`);
  return (await axeFaults(page, (axe) => axe.withRules(OF_COLOURS))).map((fault) => `dark: ${fault}`);
}

async function axeFaults(page: Page, asked: (axe: AxeBuilder) => AxeBuilder): Promise<string[]> {
  const axe = new AxeBuilder({ page }).options({ resultTypes: ['violations'] });
  const { violations } = await asked(axe).setLegacyMode(true).analyze();
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
