import { JobRunner } from '@puente/jobs';
import { addDays, dayInMexico } from '@puente/kernel';
import { asSuperuser } from '@puente/testing';
import type { Browser } from 'playwright-core';
import { awarded } from '../proof/assigned-application';
import { ProofApp } from '../proof/proof-app';
import { balanced, booksOf, rungsOf, type Place } from './award-books';
import { startBrowser } from './browser';
import { Somebody } from './people';

const ID = '[0-9a-f-]{36}';
const TODAY = dayInMexico(new Date());
const TERMS = {
  ...{ title: 'Casa abierta', amount: '20,000.10', startsOn: TODAY, endsOn: addDays(TODAY, 364) },
  beyondCall: 'La financiadora lleva sus cuentas en dólares.',
  'share.direct-services': '100',
  ...{ 'budget.staff-safety.amount': '8,000.05', 'budget.psychosocial-care.amount': '12,000.05' },
};
const CHOSEN = { currency: 'USD', route: 'expenditure-responsibility' };
const PLAN = { amount: '', parts: '2', firstOn: TODAY, everyMonths: '6' };
const ACCOUNT = {
  clabe: '032180000118359719',
  ...{ holder: 'Casa de prueba, A. C.', bank: 'Banco de prueba' },
};
const AGREED = '20,000.10 USD';
const HALF = '10,000.05 USD';
const RAISED = { amount: '22,000.10', 'budget.psychosocial-care.amount': '14,000.05' };
const MORE_TO_DO = { 'target.people-accompanied': '40' };
/** A version that was decided is changed by nobody, so that the tables' own rules stand aside for it. */
const HOLD_IS_OVER = `begin; set local session_replication_role = replica;
  update bank_accounts set held_until = now() - interval '1 minute'; commit`;
const BEFORE_BOOKS = [
  ['Agreed', AGREED],
  ...['Sent, not confirmed', 'Received', 'Returned'].map((place) => [place, '0 USD']),
];

