import { ALL_RECEIVED, type ReceivedOfProgramme } from '@puente/grants';
import { formatDay, type Locale } from '@puente/kernel';
import {
  ASIDE_REASONS,
  leadsToHint,
  SHORTLIST_LIMITS,
  SHORTLIST_STATES,
  type ProgrammeView,
  type ShortlistLine,
  type ShortlistNoteView,
  type ShortlistView,
} from '@puente/matching';
import { say } from '../../texts';
import { askUrl } from '../introductions/build-introductions';
import { pageUrl } from '../layouts/build-page';
import type { PageModel } from '../layouts/page.view';
import { wordsOf } from '../forms/form-words';
import { programmeUrl } from '../matches/build-match-list';
import { openUrl } from '../received/received-words';
import { apart, textField } from '../shared/build-fields';
import { errorSummary, type FormState } from '../shared/form-state';
import { emptyForm } from '../shared/form-values';
import { cardWords, dayOf, titleOf } from '../shared/words';
import { reasonField, stateField } from './build-shortlists';
import { addToShortlistUrl, shortlistUrl } from './shortlist-urls';
import type { ShortlistNoteLine, ShortlistPageView, ShortlistRow } from './shortlists.view';

export interface ShortlistInput {
  readonly list: ShortlistView;
  readonly programme: ProgrammeView;
  readonly mayEdit: boolean;
  readonly mayAsk: boolean;
  readonly mayPlan: boolean;
  /** What was handed in for the calls of its programme, by whom the reader knows. */
  readonly applications: readonly ReceivedOfProgramme[];
  /** The line whose form was refused, or the empty text for the list's own. */
  readonly refused: string | null;
  readonly state: FormState;
}

export function buildShortlist(page: PageModel, input: ShortlistInput): ShortlistPageView {
  const { locale } = page;
  const { list, programme, mayEdit, refused, state } = input;
  const ofList = refused === '' ? state : emptyForm;
  return {
    page,
    name: list.name,
    programme: { title: titleOf(programme.facts, locale), url: `${programmeUrl(programme, locale)}/matches` },
    backUrl: pageUrl(locale, 'shortlists'),
    scenariosUrl: input.mayPlan ? shortlistUrl(list.id, locale, '/scenarios') : null,
    csvUrl: shortlistUrl(list.id, locale, '/list.csv'),
    printUrl: shortlistUrl(list.id, locale, '?print=1'),
    addUrl: mayEdit && !list.archivedAt ? addToShortlistUrl(programme.id, [], locale) : null,
    compareUrl: `${programmeUrl(programme, locale)}/compare`,
    count: say(locale, 'shortlists.count', { count: list.count }),
    errors: errorSummary(withIds(state, refused), refused === '' ? ['name'] : []),
    isArchived: list.archivedAt !== null,
    rows: list.lines.map((line) => rowOf(line, input, locale)),
    removed: list.removed.map((line) => rowOf(line, input, locale)),
    settings: mayEdit
      ? {
          action: shortlistUrl(list.id, locale),
          name: textField(
            { ...ofList, values: { name: [list.name], ...ofList.values } },
            'name',
            say(locale, 'shortlists.name'),
            { maxlength: SHORTLIST_LIMITS.name },
          ),
          archived: list.archivedAt ? 'false' : 'true',
        }
      : null,
  };
}

/** A refusal of a line leads to that line. */
const withIds = (state: FormState, refused: string | null): FormState =>
  refused ? { ...state, problems: state.problems.map(({ text }) => ({ field: '', text })) } : state;

