import type { ConflictInFull, EvidenceBase, Observation } from '@puente/evidence/core';
import { say, type TextKey } from '../../texts';
import { pageUrl } from '../layouts/build-page';
import type { PageModel } from '../layouts/page.view';
import { fileLinks } from '../shared/file-links';
import type { FormValues } from '../shared/form-state';
import { pageOf, paginate } from '../shared/pagination.view';
import { CONFLICT_FILTERS, conflictFields, filteredUrl } from './evidence-fields';
import type { ConflictCard, ConflictListView, FigureRow } from './evidence.view';
import { ObservationWords } from './observation-words';

export interface ConflictListInput {
  readonly base: EvidenceBase;
  readonly conflicts: readonly ConflictInFull[];
  readonly typed: FormValues;
  readonly page: number;
  readonly pageSize: number;
}

/** A page of conflicts, each with its figures side by side. */
export function buildConflictList(page: PageModel, input: ConflictListInput): ConflictListView {
  const { locale } = page;
  const { base, conflicts, typed } = input;
  const words = new ObservationWords(base, locale);
  const listUrl = pageUrl(locale, 'evidence/conflicts');
  const address = (change: Readonly<Record<string, string>>, path = listUrl): string =>
    filteredUrl(path, CONFLICT_FILTERS, typed, change);
  return {
    page,
    listUrl,
    filters: conflictFields(words, base, typed),
    clearUrl: address({}) === listUrl ? null : listUrl,
    conflicts: pageOf(conflicts, input.page, input.pageSize).map((each) => conflictCard(each, words)),
    pagination: paginate(conflicts.length, input.page, input.pageSize, (number) =>
      address({ page: String(number) }),
    ),
    empty: {
      title: say(locale, 'evidenceConflicts.emptyTitle'),
      text: say(locale, 'evidenceConflicts.emptyText'),
      url: listUrl,
      action: say(locale, 'evidence.emptyAction'),
    },
    files: fileLinks(pageUrl(locale, 'evidence/conflicts'), (path) => address({}, path)),
    printUrl: address({ print: '1' }),
    backUrl: pageUrl(locale, 'evidence'),
  };
}

/** A conflict in words; the figure whose page it stands on is not a link there. */
export function conflictCard(
  { conflict, observations }: ConflictInFull,
  words: ObservationWords,
  here: string | null = null,
): ConflictCard {
  const { id, kind, summary } = conflict;
  return {
    id,
    kind: say(words.locale, `evidenceConflicts.${kind}`),
    means: say(words.locale, `evidenceConflicts.${kind}Means` as TextKey),
    summary: summary[words.locale],
    figures: observations.map((each) => figureRow(each, words, here)),
  };
}

function figureRow(each: Observation, words: ObservationWords, here: string | null): FigureRow {
  return {
    name: words.indicator(each.indicator),
    url: each.id === here ? null : pageUrl(words.locale, `evidence/observations/${each.id}`),
    value: words.value(each),
    period: words.period(each),
    edition: each.editionYear === null ? '—' : String(each.editionYear),
    where: [words.place(each.geography), ...words.breakdown(each)],
    scope: words.label('scope', each.scope),
    source: words.publisher(each.source),
  };
}
