import { CONSENT_CLASSES, type ConsentTerms } from '@puente/disclosure';
import { formatDay, type Locale } from '@puente/kernel';
import { ALWAYS_SHOWN, TOLD_REASONS, type OwnIntroduction } from '@puente/matching';
import { say } from '../../texts';
import { pageUrl } from '../layouts/build-page';
import type { PageModel } from '../layouts/page.view';
import { choiceField, selectField, textField } from '../shared/build-fields';
import { errorSummary, type FormState } from '../shared/form-state';
import { dayOf } from '../shared/words';
import { previewView, type ConsentDraft } from '../visibility/build-consent-form';
import type { IntroductionRow, MyIntroductionsView, RequestView } from './introductions.view';
import { toldWords } from './build-introductions';

export function buildMyIntroductions(
  page: PageModel,
  all: readonly OwnIntroduction[],
  mayAnswer: boolean,
): MyIntroductionsView {
  const rows = (waiting: boolean): IntroductionRow[] =>
    all
      .filter(({ standing }) => (standing === 'asked') === waiting)
      .map((each) => ownRow(each, mayAnswer, page.locale));
  return { page, waiting: rows(true), others: rows(false) };
}

function ownRow(each: OwnIntroduction, mayAnswer: boolean, locale: Locale): IntroductionRow {
  const { id, standing } = each;
  const mayLeave = mayAnswer && (standing === 'met' || standing === 'offered');
  return {
    name: each.funder,
    url: standing === 'asked' ? requestUrl(id, locale) : null,
    programme: programmeWords(each, locale),
    standing: say(locale, `myIntroductions.stands-${standing}`),
    note: toldWords(each.toldReason, locale),
    begunOn: dayOf(each.begunAt),
    answerBy: standing === 'asked' || standing === 'offered' ? each.answerBy : null,
    withdrawAction: mayLeave ? `${requestUrl(id, locale)}/withdraw` : null,
    acceptAction: null,
  };
}

const requestUrl = (id: string, locale: Locale): string => pageUrl(locale, `my/introductions/${id}`);

const programmeWords = ({ programmeTitle }: OwnIntroduction, locale: Locale): string =>
  programmeTitle[locale] || programmeTitle.es || say(locale, 'myIntroductions.noProgramme');

export interface RequestDraft extends Omit<ConsentDraft, 'sign'> {
  readonly maySign: boolean;
}

/** A request with what a yes shows; `draft` is null where nothing needs a signature, or the terms were refused. */
export function buildRequest(
  page: PageModel,
  request: OwnIntroduction,
  state: FormState,
  draft: RequestDraft | null,
  may: { readonly accept: boolean; readonly answer: boolean },
): RequestView {
  const { locale } = page;
  const url = requestUrl(request.id, locale);
  const accept = `${url}/accept`;
  return {
    page,
    backUrl: pageUrl(locale, 'my/introductions'),
    title: say(locale, 'myIntroductions.requestTitle', { funder: request.funder }),
    lead: say(locale, 'myIntroductions.requestLead', { programme: programmeWords(request, locale) }),
    answerBy: formatDay(request.answerBy, locale),
    errors: errorSummary(state, ['classes', 'until', 'reason']),
    terms: request.isNamed ? null : { action: url, ...termsOf(state, locale) },
    preview: draft && previewView(signedAt(draft, accept), request.funder, locale),
    acceptAction: request.isNamed && may.accept ? accept : null,
    decline: may.answer ? { action: `${url}/decline`, reason: reasonField(state, locale) } : null,
  };
}

function signedAt({ maySign, ...draft }: RequestDraft, action: string): ConsentDraft {
  return { ...draft, sign: maySign ? { action, fields: acceptFields(draft.terms) } : null };
}

const acceptFields = ({ classes, until }: ConsentTerms) => [
  { name: 'classes', value: classes.join(' ') },
  { name: 'until', value: until },
];

function termsOf(state: FormState, locale: Locale) {
  const added = CONSENT_CLASSES.filter((each) => !ALWAYS_SHOWN.includes(each));
  const options = added.map((value) => ({
    value,
    label: say(locale, `visibility.class-${value}`),
    note: say(locale, `visibility.note-${value}`),
  }));
  const legend = say(locale, 'myIntroductions.moreLegend');
  return {
    classes: choiceField(state, { name: 'classes', legend, kind: 'checkbox', options }),
    until: textField(state, 'until', say(locale, 'visibility.untilLabel'), {
      type: 'date',
      required: true,
      hint: say(locale, 'visibility.untilHint'),
    }),
  };
}

function reasonField(state: FormState, locale: Locale) {
  const options = TOLD_REASONS.map((value) => ({
    value,
    label: say(locale, `introductions.reason-${value}`),
  }));
  const empty = say(locale, 'myIntroductions.noReason');
  return selectField(state, 'reason', say(locale, 'myIntroductions.reason'), options, empty);
}
