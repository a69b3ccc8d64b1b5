import { awarded } from '../proof/assigned-application';
import * as agreed from './award-agreed';
import { balanced, booksOf, linesOf, rungsOf, type Stands } from './award-books';
import { Cast } from './award-cast';
import * as changed from './award-changed';
import * as closed from './award-closed';
import * as paid from './award-paid';

const AGREED = '20,000.10 USD';
const RAISED = '22,000.10 USD';
const HALF = '10,000.05 USD';
const BOTH = '20,000.10 USD';
const REST = '12,000.05 USD';
const LEFT = '2,000 USD';
/** Of half, at the rate that is written down on the way. */
const PESOS = { bank: '-185,023.93 MXN', exchange: '185,023.93 MXN' };

/** A grant in dollars through the pages of both sides; its books are asked after everything that anybody does. */
describe('a grant from its award on, in the browser', () => {
  let cast: Cast;
  jest.setTimeout(180_000);
  beforeAll(async () => {
    cast = await Cast.start();
  });
  afterAll(() => cast.stop());

  it('balances in every currency at every step, and both sides read what the books have', async () => {
    const { application } = await awarded(cast.proof);
    await step(() => agreed.writeAward(cast, application), {});
    await step(agreed.approveAward, {});
    await step(agreed.sendAgreement, {});
    await step(agreed.signForNonprofit, {});
    await step(agreed.signForFunder, {});
    await step(agreed.openBooks, { promised: AGREED, committed: AGREED });
    await step(changed.askForReport, { promised: AGREED, committed: AGREED });
    await step(paid.planDisbursements, { promised: AGREED, committed: AGREED });
    await step(changed.deliverReport, { promised: AGREED, committed: AGREED });
    await step(changed.acceptReport, { promised: AGREED, committed: AGREED });
    await step(paid.nameAccount, { promised: AGREED, committed: AGREED });
    await step(paid.callAboutAccount, { promised: AGREED, committed: AGREED });
    const isSetAside = { promised: AGREED, committed: HALF, reserved: HALF };
    await step(paid.proposePayment, isSetAside);
    await step(paid.approvePayment, isSetAside);
    await step(changed.proposeRaise, isSetAside);
    await step(changed.approveRaise, isSetAside);
    await step(changed.acceptRaise, isSetAside);
    const isRaised = { promised: RAISED, committed: REST, reserved: HALF };
    await step(changed.putRaiseInForce, isRaised);
    await step(paid.recordRate, isRaised);
    const hasLeft = { promised: RAISED, committed: REST, sent: HALF, ...PESOS };
    await sendInBatch(isRaised, hasLeft);
    await step(paid.undoSending, { promised: RAISED, committed: RAISED });
    await step(paid.proposePayment, isRaised);
    await step(paid.approvePayment, isRaised);
    await sendInBatch(isRaised, hasLeft);
    await step(paid.confirmReceipt, hasLeft);
    await step(paid.recordReceipt, { promised: RAISED, committed: REST, received: HALF, ...PESOS });
    const hasArrived = { promised: RAISED, received: HALF, ...PESOS };
    await step(changed.askForFinalReport, { ...hasArrived, committed: REST });
    await step(changed.deliverReport, { ...hasArrived, committed: REST });
    await step(changed.acceptReport, { ...hasArrived, committed: REST });
    await step(closed.payTheRest, { ...hasArrived, committed: LEFT, sent: HALF });
    await step(closed.confirmTheRest, { ...hasArrived, committed: LEFT, received: BOTH });
    const hasComeBack = { ...hasArrived, returned: HALF };
    await step(closed.takeBackTheRest, { ...hasComeBack, committed: LEFT });
    await step(closed.cancelTheRest, { ...hasComeBack, committed: LEFT });
    await step(closed.beginToClose, { ...hasComeBack, committed: LEFT });
    await step(closed.close, { ...hasComeBack, released: LEFT });
    for (const { faults } of cast.everybody()) expect(faults).toEqual([]);
  });

  /** Money moves only with the last of it. */
  async function sendInBatch(before: Stands, after: Stands): Promise<void> {
    await step(paid.makeBatch, before);
    await step(paid.releaseBatch, before);
    await step(paid.takeBankFile, before);
    await step(paid.sayThatBankSent, before);
    await step(paid.recordSending, after);
  }

  /** Does it, and asks the books what stands where; the pages of both sides say the same. */
  async function step(work: (cast: Cast) => Promise<void>, stands: Stands): Promise<void> {
    await work(cast);
    const { award } = cast.made;
    await balanced(cast.proof.test, award);
    const books = await booksOf(cast.proof.test, award);
    expect([work.name, Object.fromEntries(books)]).toEqual([work.name, stands]);
    await cast.finance.show(`awards/${award}/money`);
    expect([work.name, await cast.finance.ladder()]).toEqual([work.name, rungsOf(books)]);
    expect([work.name, await cast.finance.facts()]).toEqual([work.name, linesOf(books)]);
    await readByNonprofit(stands);
  }

  /** What was sent or arrived, and of what is set aside that there is a payment. */
  async function readByNonprofit({ reserved, sent, received }: Stands): Promise<void> {
    if (!reserved && !sent && !received) return;
    await cast.signer.show(`my/awards/${cast.made.award}/money`);
    const shown = new Map((await cast.signer.ladder()) as [string, string][]);
    expect(shown.get('Enviado, sin confirmar')).toBe(sent ?? '0 USD');
    expect(shown.get('Recibido')).toBe(received ?? '0 USD');
    if (reserved) await readPayment(reserved);
  }

  async function readPayment(amount: string): Promise<void> {
    await cast.signer.show(`my/awards/${cast.made.award}/disbursements`);
    expect(await cast.signer.text()).toContain(amount);
  }
});
