import type { DateOnly, LocaleText, Money } from '@puente/kernel';

/** The seven items that a funder's return names for each grant under expenditure responsibility (form 990-PF). */
export const ENTRY_ITEMS = {
  grantee: { es: 'Nombre y domicilio de la organización', en: 'Name and address of the grantee' },
  amount: { es: 'Fecha y monto', en: 'Date and amount' },
  purpose: { es: 'Fin', en: 'Purpose' },
  spent: { es: 'Cuánto se gastó', en: 'Amounts spent by the grantee' },
  diversion: { es: 'Si algo se desvió', en: 'Whether anything was diverted' },
  reports: { es: 'Fechas de los informes', en: 'Dates of the reports' },
  verification: { es: 'Fecha y resultado de la verificación', en: 'Date and result of verification' },
} as const satisfies Record<string, LocaleText>;

export type EntryItem = keyof typeof ENTRY_ITEMS;

/** What is known of a grant for the return. Null: not known, which is not “no”. */
export interface ExpenditureFacts {
  readonly awardedOn: DateOnly | null;
  readonly amount: Money | null;
  readonly purpose: string;
  readonly spent: Money | null;
  readonly diverted: boolean | null;
  readonly reportDays: readonly DateOnly[];
  readonly verification: { readonly on: DateOnly; readonly result: string } | null;
}

/**
 * What is still to be filled in, in the order of the return: the grantee always, because no address of a nonprofit is
 * kept here and the funder writes it from its own books.
 */
export function missingItems(facts: ExpenditureFacts): EntryItem[] {
  const missing: Record<EntryItem, boolean> = {
    grantee: true,
    amount: facts.awardedOn === null || facts.amount === null,
    purpose: facts.purpose.trim() === '',
    spent: facts.spent === null,
    diversion: facts.diverted === null,
    reports: facts.reportDays.length === 0,
    verification: facts.verification === null,
  };
  return (Object.keys(ENTRY_ITEMS) as EntryItem[]).filter((item) => missing[item]);
}
