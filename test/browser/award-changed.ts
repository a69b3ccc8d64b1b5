import { addDays, dayInMexico } from '@puente/kernel';
import type { Cast } from './award-cast';

const ID = '[0-9a-f-]{36}';
const RAISED = { amount: '22,000.10', 'budget.psychosocial-care.amount': '14,000.05' };
const MORE_TO_DO = { 'target.people-accompanied': '40' };

export const askForReport = (cast: Cast): Promise<void> => ask(cast, 'Informe de arranque', 30);

/** Due on the last day of the award. */
export const askForFinalReport = (cast: Cast): Promise<void> => ask(cast, 'Informe final', 364);

async function ask({ officer, made }: Cast, title: string, days: number): Promise<void> {
  await officer.show(`awards/${made.award}/requirements`);
  await officer.choose({ kind: 'report' });
  await officer.fill({ title, dueOn: addDays(dayInMexico(new Date()), days) });
  await officer.press('Ask for something more', /done=doneAdded$/);
  made.requirement = await officer.follow(title);
}

export async function deliverReport({ signer, made }: Cast): Promise<void> {
  await signer.show(`my/${made.requirement}`);
  await signer.fill({ note: 'Va en el buzón de documentos.' });
  await signer.press('Está hecho', /done=doneDone$/);
}

export async function acceptReport({ officer, made }: Cast): Promise<void> {
  await officer.show(made.requirement);
  await officer.press('Accept', /done=doneAccepted$/);
}

export async function proposeRaise({ officer, made }: Cast): Promise<void> {
  await officer.show(`awards/${made.award}/amendments/new`);
  await officer.fill({ ...RAISED, ...MORE_TO_DO, reason: 'Más personas del equipo piden acompañamiento.' });
  await officer.press('Propose a change', new RegExp(`/amendments/${ID}\\?done=doneProposed$`));
  made.amendment = officer.path;
}

export async function approveRaise({ admin, made }: Cast): Promise<void> {
  await admin.show(made.amendment);
  await admin.press('Approve this change', /done=doneApproved$/);
}

export async function acceptRaise({ signer, made }: Cast): Promise<void> {
  await signer.show(`my/${made.amendment}`);
  await signer.press('Aceptar este cambio', /done=doneAccepted$/);
}

export const putRaiseInForce = (cast: Cast): Promise<void> => cast.carryOut('amendment.enforce');
