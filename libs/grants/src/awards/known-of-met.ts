import type { PersonActor, Tx } from '@puente/database';
import { mayStandBeside, type Circle, type NonprofitFacts } from '@puente/matching';
import { listHiddenNonprofits } from '../reviews/own-duty.repository';
import { listMet, type MetRow } from './met.repository';

/** Under the names of today: who was only introduced is known by name or not at all, who is reviewed without names not either. */
export async function knownOfMet(
  tx: Tx,
  person: PersonActor,
  circle: Circle,
  also: readonly string[],
): Promise<NonprofitFacts[]> {
  const hidden = await listHiddenNonprofits(tx, person);
  const known = circle.audience === 'hip' ? also.filter((id) => circle.view.facts.get(id)) : [];
  const met = (await listMet(tx, person, known)).filter(({ nonprofitId }) => !hidden.has(nonprofitId));
  return met.flatMap((row) => factsOf(circle, row) ?? []);
}

function factsOf(circle: Circle, { nonprofitId, appliedAt }: MetRow): NonprofitFacts | null {
  const facts = circle.view.facts.get(nonprofitId);
  if (!facts || (facts.name === '' && appliedAt === null)) return null;
  return mayStandBeside(circle, facts, appliedAt) ? facts : null;
}

/** Those that may be called by name today: of a funder those that it met, of HIP all; none that are reviewed without names. */
export async function namedOfMet(tx: Tx, person: PersonActor, circle: Circle): Promise<NonprofitFacts[]> {
  const known =
    circle.audience === 'hip' ? await allOf(tx, person, circle) : await knownOfMet(tx, person, circle, []);
  return known.filter(({ name }) => name !== '');
}

async function allOf(tx: Tx, person: PersonActor, { view }: Circle): Promise<NonprofitFacts[]> {
  const hidden = await listHiddenNonprofits(tx, person);
  return [...view.facts.values()].filter(({ id }) => !hidden.has(id));
}
