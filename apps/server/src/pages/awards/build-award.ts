import {
  AWARD_LIMITS,
  AWARD_ORIGINS,
  AWARD_TURNS,
  AWARD_WARNINGS,
  hasLetter,
  isPaidPerHead,
  isShownToNonprofit,
  type AwardView,
  REQUIREMENT_LIMITS,
  turnsFrom,
} from '@puente/grants';
import { formatMoment, type Locale } from '@puente/kernel';
import { say } from '../../texts';
import { pageUrl } from '../layouts/build-page';
import type { PageModel } from '../layouts/page.view';
import { paperLinks } from '../papers/paper-links';
import { choiceField, textField } from '../shared/build-fields';
import type { Fact } from '../shared/facts.view';
import { errorSummary, type FormState } from '../shared/form-state';
import { awardBadge, awardUrl, termsView } from './award-words';
import type { AwardPageView, AwardTermsView } from './awards.view';
import { nonprofitLabel } from './build-award-list';

/** Who reads an award, and whether they may do more. */
export interface AwardReader {
  readonly personId: string;
  readonly mayEdit: boolean;
}

/** An award exactly as an approval of it counts for. */
export function buildAward(
  page: PageModel,
  award: AwardView,
  reader: AwardReader,
  state: FormState,
): AwardPageView {
  const { locale } = page;
  const { applicationId, callId } = award;
  return {
    page,
    errors: errorSummary(state, ['turn', 'reason']),
    heading: award.title,
    nonprofit: nonprofitLabel(award, locale),
    isProtected: award.card?.safety === 'protected',
    badge: awardBadge(award.state, locale),
    backUrl: pageUrl(locale, 'awards'),
    applicationUrl:
      callId && applicationId ? pageUrl(locale, `calls/${callId}/received/${applicationId}`) : null,
    warnings: award.warnings.map((code) => AWARD_WARNINGS[code][locale]),
    ...ofAward(award, locale),
    people: peopleOf(award, locale),
    papers: hasLetter(award.state)
      ? paperLinks('papers.letter', (language) => awardUrl(language, award.id, '/letter'), locale)
      : [],
    diligenceUrl: awardUrl(locale, award.id, '/diligence'),
    agreementUrl:
      award.hasAgreement && isShownToNonprofit(award.state) ? awardUrl(locale, award.id, '/agreement') : null,
    passedOnUrl: award.intermediary === null ? null : awardUrl(locale, award.id, '/passed-on'),
    turn: reader.mayEdit ? turnForm(award, state, locale) : null,
    amendmentsUrl: hasRun(award.state) ? awardUrl(locale, award.id, '/amendments') : null,
    visitsUrl: isShownToNonprofit(award.state) ? awardUrl(locale, award.id, '/visits') : null,
    closingUrl: hasRun(award.state) ? awardUrl(locale, award.id, '/closing') : null,
    requirementsUrl: isShownToNonprofit(award.state) ? awardUrl(locale, award.id, '/requirements') : null,
    ...(reader.mayEdit ? actsOf(award, reader.personId, state, locale) : NOTHING_TO_DO),
  };
}

/** Its terms, after how one without an application came about. */
function ofAward(award: AwardView, locale: Locale): AwardTermsView {
  const withSource = (view: AwardTermsView): AwardTermsView => ({
    ...{ ...view, facts: [...sourceOf(award, locale), ...view.facts] },
  });
  if (award.origin === null) return withSource(termsView(award, locale));
  const terms = withSource(termsView({ ...award, beyondCall: '' }, locale));
  const why = { label: say(locale, 'awards.withoutCall'), values: [award.beyondCall] };
  const origin = { label: say(locale, 'awards.origin'), values: [AWARD_ORIGINS[award.origin][locale]] };
  return { ...terms, facts: [origin, why, ...terms.facts] };
}

/** Where its money comes from: what is approved with it. */
function sourceOf({ source, sourceRate }: AwardView, locale: Locale): Fact[] {
  if (source === null) return [];
  const rate = sourceRate === null ? [] : [say(locale, 'awardSource.atRate', { rate: sourceRate })];
  return [{ label: say(locale, 'awardSource.title'), values: [source, ...rate] }];
}

function peopleOf(award: AwardView, locale: Locale): Fact[] {
  const line = (key: 'written' | 'proposed' | 'approved', who: string | null, at: Date | null): Fact[] =>
    at === null ? [] : [{ label: say(locale, `awards.${key}`), values: [byAt(who, at, locale)] }];
  return [
    ...line('written', award.writer, award.writtenAt),
    ...line('proposed', award.proposer, award.proposedAt),
    ...line('approved', award.approver, award.approvedAt),
  ];
}

const byAt = (who: string | null, at: Date, locale: Locale): string =>
  say(locale, 'awards.byAt', {
    who: who ?? say(locale, 'reviews.somebody'),
    moment: formatMoment(at, locale),
  });

type Acts = Pick<
  AwardPageView,
  'editUrl' | 'sourceUrl' | 'propose' | 'approve' | 'send' | 'cannot' | 'withdraw'
>;
const NOTHING_TO_DO: Acts = {
  ...{
    editUrl: null,
    sourceUrl: null,
    propose: null,
    approve: null,
    send: null,
    cannot: null,
    withdraw: null,
  },
};

/** What may be done now. Who wrote or proposed it does not approve it. */
function actsOf(award: AwardView, self: string, form: FormState, locale: Locale): Acts {
  const { id, state, version, shown } = award;
  const isOpen = state === 'draft' || state === 'proposed' || state === 'approved';
  const isOwn = award.writtenBy === self || award.proposedBy === self;
  const action = (tail: string): string => awardUrl(locale, id, tail);
  return {
    editUrl: isOpen ? action('/edit') : null,
    sourceUrl: state === 'draft' ? action('/source') : null,
    propose: state === 'draft' ? { action: action('/propose'), version } : null,
    approve: state === 'proposed' && !isOwn ? { action: action('/approve'), shown } : null,
    cannot: state === 'proposed' && isOwn ? say(locale, 'awards.ownAward') : null,
    send:
      state === 'approved'
        ? {
            action: action('/agreement'),
            version,
            reason: isPaidPerHead(award) ? reasonField(form, locale) : null,
          }
        : null,
    withdraw: isOpen || state === 'agreement' ? { action: action('/withdraw'), version } : null,
  };
}

const reasonField = (form: FormState, locale: Locale) =>
  textField(form, 'reason', say(locale, 'agreement.reason'), {
    ...{ type: 'textarea', required: true, maxlength: AWARD_LIMITS.reason, adviseIn: locale },
    hint: say(locale, 'agreement.reasonHint'),
  });

/** Whether both sides have signed it. */
const hasRun = (state: AwardView['state']): boolean => isShownToNonprofit(state) && state !== 'agreement';

function turnForm({ id, state, version }: AwardView, form: FormState, locale: Locale): AwardPageView['turn'] {
  const options = turnsFrom(state).map((value) => ({ value, label: AWARD_TURNS[value].label[locale] }));
  if (options.length === 0) return null;
  return {
    ...{ action: awardUrl(locale, id, '/turns'), version },
    turn: choiceField(form, { name: 'turn', kind: 'radio', legend: say(locale, 'awards.turn'), options }),
    reason: textField(form, 'reason', say(locale, 'awards.turnReason'), {
      ...{
        type: 'textarea',
        maxlength: REQUIREMENT_LIMITS.words,
        hint: say(locale, 'awards.turnReasonHint'),
      },
    }),
  };
}
