import { MatchRefreshHandler } from '@puente/matching';
import type { Browser, Page } from 'playwright-core';
import { aliasToAskFor } from '../proof/addresses';
import { ProofApp } from '../proof/proof-app';
import { openPage, signIn, startBrowser } from './browser';

/** A name that is shown by consent or by two people of HIP, each in a browser of their own. */
describe('names in the browser', () => {
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

  const faults: string[][] = [];
  async function as(key: string): Promise<Page> {
    const opened = await openPage(await browser.newContext());
    faults.push(opened.faults);
    await signIn(opened.page, proof.url, key);
    return opened.page;
  }

  it('a nonprofit shows its name to one funder, who reads it in its list, and takes it back', async () => {
    const [own, funder] = [await as('nonprofit-protegida'), await as('brisa-oficial')];
    const { tenantId } = await proof.actorOf('nonprofit');
    const profile = await proof.as('nonprofit', { path: '/api/v1/my/profile' });
    const { name } = JSON.parse(profile.body) as { name: string };
    await funder.locator('main a[href$="/matches"]').first().click();
    await funder.waitForURL(/\/matches/);
    const list = funder.url().split('?')[0]!;
    const isListed = async (): Promise<boolean> => {
      await proof.app.get(MatchRefreshHandler).handle({ nonprofitId: tenantId });
      for (const view of ['eligible', 'unknown', 'ineligible']) {
        await funder.goto(`${list}?${new URLSearchParams({ view, q: name }).toString()}`);
        const found = await funder.locator('.match-list').allInnerTexts();
        if (found.some((text) => text.includes(name))) return true;
      }
      return false;
    };
    expect(await isListed()).toBe(false);

    await own.goto(`${proof.url}/es/my/visibility/consent`);
    await own.check('input[name=classes][value=identity]');
    await own.selectOption('select[name=to]', {
      label: 'Solo a Fundación Brisa Compartida (ficticia)',
    });
    await own.locator('main form button[type=submit]').click();
    await own.getByRole('button', { name: 'Firmar' }).click();
    await own.waitForURL(/done=doneSigned/);
    expect(await isListed()).toBe(true);

    await own.getByRole('button', { name: /Retirar.*Brisa/ }).click();
    await own.waitForURL(/done=doneRevoked/);
    expect(await isListed()).toBe(false);
    expect(faults.flat()).toEqual([]);
  });

  it('two people of HIP open an alias, and only the one who asked reads the name', async () => {
    const [asker, second] = [await as('hip-equipo'), await as('hip-administracion')];
    const { funderId, alias } = await aliasToAskFor(proof);
    await asker.goto(`${proof.url}/es/unalias`);
    await asker.selectOption('select[name=funderId]', funderId);
    await asker.fill('input[name=alias]', alias);
    await asker.selectOption('select[name=reason]', 'safety');
    await asker.getByRole('button', { name: 'Pedir', exact: true }).click();
    await asker.waitForURL(/\/unalias\/[0-9a-f-]{36}$/);
    const answer = (page: Page) => page.getByRole('button', { name: 'Ver la respuesta' });
    expect(await answer(asker).count()).toBe(0);
    expect(await asker.getByRole('button', { name: 'Aprobar' }).count()).toBe(0);

    await second.goto(asker.url());
    await second.getByRole('button', { name: 'Aprobar' }).click();
    await second.getByText('Aprobada').first().waitFor();
    expect(await answer(second).count()).toBe(0);

    await asker.reload();
    await answer(asker).click();
    const name = await asker.locator('main section strong').innerText();
    expect(name.length).toBeGreaterThan(3);
    await second.reload();
    expect(await second.locator('main').innerText()).not.toContain(name);
    expect(faults.flat()).toEqual([]);
  });
});
