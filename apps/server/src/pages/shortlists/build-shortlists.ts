import type { Locale } from '@puente/kernel';
import {
  ASIDE_REASONS,
  asideReasons,
  SHORTLIST_LIMITS,
  SHORTLIST_STATES,
  shortlistStates,
  type NonprofitCard,
  type ProgrammeView,
  type ShortlistHead,
} from '@puente/matching';
import { say } from '../../texts';
import type { PageModel } from '../layouts/page.view';
import { choiceField, selectField, textField } from '../shared/build-fields';
import { errorSummary, type FormState } from '../shared/form-state';
import { titleOf } from '../shared/words';
import { programmeUrl } from '../matches/build-match-list';
import { addToShortlistUrl, shortlistUrl } from './shortlist-urls';
import type { AddToShortlistView, ShortlistsView } from './shortlists.view';

interface ShortlistsInput {
  readonly programmes: readonly ProgrammeView[];
  readonly lists: readonly ShortlistHead[];
  /** Who is to be put on one of them. */
  readonly handles: readonly string[];
  readonly mayEdit: boolean;
}

export function buildShortlists(page: PageModel, input: ShortlistsInput): ShortlistsView {
  const { locale } = page;
  const { programmes, lists, handles, mayEdit } = input;
  return {
    page,
    lead: say(locale, handles.length > 0 ? 'shortlists.choose' : 'shortlists.lead'),
    programmes: programmes.map((programme) => ({
      programme: titleOf(programme.facts, locale),
      lists: lists
        .filter(({ programmeId }) => programmeId === programme.id)
        .map((list) => ({
          name: list.name,
          url: shortlistUrl(list.id, locale),
          facts: factsOf(list, locale),
        })),
      addUrl: mayEdit ? addToShortlistUrl(programme.id, handles, locale) : null,
    })),
  };
}

const factsOf = ({ count, archivedAt }: ShortlistHead, locale: Locale): string =>
  [
    say(locale, 'shortlists.count', { count }),
    ...(archivedAt ? [say(locale, 'shortlists.archived')] : []),
  ].join(' · ');

interface AddInput {
  readonly programme: ProgrammeView;
  readonly lists: readonly ShortlistHead[];
  readonly cards: readonly NonprofitCard[];
  readonly state: FormState;
}

export function buildAddToShortlist(
  page: PageModel,
  { programme, lists, cards, state }: AddInput,
): AddToShortlistView {
  const { locale } = page;
  const open = lists.filter(({ archivedAt }) => archivedAt === null);
  return {
    page,
    programme: { title: titleOf(programme.facts, locale), url: `${programmeUrl(programme, locale)}/matches` },
    errors: errorSummary(state, [...(open.length > 0 ? ['list'] : []), 'name', 'state', 'reason']),
    action: addToShortlistUrl(programme.id, [], locale),
    labels: cards.map(({ label }) => label),
    hidden: cards.map(({ handle }) => ({ name: 'with', value: handle })),
    list: open.length > 0 ? listField(open, state, locale) : null,
    name: textField(state, 'name', say(locale, 'shortlists.newName'), {
      maxlength: SHORTLIST_LIMITS.name,
      hint: say(locale, 'shortlists.nameHint'),
    }),
    state: stateChoice(state, locale),
    reason: reasonField(state, locale),
  };
}

function listField(open: readonly ShortlistHead[], state: FormState, locale: Locale) {
  const options = open.map(({ id, name }) => ({ value: id, label: name }));
  return selectField(
    state,
    'list',
    say(locale, 'shortlists.list'),
    options,
    say(locale, 'shortlists.another'),
  );
}

function stateChoice(state: FormState, locale: Locale) {
  const values = { state: ['considering'], ...state.values };
  return choiceField(
    { ...state, values },
    {
      ...{ name: 'state', kind: 'radio', legend: say(locale, 'shortlists.state') },
      options: shortlistStates.map((value) => ({ value, label: SHORTLIST_STATES[value][locale] })),
    },
  );
}

export function reasonField(state: FormState, locale: Locale) {
  const options = asideReasons.map((value) => ({ value, label: ASIDE_REASONS[value][locale] }));
  return selectField(
    state,
    'reason',
    say(locale, 'shortlists.reason'),
    options,
    say(locale, 'shortlists.noReason'),
  );
}

export function stateField(state: FormState, locale: Locale) {
  const options = shortlistStates.map((value) => ({ value, label: SHORTLIST_STATES[value][locale] }));
  return selectField(state, 'state', say(locale, 'shortlists.state'), options);
}
