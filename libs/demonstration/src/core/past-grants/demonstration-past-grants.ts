import type { DateOnly } from '@puente/kernel';
import { foldRecipientName, type PastGrant } from '@puente/organizations/core';
import { states, type StateCode } from '@puente/taxonomy/core';
import { seededSource, type SeededSource } from '../seeded-source';
import { demonstrationFunders } from '../accounts/demonstration-funders';

const SEED = 20_260;
const GRANTS = 140;
const RECIPIENTS = 40;
const FUNDERS = demonstrationFunders().filter(({ kind }) => kind === 'funder');
/** Most money goes where most organisations are; these states have none, so that the page has something to say. */
const WITHOUT: readonly StateCode[] = ['MX-TLA', 'MX-GRO', 'MX-TAB', 'MX-NAY', 'MX-COL', 'MX-HID', 'MX-SIN'];
const WEIGHTS: Partial<Record<StateCode, number>> = {
  'MX-CMX': 30,
  'MX-MEX': 8,
  'MX-JAL': 8,
  'MX-BCN': 6,
  'MX-CHP': 5,
};

/** Invented awards of the years before, to invented recipients, so that need stands beside money from the first start. */
export function demonstrationPastGrants(): PastGrant[] {
  const source = seededSource(SEED);
  const funded = states.codes.filter((state) => !WITHOUT.includes(state));
  return Array.from({ length: GRANTS }, (_, index) => grantOf(index, funded, source));
}

function grantOf(index: number, funded: readonly StateCode[], source: SeededSource): PastGrant {
  const state = source.weighted(funded, (each) => WEIGHTS[each] ?? 1);
  const funder = source.pick(FUNDERS);
  const recipient = `Organización receptora ${source.integer(1, RECIPIENTS)} (ficticia)`;
  const thousands = source.integer(12, 150) * 10;
  return {
    line: index + 1,
    funder: funder.name,
    recipient,
    recipientKey: foldRecipientName(recipient),
    description: 'Apoyo de demostración, inventado',
    amountMinor: BigInt(thousands * 1_000 * 100),
    currency: 'MXN',
    date: `${source.integer(2019, 2025)}-01-01` as DateOnly,
    datePrecision: 'year',
    topic: 'Human trafficking',
    affectedCountries: 'Mexico',
    affectedRegions: states.label(state).es,
    contentKey: (index + 1).toString(16).padStart(16, 'd'),
    ordinal: 1,
  };
}