function rowOf(line: ShortlistLine, input: ShortlistInput, locale: Locale): ShortlistRow {
  const { card } = line;
  const { list, programme } = input;
  const mayEdit = input.mayEdit && list.archivedAt === null;
  const facts = card ? cardWords(card, locale) : null;
  const isListed = mayEdit && line.removedAt === null;
  return {
    id: line.id,
    handle: card?.handle ?? null,
    label: card?.label ?? say(locale, 'shortlists.gone'),
    url: card ? `${programmeUrl(programme, locale)}/matches/${card.handle}` : null,
    isProtected: card !== null && !card.named,
    facts: facts ? [facts.region, facts.service, facts.band].join(' · ') : say(locale, 'shortlists.goneText'),
    standing: standingWords(line, locale),
    advice: line.reason === 'another-funder' ? say(locale, 'shortlists.anotherFunder') : null,
    hintAction:
      isListed && card && leadsToHint(line) && !line.hintedAt
        ? pageUrl(locale, `shortlist-entries/${line.id}/hint`)
        : null,
    hinted:
      line.hintedAt && say(locale, 'shortlists.hinted', { day: formatDay(dayOf(line.hintedAt), locale) }),
    applications: card ? applicationsOf(card.handle, input.applications, locale) : [],
    state: line.state,
    added: addedWords(line, locale),
    notes: line.notes.map((note) => noteLine(note, mayEdit, locale)),
    form: mayEdit ? { action: pageUrl(locale, `shortlist-entries/${line.id}`), version: line.version } : null,
    fields: isListed ? fieldsOf(line, input, locale) : null,
    noteAction: isListed ? pageUrl(locale, `shortlist-entries/${line.id}/notes`) : null,
    askAction: input.mayAsk && isListed && card ? askUrl(programme.id, card.handle, locale) : null,
  };
}

/** By the handle of today: an application under a name that is gone, or that its reader reviews without names, has none. */
const applicationsOf = (
  handle: string,
  all: readonly ReceivedOfProgramme[],
  locale: Locale,
): ShortlistRow['applications'] =>
  all
    .filter(({ application }) => application.card?.handle === handle)
    .map(({ call, application }) => ({
      label: say(locale, 'shortlists.application', { call: wordsOf(call.facts.title, locale) }),
      url: openUrl(application, locale, { callId: call.id, query: ALL_RECEIVED }),
    }));

function standingWords({ state, reason }: ShortlistLine, locale: Locale): string {
  const words = SHORTLIST_STATES[state][locale];
  return reason ? `${words}: ${ASIDE_REASONS[reason][locale]}` : words;
}

const addedWords = ({ addedBy, addedAt }: ShortlistLine, locale: Locale): string =>
  say(locale, 'shortlists.added', {
    who: addedBy ?? say(locale, 'shortlists.former'),
    day: formatDay(dayOf(addedAt), locale),
  });

function noteLine(
  { id, text, author, writtenAt, isOwn }: ShortlistNoteView,
  mayEdit: boolean,
  locale: Locale,
): ShortlistNoteLine {
  const by = `${author ?? say(locale, 'shortlists.former')}, ${formatDay(dayOf(writtenAt), locale)}`;
  return {
    text,
    by,
    removeAction: mayEdit && isOwn ? pageUrl(locale, `shortlist-notes/${id}/remove`) : null,
  };
}

function fieldsOf(
  line: ShortlistLine,
  { refused, state }: ShortlistInput,
  locale: Locale,
): ShortlistRow['fields'] {
  const typed = refused === line.id ? state : emptyForm;
  const there = { state: [line.state], reason: line.reason ? [line.reason] : [] };
  const values = { ...typed, values: { ...there, ...typed.values } };
  const suffix = `-${line.id}`;
  return {
    state: apart(stateField(values, locale), suffix),
    reason: apart(reasonField(values, locale), suffix),
    note: apart(
      textField(typed, 'text', say(locale, 'shortlists.note'), {
        ...{ type: 'textarea', maxlength: SHORTLIST_LIMITS.note, hint: say(locale, 'shortlists.noteHint') },
        adviseIn: locale,
      }),
      suffix,
    ),
    tellsNoPlace: { id: `f-tellsNoPlace${suffix}`, checked: typed.values.tellsNoPlace !== undefined },
  };
}
