import { addDays, dayInMexico } from '@puente/kernel';
import type { Cast } from './award-cast';

const ID = '[0-9a-f-]{36}';
const TODAY = dayInMexico(new Date());
const TERMS = {
  ...{ title: 'Casa abierta', amount: '20,000.10', startsOn: TODAY, endsOn: addDays(TODAY, 364) },
  beyondCall: 'La financiadora lleva sus cuentas en dólares.',
  'share.direct-services': '100',
  ...{ 'budget.staff-safety.amount': '8,000.05', 'budget.psychosocial-care.amount': '12,000.05' },
};
const CHOSEN = { currency: 'USD', route: 'expenditure-responsibility' };

export async function writeAward({ officer, made }: Cast, application: string): Promise<void> {
  await officer.show(`awards/new?application=${application}`);
  await officer.fill(TERMS);
  await officer.choose(CHOSEN);
  await officer.press('Save the draft', new RegExp(`/awards/${ID}\\?done=doneDrafted$`));
  made.award = officer.path.split('/')[1]!;
  await officer.press('Propose the award', /done=doneProposed$/);
}

export async function approveAward({ admin, made }: Cast): Promise<void> {
  await admin.show(`awards/${made.award}`);
  await admin.press('Approve this award', /done=doneApproved$/);
}

export async function sendAgreement({ officer, made }: Cast): Promise<void> {
  await officer.show(`awards/${made.award}`);
  await officer.press('Send the agreement', /agreement\?done=doneSent$/);
}

export async function signForNonprofit({ signer, made }: Cast): Promise<void> {
  await signer.show(`my/awards/${made.award}/agreement`);
  await signer.fill({ name: 'Elisa Ejemplo' });
  await signer.press('Firmar el convenio', /done=doneSigned$/);
}

export async function signForFunder({ admin, made }: Cast): Promise<void> {
  await admin.show(`awards/${made.award}/agreement`);
  await admin.fill({ name: 'Ada Ejemplo' });
  await admin.press('Sign the agreement', /done=doneSigned$/);
}

export const openBooks = (cast: Cast): Promise<void> => cast.carryOut('books.open');
