import { dayInMexico } from '@puente/kernel';
import type { Cast } from './award-cast';
import * as paid from './award-paid';

const TODAY = dayInMexico(new Date());

/** The second instalment in the award's own currency, over all that the first one's went over. */
export async function payTheRest(cast: Cast): Promise<void> {
  const { officer, made } = cast;
  await officer.show(`awards/${made.award}/disbursements`);
  made.disbursement = await officer.follow('Disbursement 2');
  await paid.proposeInDollars(cast);
  await paid.approvePayment(cast);
  await paid.makeBatch(cast);
  await paid.releaseBatch(cast);
  await paid.sayThatBankSentDollars(cast);
  await paid.recordSending(cast);
}

export async function confirmTheRest(cast: Cast): Promise<void> {
  const { treasurer, made } = cast;
  await treasurer.show(`my/${made.payment}`);
  await treasurer.fill({ amount: '10,000.05', receivedOn: TODAY });
  await treasurer.press('Decir qué llegó', /done=doneConfirmed$/);
  await paid.recordReceipt(cast);
}

/** What arrived comes back; it is not the award's again. */
export async function takeBackTheRest({ finance, made }: Cast): Promise<void> {
  await finance.show(`sent-${made.payment}`);
  await finance.unfold('It came back');
  await finance.fill({ happenedOn: TODAY, reason: 'La organización lo devolvió.' });
  await finance.press('It came back', /done=doneTakenBack$/);
}

/** Nothing is left to be settled but what came back. */
export async function cancelTheRest({ officer, signer, made }: Cast): Promise<void> {
  await signer.show(`my/awards/${made.award}/closing`);
  expect(await signer.text()).toContain('Faltan 1');
  await officer.show(made.disbursement);
  await officer.unfold('Cancel the disbursement');
  await officer.press('Cancel the disbursement', /done=doneCancelled$/);
}

export async function beginToClose({ officer, made }: Cast): Promise<void> {
  await officer.show(`awards/${made.award}`);
  await officer.unfold('Pause, take up again or close');
  await officer.page.getByLabel('Begin to close').check();
  await officer.press('Do it', /done=doneTurned$/);
}

/** Another person, by what both sides read of it. */
export async function close({ admin, signer, made }: Cast): Promise<void> {
  await signer.show(`my/awards/${made.award}/closing`);
  expect(await signer.text()).not.toMatch(/Faltan \d/);
  await admin.show(`awards/${made.award}/closing`);
  expect(await admin.text()).toContain('Agreed and not paid: 2,000 USD');
  await admin.press('Close the award', /done=doneClosed$/);
  await signer.show(`my/awards/${made.award}/closing`);
  expect(await signer.text()).toContain('El apoyo está cerrado');
}
