import { dayInMexico, formatDay } from '@puente/kernel';
import { asSuperuser } from '@puente/testing';
import type { Cast } from './award-cast';

const ID = '[0-9a-f-]{36}';
const TODAY = dayInMexico(new Date());
const PLAN = { amount: '', parts: '2', firstOn: TODAY, everyMonths: '6' };
const ACCOUNT = {
  clabe: '032180000118359719',
  ...{ holder: 'Casa de prueba, A. C.', bank: 'Banco de prueba' },
};
const ORDER = `,"Casa de prueba, A. C.",${ACCOUNT.clabe},10000.05,USD,MXN,`;
const RATE = '18.5023';
/** What the nonprofit's bank took for itself is missing from what was sent. */
const ARRIVED = '184,900.00';
/** A version that was decided is changed by nobody, so that the tables' own rules stand aside for it. */
const HOLD_IS_OVER = `begin; set local session_replication_role = replica;
  update bank_accounts set held_until = now() - interval '1 minute'; commit`;

/** In two parts, which wait for the report. */
export async function planDisbursements({ officer, made }: Cast): Promise<void> {
  await officer.show(`awards/${made.award}/disbursements`);
  await officer.fill(PLAN);
  await officer.page.getByLabel(/^Informe de arranque/).check();
  await officer.press('Plan', /done=donePlanned$/);
  made.disbursement = await officer.follow('Disbursement 1');
  expect(await officer.text()).toContain('A requirement is delivered');
}

/** One person names the account, another approves it; then its 48 hours are over. */
export async function nameAccount({ proof, treasurer, signer, finance, made }: Cast): Promise<void> {
  await treasurer.show('my/bank');
  await treasurer.fill(ACCOUNT);
  await treasurer.press('Proponer', /my\/bank/);
  await signer.show('my/bank');
  await signer.press('Aprobar esta cuenta', /my\/bank/);
  await finance.show(made.disbursement);
  expect(await finance.text()).toContain('The 48 hours that a new bank account waits are over');
  await asSuperuser(proof.test, HOLD_IS_OVER);
}

/** Before the first payment to an account, somebody calls at a number that was known before. */
export async function callAboutAccount({ finance, made }: Cast): Promise<void> {
  await finance.show(made.disbursement);
  expect(await finance.text()).toContain('The nonprofit is called to confirm the bank account');
  await finance.show(`awards/${made.award}/account-calls`);
  await finance.choose({ outcome: 'confirmed' });
  await finance.page.getByLabel('We knew it before this account').check();
  await finance.press('Record', /done=doneRecorded$/);
}

export const proposePayment = (cast: Cast): Promise<void> => propose(cast, { transferCurrency: 'MXN' });

export const proposeInDollars = (cast: Cast): Promise<void> => propose(cast, {});

async function propose({ finance, made }: Cast, chosen: Readonly<Record<string, string>>): Promise<void> {
  await finance.show(made.disbursement);
  await finance.choose(chosen);
  await finance.press('Propose the payment', new RegExp(`/payments/${ID}\\?done=doneProposed$`));
  made.payment = finance.path;
  expect(await finance.text()).toContain('somebody else approves it');
}

export async function approvePayment({ admin, made }: Cast): Promise<void> {
  await admin.show(made.payment);
  await admin.press('Approve the payment', /done=doneApproved$/);
}

export async function recordRate({ finance }: Cast): Promise<void> {
  await finance.show('exchange-rates');
  await finance.fill({ day: TODAY, rate: RATE }, 'Record a rate');
  await finance.choose({ of: 'USD', in: 'MXN', source: 'bank' }, 'Record a rate');
  await finance.press('Record a rate', /done=recorded$/);
}

export async function makeBatch({ finance, made }: Cast): Promise<void> {
  await finance.show('payment-batches');
  const payment = `10,000.05 USD · payment ${made.payment.split('/')[1]!.slice(0, 8)}`;
  await finance.page.getByLabel(payment).check();
  await finance.press('Put into a batch', new RegExp(`/payment-batches/${ID}\\?done=doneMade$`), payment);
  made.batch = finance.path;
  expect(await finance.text()).toContain('You put it together: somebody else releases it.');
}

export async function releaseBatch({ admin, made }: Cast): Promise<void> {
  await admin.show(made.batch);
  await admin.press('Release the batch', /done=doneReleased$/);
}

/** The file names the account; the page does not. */
export async function takeBankFile({ finance, made }: Cast): Promise<void> {
  await finance.show(made.batch);
  expect(await finance.text()).not.toContain(ACCOUNT.clabe);
  expect(await finance.takeFile('File for the bank (CSV)')).toContain(ORDER);
}

export const sayThatBankSent = (cast: Cast): Promise<void> =>
  say(cast, { rateId: `${RATE} · ${formatDay(TODAY, 'en')} · Bank` });

export const sayThatBankSentDollars = (cast: Cast): Promise<void> => say(cast, {});

async function say({ finance, made }: Cast, chosen: Readonly<Record<string, string>>): Promise<void> {
  await finance.show(made.batch);
  await finance.fill({ sentOn: TODAY });
  await finance.choose(chosen);
  await finance.press('The bank sent it', /done=doneSent$/);
}

export const recordSending = (cast: Cast): Promise<void> => cast.carryOut('payment.send');

/** What was said to have left did not; the instalment waits to be paid anew. */
export async function undoSending({ finance, made }: Cast): Promise<void> {
  await finance.show(`sent-${made.payment}`);
  await finance.unfold('The bank did not send it');
  await finance.fill({ happenedOn: TODAY, reason: 'El banco rechazó la orden.' });
  await finance.press('The bank did not send it', /done=doneTakenBack$/);
}

export async function confirmReceipt({ treasurer, made }: Cast): Promise<void> {
  await treasurer.show(`my/${made.payment}`);
  expect(await treasurer.text()).toContain('185,023.93 MXN');
  await treasurer.fill({ amount: ARRIVED, receivedOn: TODAY });
  await treasurer.press('Decir qué llegó', /done=doneConfirmed$/);
}

export const recordReceipt = (cast: Cast): Promise<void> => cast.carryOut('payment.receive');
