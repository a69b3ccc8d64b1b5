import {
  isRunning,
  REQUIREMENT_KINDS,
  REQUIREMENT_LIMITS,
  requirementKinds,
  type AwardState,
  type RequirementRow,
} from '@puente/grants';
import type { DateOnly, Locale } from '@puente/kernel';
import { say, type TextKey } from '../../texts';
import { pageUrl } from '../layouts/build-page';
import type { PageModel } from '../layouts/page.view';
import { selectField, textField } from '../shared/build-fields';
import { fileLinks, type FileLink } from '../shared/file-links';
import { errorSummary, type FormState } from '../shared/form-state';
import { requirementLine, standingOf, type Standing } from './requirement-words';
import type { RequirementListView } from './requirements.view';

/** Whose list it is: of all awards of one side, or of one award whose funder may ask for more. */
export interface RequirementReader {
  readonly side: 'funder' | 'nonprofit';
  readonly today: DateOnly;
  readonly award: {
    readonly id: string;
    readonly title: string;
    readonly state: AwardState;
    readonly mayAdd: boolean;
  } | null;
}

const SECTIONS: readonly (readonly [
  id: 'late' | 'done' | 'soon' | 'later' | 'over',
  of: readonly Standing[],
])[] = [
  ['late', ['late']],
  ['done', ['done']],
  ['soon', ['soon']],
  ['later', ['later']],
  ['over', ['accepted', 'waived']],
];

/** The list of all awards as a file; that of one award has none of its own. */
function filesOf({ side, award }: RequirementReader, count: number, locale: Locale): FileLink[] {
  if (award || count === 0) return [];
  const path = side === 'funder' ? 'requirements' : 'my/requirements';
  return fileLinks(path, (file) => pageUrl(locale, file), ['csv', 'xlsx']);
}

export function buildRequirementList(
  page: PageModel,
  rows: readonly RequirementRow[],
  reader: RequirementReader,
  state: FormState,
): RequirementListView {
  const { locale } = page;
  const { award, side } = reader;
  return {
    page,
    errors: errorSummary(state, ['kind', 'title', 'dueOn']),
    heading: award
      ? say(locale, 'requirements.ofAward', { award: award.title })
      : say(locale, 'requirements.title'),
    lead: say(locale, side === 'funder' ? 'requirements.lead' : 'requirements.ownLead'),
    back: backOf(reader, locale),
    sections: sectionsOf(rows, reader, locale),
    files: filesOf(reader, rows.length, locale),
    empty: {
      title: say(locale, 'requirements.emptyTitle'),
      text: say(locale, emptyKey(side, award?.mayAdd ?? false)),
      ...{ url: null, action: null },
    },
    add: award?.mayAdd && isRunning(award.state) ? addForm(award.id, state, locale) : null,
  };
}

function emptyKey(side: RequirementReader['side'], mayAdd: boolean): TextKey {
  if (side === 'nonprofit') return 'requirements.ownEmptyText';
  return mayAdd ? 'requirements.emptyBelow' : 'requirements.emptyText';
}

function backOf({ side, award }: RequirementReader, locale: Locale): RequirementListView['back'] {
  if (award) return { url: pageUrl(locale, `awards/${award.id}`), label: say(locale, 'awards.oneTitle') };
  return side === 'funder'
    ? { url: pageUrl(locale, 'awards'), label: say(locale, 'awards.title') }
    : { url: pageUrl(locale, 'my/awards'), label: say(locale, 'myAwards.title') };
}

function sectionsOf(
  rows: readonly RequirementRow[],
  { side, today }: RequirementReader,
  locale: Locale,
): RequirementListView['sections'] {
  const path = side === 'funder' ? 'requirements' : 'my/requirements';
  const sections = SECTIONS.map(([id, of]) => ({
    ...{ id, title: say(locale, `requirements.${id}Title`) },
    lines: rows
      .filter((row) => of.includes(standingOf(row, today)))
      .map((row) => requirementLine(row, { url: pageUrl(locale, `${path}/${row.id}`), today, locale })),
  }));
  return sections.filter(({ lines }) => lines.length > 0);
}

function addForm(id: string, state: FormState, locale: Locale): RequirementListView['add'] {
  const kinds = requirementKinds.map((value) => ({ value, label: REQUIREMENT_KINDS[value][locale] }));
  return {
    action: pageUrl(locale, `awards/${id}/requirements`),
    kind: selectField(state, 'kind', say(locale, 'requirements.kind'), kinds),
    ...termFields(state, locale),
  };
}

/** The words and the day of a requirement, to be typed. */
export const termFields = (state: FormState, locale: Locale) => ({
  title: textField(state, 'title', say(locale, 'requirements.what'), {
    ...{ required: true, maxlength: REQUIREMENT_LIMITS.title, hint: say(locale, 'requirements.whatHint') },
  }),
  dueOn: textField(state, 'dueOn', say(locale, 'requirements.due'), { type: 'date', required: true }),
});
