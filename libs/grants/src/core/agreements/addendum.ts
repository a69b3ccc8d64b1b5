import { canonicalJson, formatDay, formatMoney, type LocaleText } from '@puente/kernel';
import {
  amendableTerms,
  amendmentKinds,
  AMENDMENT_KINDS,
  type AmendableTerms,
  type AmendmentKind,
  type AwardTerms,
} from '../awards';
import type { AgreementClause } from './agreement';

export const GRANT_ADDENDUM_1 = 'grant-addendum-1';

/** The text of a change of an award, which both sides keep beside the agreement. */
export interface AddendumDocument {
  readonly template: string;
  readonly awardId: string;
  readonly number: number;
  readonly title: string;
  readonly kinds: readonly AmendmentKind[];
  readonly clauses: readonly AgreementClause[];
  readonly before: AmendableTerms;
  readonly terms: AmendableTerms;
}

export interface AddendumOf {
  readonly awardId: string;
  readonly number: number;
  readonly funder: string;
  /** In the funder's words; may be empty. */
  readonly reason: string;
  readonly before: AwardTerms;
  readonly after: AwardTerms;
}

type Clause = Omit<AgreementClause, 'number'>;

/** Writes the addendum of an amendment; like the agreement it does not name the nonprofit. */
export function writeAddendum(of: AddendumOf): AddendumDocument {
  const { awardId, number, before, after } = of;
  const kinds = amendmentKinds(before, after);
  const clauses = [opening(of), ...kinds.map((kind) => changed(kind, before, after)), ...reasons(of), REST];
  return {
    ...{ template: GRANT_ADDENDUM_1, awardId, number, title: before.title, kinds },
    clauses: clauses.map((clause, index) => ({ number: index + 1, ...clause })),
    ...{ before: amendableTerms(before), terms: amendableTerms(after) },
  };
}

/** The addendum as it is kept and hashed: the same one is always the same text. */
export const addendumText = (document: AddendumDocument): string => canonicalJson(document);

const opening = ({ number, funder, before }: AddendumOf): Clause => ({
  title: { es: 'Objeto', en: 'Purpose' },
  text: {
    es: `Este adendo número ${number} cambia el convenio del apoyo «${before.title}» que otorga ${funder}. Entra en vigor cuando las personas que deben aprobarlo y aceptarlo lo hicieron.`,
    en: `This addendum number ${number} changes the agreement on the award “${before.title}” given by ${funder}. It is in force once those who have to approve and accept it have done so.`,
  },
});

function changed(kind: AmendmentKind, before: AwardTerms, after: AwardTerms): Clause {
  return { title: AMENDMENT_KINDS[kind], text: WORDS[kind](before, after) };
}

type Words = (before: AwardTerms, after: AwardTerms) => LocaleText;

const amounts: Words = (before, after) => {
  const [from, to] = [before, after].map(({ amountMinor, currency }) => ({
    es: formatMoney({ minor: amountMinor, currency }, 'es'),
    en: formatMoney({ minor: amountMinor, currency }, 'en'),
  }));
  return {
    es: `El monto pasa de ${from!.es} a ${to!.es}. Los renglones del presupuesto son los que se anexan.`,
    en: `The amount goes from ${from!.en} to ${to!.en}. The lines of the budget are those attached.`,
  };
};

const days: Words = ({ startsOn, endsOn }, after) => ({
  es: `El periodo, antes del ${formatDay(startsOn, 'es')} al ${formatDay(endsOn, 'es')}, es del ${formatDay(after.startsOn, 'es')} al ${formatDay(after.endsOn, 'es')}.`,
  en: `The period, before from ${formatDay(startsOn, 'en')} to ${formatDay(endsOn, 'en')}, is from ${formatDay(after.startsOn, 'en')} to ${formatDay(after.endsOn, 'en')}.`,
});

const extension: Words = ({ endsOn }, after) => ({
  es: `El último día pasa del ${formatDay(endsOn, 'es')} al ${formatDay(after.endsOn, 'es')}, sin más dinero. Lo que el apoyo pide y sigue abierto se recorre los mismos días.`,
  en: `The last day goes from ${formatDay(endsOn, 'en')} to ${formatDay(after.endsOn, 'en')}, without more money. What the award asks for and is still open moves by as many days.`,
});

const WORDS: Readonly<Record<AmendmentKind, Words>> = {
  amount: amounts,
  budget: () => ({
    es: 'Los renglones del presupuesto son los que se anexan; el monto no cambia.',
    en: 'The lines of the budget are those attached; the amount does not change.',
  }),
  dates: days,
  scope: () => ({
    es: 'El título, el tipo de apoyo, las estrategias, las entidades y los indicadores son los que se anexan.',
    en: 'The title, the kind of support, the strategies, the states and the indicators are those attached.',
  }),
  'no-cost-extension': extension,
};

const reasons = ({ reason }: AddendumOf): Clause[] =>
  reason === '' ? [] : [{ title: { es: 'Motivo', en: 'Reason' }, text: { es: reason, en: reason } }];

const REST: Clause = {
  title: { es: 'Lo demás', en: 'Everything else' },
  text: {
    es: 'Todo lo demás del convenio sigue igual, también que ningún servicio depende de declarar o denunciar.',
    en: 'Everything else in the agreement stays as it is, also that no service depends on testifying or filing a complaint.',
  },
};
