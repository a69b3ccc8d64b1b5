import type { Browser } from 'playwright-core';
import { ProofApp, ROLES } from './proof-app';
import { asksAll, reportFigure } from './proof-run';
import { inParallel, Random } from './random';
import { launchChromium } from './t37-browser';
import { Eyes } from './t37-look';
import { allVisits, unseenPages, type Visit } from './t37-visits';

/** In the short form one page in so many is looked at. */
const SHARE = 2;

/** T37: every page, for everybody who sees it, in both languages and themes, narrow and wide, with and without scripts. */
describe('T37 accessibility', () => {
  const random = Random.fromSeed('T37 pages');
  let proof: ProofApp;
  let browser: Browser;
  let eyes: Eyes;
  let visits: Visit[];
  let looked = 0;
  let faults = 0;

  jest.setTimeout(1_500_000);
  beforeAll(async () => {
    proof = await ProofApp.start();
    browser = await launchChromium();
    eyes = new Eyes(browser, proof);
    visits = await allVisits(proof);
  });
  afterAll(async () => {
    await browser.close();
    await proof.stop();
    reportFigure({
      test: 'T37',
      title: 'Accessibility',
      figure: `${faults} faults in ${looked} looks at ${new Set(visits.map((each) => each.path)).size} pages`,
      target: '0 WCAG 2.2 A/AA violations; no sideways scrolling; quick exit on every page of nonprofits',
    });
  });

  it('sees every page', async () => {
    expect(await unseenPages(proof, visits)).toEqual([]);
  });

  it.each(ROLES)('finds no fault on the pages for: %s', async (role) => {
    const all = visits.filter((each) => each.role === role);
    const own = asksAll() ? all : random.some(all, all.length / SHARE);
    const found: string[] = [];
    await inParallel(own.length, 2, async (index) => {
      found.push(...(await eyes.faultsOf(own[index]!)));
      looked++;
    });
    faults += found.length;
    expect(found).toEqual([]);
  });
});
