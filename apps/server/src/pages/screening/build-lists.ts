import { formatMoment, type Locale } from '@puente/kernel';
import { LIST_FILES, type RunView, type SanctionsListView } from '@puente/screening';
import { say } from '../../texts';
import { pageUrl } from '../layouts/build-page';
import type { PageModel } from '../layouts/page.view';
import { textField } from '../shared/build-fields';
import { errorSummary, fieldId, problemOf, type FormState } from '../shared/form-state';
import { dayOf } from '../shared/words';
import type { FileField, ListsView } from './screening.view';

interface ListsInput {
  readonly lists: readonly SanctionsListView[];
  readonly runs: readonly RunView[];
  readonly state: FormState;
  readonly note: 'taken' | 'known' | null;
}

/** Lists and runs, with the form of a new list. */
export function buildLists(page: PageModel, { lists, runs, state, note }: ListsInput): ListsView {
  const { locale } = page;
  return {
    page,
    note: note && say(locale, `screening.${note}`),
    action: pageUrl(locale, 'screening/lists'),
    publishedOn: textField(state, 'publishedOn', say(locale, 'screening.publishedOn'), {
      ...{ type: 'date', required: true, hint: say(locale, 'screening.publishedHint') },
    }),
    files: LIST_FILES.map((name) => fileField(state, name, locale)),
    errors: errorSummary(state, ['publishedOn', ...LIST_FILES]),
    lists: lists.map((list, index) => ({
      ...{ publishedOn: list.publishedOn, entries: list.entries, aliases: list.aliases },
      ...{ places: list.places, strays: list.strays, takenOn: dayOf(list.importedAt) },
      state: say(locale, index === 0 ? 'screening.inUse' : 'screening.before'),
    })),
    runs: runs.map((run) => ({
      ...{ publishedOn: run.publishedOn, nonprofits: run.nonprofits, entries: run.entries },
      ...{ hits: run.hits, newHits: run.newHits, ranAt: formatMoment(run.ranAt, locale) },
      what: say(locale, run.one ? 'screening.whatOne' : 'screening.whatAll'),
    })),
    hitsUrl: pageUrl(locale, 'screening'),
  };
}

function fileField(state: FormState, name: (typeof LIST_FILES)[number], locale: Locale): FileField {
  const [label, error] = [say(locale, `screening.${name}`), problemOf(state, name)];
  const [id, required] = [fieldId(name), name === 'sdn'];
  const notes = [...(required ? [] : [`${id}-hint`]), ...(error ? [`${id}-error`] : [])];
  return { id, name, label, required, describedBy: notes.join(' '), error };
}
