import type { Locale } from '@puente/kernel';
import type { AliasAnswer, AliasRequestState, AliasRequestView } from '@puente/disclosure';
import { ALIAS_REASONS, aliasReasons } from '@puente/disclosure/core';
import { say, type TextKey } from '../../texts';
import { pageUrl } from '../layouts/build-page';
import type { PageModel } from '../layouts/page.view';
import { selectField, textField } from '../shared/build-fields';
import { errorSummary, type FormState } from '../shared/form-state';
import { dayOf } from '../shared/words';
import type { UnaliasListView } from './list.view';
import type { UnaliasRequestView } from './request.view';

const STATES: Readonly<Record<AliasRequestState, { readonly name: TextKey; readonly means: TextKey }>> = {
  requested: { name: 'unalias.stateRequested', means: 'unalias.meansRequested' },
  approved: { name: 'unalias.stateApproved', means: 'unalias.meansApproved' },
  refused: { name: 'unalias.stateRefused', means: 'unalias.meansRefused' },
  withdrawn: { name: 'unalias.stateWithdrawn', means: 'unalias.meansWithdrawn' },
  expired: { name: 'unalias.stateExpired', means: 'unalias.meansExpired' },
  closed: { name: 'unalias.stateClosed', means: 'unalias.meansClosed' },
};

interface ListInput {
  readonly requests: readonly AliasRequestView[];
  readonly funders: readonly { readonly id: string; readonly name: string }[];
  readonly state: FormState;
  readonly mayAsk: boolean;
}

export function buildUnaliasList(page: PageModel, input: ListInput): UnaliasListView {
  const { locale } = page;
  return {
    page,
    rows: input.requests.map((each) => ({
      alias: each.alias,
      funder: each.funder,
      url: pageUrl(locale, `unalias/${each.id}`),
      state: say(locale, STATES[each.state].name),
      requester: each.requester ?? say(locale, 'common.notKnown'),
      requestedOn: dayOf(each.requestedAt),
    })),
    form: input.mayAsk ? formOf(input, locale) : null,
    errors: errorSummary(input.state, ['funderId', 'alias', 'reason', 'note']),
  };
}

function formOf({ state, funders }: ListInput, locale: Locale): UnaliasListView['form'] {
  const choose = say(locale, 'unalias.choose');
  return {
    action: pageUrl(locale, 'unalias'),
    funder: selectField(
      state,
      'funderId',
      say(locale, 'unalias.funder'),
      funders.map(({ id, name }) => ({ value: id, label: name })),
      choose,
    ),
    alias: textField(state, 'alias', say(locale, 'unalias.alias'), {
      required: true,
      maxlength: 40,
      hint: say(locale, 'unalias.aliasHint'),
    }),
    reason: selectField(
      state,
      'reason',
      say(locale, 'unalias.reason'),
      aliasReasons.map((value) => ({ value, label: ALIAS_REASONS[value][locale] })),
      choose,
    ),
    note: textField(state, 'note', say(locale, 'unalias.note'), {
      type: 'textarea',
      maxlength: 500,
      hint: say(locale, 'unalias.noteHint'),
    }),
  };
}

interface RequestInput {
  readonly request: AliasRequestView;
  readonly personId: string;
  readonly mayDecide: boolean;
  readonly stale: boolean;
  readonly answer: AliasAnswer | null;
}

export function buildUnaliasRequest(page: PageModel, input: RequestInput): UnaliasRequestView {
  const { locale } = page;
  const { request, answer } = input;
  const url = pageUrl(locale, `unalias/${request.id}`);
  const isOwn = request.requestedBy === input.personId;
  const isOpen = request.state === 'requested';
  return {
    page,
    alias: request.alias,
    state: say(locale, STATES[request.state].name),
    sentence: say(locale, STATES[request.state].means),
    facts: factsOf(request, locale),
    stale: input.stale,
    decide: isOpen && !isOwn && input.mayDecide ? { action: `${url}/decision`, shown: request.shown } : null,
    withdraw: isOpen && isOwn ? { action: `${url}/withdraw`, version: String(request.version) } : null,
    answerAction: isOwn && request.state === 'approved' && !answer ? `${url}/answer` : null,
    answer: answer && { name: answer.name, url: pageUrl(locale, `nonprofits/${answer.nonprofitId}`) },
    listUrl: pageUrl(locale, 'unalias'),
  };
}

function factsOf(request: AliasRequestView, locale: Locale): UnaliasRequestView['facts'] {
  const fact = (key: TextKey, value: string | null) => ({
    label: say(locale, key),
    values: value ? [value] : [],
  });
  return [
    fact('unalias.alias', request.alias),
    fact('unalias.funder', request.funder),
    fact('unalias.reason', ALIAS_REASONS[request.reason][locale]),
    fact('unalias.note', request.note),
    fact('unalias.requester', request.requester),
    fact('unalias.decider', request.decider),
    fact('unalias.fingerprint', request.shown.slice(0, 16)),
  ];
}
