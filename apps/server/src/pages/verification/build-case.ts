import { formatDay, type Locale } from '@puente/kernel';
import type { LegalFact, LegalFacts, ReviewedText, Risk, VerificationCase } from '@puente/organizations';
import { DECISIONS, LEGAL_FACTS, VERIFICATION_REASONS } from '@puente/organizations/core';
import { legalRoutes } from '@puente/taxonomy/core';
import { errorText } from '../../http/error-texts';
import { say, type TextKey } from '../../texts';
import { pageUrl } from '../layouts/build-page';
import type { PageModel } from '../layouts/page.view';
import { choiceField, textField } from '../shared/build-fields';
import { errorSummary, type FormState } from '../shared/form-state';
import { dayOf, labelsOf } from '../shared/words';
import { standingKey } from './build-queue';
import type { CaseView, FactRow, MarkedText } from './case.view';

const DECISION_KEYS = {
  verified: 'verification.decideVerified',
  'changes-asked': 'verification.decideChanges',
  'not-verified': 'verification.decideNot',
} as const satisfies Record<(typeof DECISIONS)[number], TextKey>;

const FACT_KEYS: Readonly<Record<LegalFact, TextKey>> = {
  name: 'verification.factName',
  rfc: 'verification.factRfc',
  cluni: 'verification.factCluni',
  hasCluni: 'verification.factHasCluni',
  authorisedDonee: 'verification.factAuthorisedDonee',
  foundedYear: 'verification.factFoundedYear',
  legalRoutes: 'verification.factLegalRoutes',
  texts: 'verification.factTexts',
};

const RISK_KEYS: Readonly<Record<Risk, TextKey>> = {
  address: 'verification.riskAddress',
  coordinates: 'verification.riskCoordinates',
  phone: 'verification.riskPhone',
  contact: 'verification.riskContact',
  person: 'verification.riskPerson',
  settlement: 'verification.riskSettlement',
};

export interface CaseInput {
  readonly of: VerificationCase;
  readonly state: FormState;
  readonly mayDecide: boolean;
  readonly mayReadDocuments: boolean;
  readonly stale: boolean;
}

/** One nonprofit before a verifier, with what was typed already. */
export function buildCase(
  page: PageModel,
  { of, state, mayDecide, mayReadDocuments, stale }: CaseInput,
): CaseView {
  const { locale } = page;
  return {
    page,
    name: of.facts.name,
    standing: say(locale, standingKey(of.standing)),
    since: formatDay(dayOf(of.since), locale),
    stale,
    contactPaused: of.contactPausedAt !== null,
    facts: LEGAL_FACTS.map((fact) => factRow(fact, of, locale)),
    hasBefore: of.before !== null,
    doubts: of.doubts.map((doubt) => errorText(doubt, {}, locale)),
    texts: of.texts.map((text) => markedText(text, locale)),
    last: lastOf(of, locale),
    form: mayDecide ? formOf(of, state, locale) : null,
    errors: errorSummary(state, ['decision', 'reasons', 'message']),
    queueUrl: pageUrl(locale, 'verification'),
    profileUrl: pageUrl(locale, `nonprofits/${of.id}`),
    documentsUrl: mayReadDocuments ? pageUrl(locale, `documents/${of.id}`) : null,
  };
}

function factRow(fact: LegalFact, { facts, before, changed }: VerificationCase, locale: Locale): FactRow {
  const isChanged = changed.includes(fact);
  const label = say(locale, FACT_KEYS[fact]);
  if (fact === 'texts') {
    const compared = say(locale, isChanged ? 'verification.textsChanged' : 'verification.textsSame');
    return {
      label,
      now: say(locale, 'verification.textsPresent'),
      before: before && compared,
      changed: isChanged,
    };
  }
  return {
    label,
    now: factWords(fact, facts, locale),
    before: before && factWords(fact, before, locale),
    changed: isChanged,
  };
}

function factWords(fact: LegalFact, facts: LegalFacts, locale: Locale): string {
  if (fact === 'legalRoutes') {
    return labelsOf(legalRoutes, facts.legalRoutes, locale).join(' · ') || unknown(locale);
  }
  const value = facts[fact];
  if (value === null || value === '') return unknown(locale);
  return typeof value === 'boolean' ? say(locale, value ? 'common.yes' : 'common.no') : String(value);
}

const unknown = (locale: Locale): string => say(locale, 'common.notKnown');

/** The text cut at its passages; nothing of it is left out. */
export function markedText({ lang, text, passages }: ReviewedText, locale: Locale): MarkedText {
  const pieces: { text: string; risk: string | null }[] = [];
  let at = 0;
  for (const { risk, start, end } of passages) {
    if (start > at) pieces.push({ text: text.slice(at, start), risk: null });
    pieces.push({ text: text.slice(start, end), risk: say(locale, RISK_KEYS[risk]) });
    at = end;
  }
  if (at < text.length) pieces.push({ text: text.slice(at), risk: null });
  return { lang, pieces };
}

function lastOf({ last }: VerificationCase, locale: Locale): CaseView['last'] {
  return (
    last && {
      decision: say(locale, DECISION_KEYS[last.decision]),
      decidedOn: formatDay(dayOf(last.decidedAt), locale),
      reasons: last.reasons.map((reason) => VERIFICATION_REASONS[reason][locale]),
      message: last.message,
    }
  );
}

function formOf(of: VerificationCase, state: FormState, locale: Locale): CaseView['form'] {
  return {
    action: pageUrl(locale, `verification/${of.id}`),
    version: String(of.version),
    lastDecision: of.last?.id ?? '',
    decision: choiceField(state, {
      name: 'decision',
      legend: say(locale, 'verification.decision'),
      kind: 'radio',
      options: DECISIONS.map((value) => ({ value, label: say(locale, DECISION_KEYS[value]) })),
    }),
    reasons: choiceField(state, {
      name: 'reasons',
      legend: say(locale, 'verification.reasons'),
      kind: 'checkbox',
      hint: say(locale, 'verification.reasonsHint'),
      options: Object.entries(VERIFICATION_REASONS).map(([value, label]) => ({
        value,
        label: label[locale],
      })),
    }),
    message: textField(state, 'message', say(locale, 'verification.message'), {
      type: 'textarea',
      maxlength: 1000,
      hint: say(locale, 'verification.messageHint'),
      adviseIn: locale,
    }),
  };
}
