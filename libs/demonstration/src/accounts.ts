import { ROLES } from '@puente/permissions/core';
import type { Locale } from '@puente/kernel';
import { safetyLevels } from '@puente/taxonomy/core';
import {
  demonstrationFunders,
  demonstrationNonprofits,
  demonstrationPeople,
  type DemonstrationPerson,
} from './core';
import { DEMONSTRATION_PASSWORD } from './load-demonstration';

export interface DemonstrationAccount {
  /** Role and organisation in words. */
  readonly role: string;
  readonly email: string;
  readonly password: string;
}

const made = new Map<Locale, DemonstrationAccount[]>();

/** Who may sign in to the demonstration, in the reader's language; made once, for it takes the whole portfolio. */
export function demonstrationAccounts(locale: Locale): DemonstrationAccount[] {
  const accounts = made.get(locale) ?? makeAccounts(locale);
  made.set(locale, accounts);
  return accounts;
}

function makeAccounts(locale: Locale): DemonstrationAccount[] {
  const names = new Map<string, string>(demonstrationFunders().map(({ key, name }) => [key, name]));
  const levels = new Map(
    demonstrationNonprofits().map(({ id, safety }) => [id, safetyLevels.label(safety)[locale]]),
  );
  const placeOf = ({ organization }: DemonstrationPerson): string =>
    names.get(organization) ?? nonprofitWords(levels.get(organization), locale);
  return demonstrationPeople().map((person) => ({
    role: `${ROLES[person.role].label[locale]} · ${placeOf(person)}`,
    email: person.email,
    password: DEMONSTRATION_PASSWORD,
  }));
}

function nonprofitWords(level: string | undefined, locale: Locale): string {
  return `${locale === 'es' ? 'organización' : 'nonprofit'} ${(level ?? '').toLowerCase()}`;
}
