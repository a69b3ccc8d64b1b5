import type { LocaleText } from '@puente/kernel';
import type { LegalRoute } from '@puente/taxonomy/core';
import type { AwardTerms } from '../awards';
import { grantAgreement1, type AgreementFacts, type ClauseText } from './grant-agreement-1';

const HOMES = 'Casas y refugios';
const pair = (es: string, en: string): LocaleText => ({ es, en });

/** What stands instead of “the amount does not depend on people or nights” where lines of the budget say that it does. */
const perHead = (reason: string): ClauseText => ({
  title: pair('Renglones por persona o por noche', 'Lines by the person or the night'),
  text: pair(
    `Hay renglones del presupuesto que dependen de cuántas personas o noches se atiendan. La financiadora los acordó por esta razón: ${reason} Ninguna persona entra, se queda o sale por ello. La financiadora no pide ni guarda dónde está la casa, y no la visita sin que la organización la invite.`,
    `Some lines of the budget depend on how many people or nights are served. The funder agreed to them for this reason: ${reason} Nobody is taken in, kept or sent away because of it. The funder neither asks for nor keeps where the home is, and does not visit it unless the organisation invites it.`,
  ),
});

export const GRANT_AGREEMENT_2 = 'grant-agreement-2';

/**
 * The second version differs from the first only for awards that pay a home by the person or the night: it promises nothing that
 * the budget contradicts, and says why. A released version is never edited.
 */
export function grantAgreement2(
  terms: AwardTerms,
  route: LegalRoute,
  facts: AgreementFacts,
  reason: string,
): ClauseText[] {
  const clauses = grantAgreement1(terms, route, facts).filter(({ title }) => title.es !== HOMES);
  const [about, legal, ...rest] = clauses;
  return [about!, legal!, perHead(reason.endsWith('.') ? reason : `${reason}.`), ...rest];
}