/** A grant in dollars through the pages of both sides; its books are asked after everything that anybody does. */
describe('a grant from its award on, in the browser', () => {
  let proof: ProofApp;
  let browser: Browser;
  let officer: Somebody;
  let admin: Somebody;
  let finance: Somebody;
  let signer: Somebody;
  let treasurer: Somebody;
  let award: string;
  let requirement: string;
  let disbursement: string;
  let payment: string;
  let amendment: string;

  jest.setTimeout(180_000);
  beforeAll(async () => {
    proof = await ProofApp.start();
    browser = await startBrowser();
    officer = await Somebody.atDesk(browser, proof.url, 'horizonte-oficial');
    admin = await Somebody.atDesk(browser, proof.url, 'horizonte-administracion');
    finance = await Somebody.atDesk(browser, proof.url, 'horizonte-finanzas');
    signer = await Somebody.onPhone(browser, proof.url, 'nonprofit-representante');
    treasurer = await Somebody.onPhone(browser, proof.url, 'nonprofit-finanzas');
  });
  afterAll(async () => {
    await browser.close();
    await proof.stop();
  });

  it('balances in every currency at every step, and both sides read what the books have', async () => {
    const { application } = await awarded(proof);
    await step(() => writeAward(application), {});
    await step(approveAward, {});
    await step(sendAgreement, {});
    await step(signForNonprofit, {});
    await step(signForFunder, {});
    await step(openBooks, { committed: AGREED });
    await step(askForReport, { committed: AGREED });
    await step(planDisbursements, { committed: AGREED });
    await step(deliverReport, { committed: AGREED });
    await step(acceptReport, { committed: AGREED });
    await step(nameAccount, { committed: AGREED });
    await step(proposePayment, { committed: HALF, reserved: HALF });
    await step(approvePayment, { committed: HALF, reserved: HALF });
    await step(proposeRaise, { committed: HALF, reserved: HALF });
    await step(approveRaise, { committed: HALF, reserved: HALF });
    await step(acceptRaise, { committed: HALF, reserved: HALF });
    await step(putRaiseInForce, { promised: '22,000.10 USD', committed: '12,000.05 USD', reserved: HALF });
    for (const { faults } of everybody()) expect(faults).toEqual([]);
  });

  const everybody = (): Somebody[] => [officer, admin, finance, signer, treasurer];

  /** Does it, and asks the books what stands where; the pages of both sides say the same. */
  async function step(
    work: () => Promise<void>,
    stands: Readonly<Partial<Record<Place, string>>>,
  ): Promise<void> {
    await work();
    await balanced(proof.test, award);
    const books = await booksOf(proof.test, award);
    const isOpen = 'committed' in stands;
    expect(Object.fromEntries(books)).toEqual(isOpen ? { promised: AGREED, ...stands } : {});
    await finance.show(`awards/${award}/money`);
    expect(await finance.ladder()).toEqual(isOpen ? rungsOf(books) : BEFORE_BOOKS);
    if (stands.reserved) await readByNonprofit(stands.reserved);
  }

  async function readByNonprofit(amount: string): Promise<void> {
    await signer.show(`my/awards/${award}/disbursements`);
    expect(await signer.text()).toContain(amount);
  }

  async function writeAward(application: string): Promise<void> {
    await officer.show(`awards/new?application=${application}`);
    await officer.fill(TERMS);
    await officer.choose(CHOSEN);
    await officer.press('Save the draft', new RegExp(`/awards/${ID}\\?done=doneDrafted$`));
    award = officer.path.split('/')[1]!;
    await officer.press('Propose the award', /done=doneProposed$/);
  }

  async function approveAward(): Promise<void> {
    await admin.show(`awards/${award}`);
    await admin.press('Approve this award', /done=doneApproved$/);
  }

  async function sendAgreement(): Promise<void> {
    await officer.show(`awards/${award}`);
    await officer.press('Send the agreement', /agreement\?done=doneSent$/);
  }

  async function signForNonprofit(): Promise<void> {
    await signer.show(`my/awards/${award}/agreement`);
    await signer.fill({ name: 'Elisa Ejemplo' });
    await signer.press('Firmar el convenio', /done=doneSigned$/);
  }

  async function signForFunder(): Promise<void> {
    await admin.show(`awards/${award}/agreement`);
    await admin.fill({ name: 'Ada Ejemplo' });
    await admin.press('Sign the agreement', /done=doneSigned$/);
  }

  async function openBooks(): Promise<void> {
    await carryOut('books.open');
  }

  async function askForReport(): Promise<void> {
    await officer.show(`awards/${award}/requirements`);
    await officer.choose({ kind: 'report' });
    await officer.fill({ title: 'Informe de arranque', dueOn: addDays(TODAY, 30) });
    await officer.press('Ask for something more', /done=doneAdded$/);
    requirement = await officer.follow('Informe de arranque');
  }

  /** In two parts, which wait for the report. */
  async function planDisbursements(): Promise<void> {
    await officer.show(`awards/${award}/disbursements`);
    await officer.fill(PLAN);
    await officer.page.getByLabel(/^Informe de arranque/).check();
    await officer.press('Plan', /done=donePlanned$/);
    disbursement = await officer.follow('Disbursement 1');
    expect(await officer.text()).toContain('A requirement is delivered');
  }

  async function deliverReport(): Promise<void> {
    await signer.show(`my/${requirement}`);
    await signer.fill({ note: 'Va en el buzón de documentos.' });
    await signer.press('Está hecho', /done=doneDone$/);
  }

  async function acceptReport(): Promise<void> {
    await officer.show(requirement);
    await officer.press('Accept', /done=doneAccepted$/);
  }

  /** One person names the account, another approves it; then its 48 hours are over. */
  async function nameAccount(): Promise<void> {
    await treasurer.show('my/bank');
    await treasurer.fill(ACCOUNT);
    await treasurer.press('Proponer', /my\/bank/);
    await signer.show('my/bank');
    await signer.press('Aprobar esta cuenta', /my\/bank/);
    await finance.show(disbursement);
    expect(await finance.text()).toContain('The 48 hours that a new bank account waits are over');
    await asSuperuser(proof.test, HOLD_IS_OVER);
  }

  async function proposePayment(): Promise<void> {
    await finance.show(disbursement);
    await finance.choose({ transferCurrency: 'MXN' });
    await finance.press('Propose the payment', new RegExp(`/payments/${ID}\\?done=doneProposed$`));
    payment = finance.path;
    expect(await finance.text()).toContain('somebody else approves it');
  }

  async function approvePayment(): Promise<void> {
    await admin.show(payment);
    await admin.press('Approve the payment', /done=doneApproved$/);
  }

  async function proposeRaise(): Promise<void> {
    await officer.show(`awards/${award}/amendments/new`);
    await officer.fill({ ...RAISED, ...MORE_TO_DO, reason: 'Más personas del equipo piden acompañamiento.' });
    await officer.press('Propose a change', new RegExp(`/amendments/${ID}\\?done=doneProposed$`));
    amendment = officer.path;
  }

  async function approveRaise(): Promise<void> {
    await admin.show(amendment);
    await admin.press('Approve this change', /done=doneApproved$/);
  }

  async function acceptRaise(): Promise<void> {
    await signer.show(`my/${amendment}`);
    await signer.press('Aceptar este cambio', /done=doneAccepted$/);
  }

  async function putRaiseInForce(): Promise<void> {
    await carryOut('amendment.enforce');
  }

  /** Carries out the jobs of a kind that wait. */
  async function carryOut(name: string): Promise<void> {
    const waiting = await asSuperuser<{ id: string }>(
      proof.test,
      `select id from outbox where name = $1 and status = 'pending' order by created_at`,
      [name],
    );
    for (const { id } of waiting) await proof.app.get(JobRunner).run(id);
  }
});
