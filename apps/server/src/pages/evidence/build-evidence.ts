import type { EvidenceBase, Observation, Source } from '@puente/evidence/core';
import { joinWords } from '@puente/kernel';
import { say, type TextKey } from '../../texts';
import { pageUrl } from '../layouts/build-page';
import type { PageModel } from '../layouts/page.view';
import { countFiles } from '../figures/count-files';
import { fileLinks } from '../shared/file-links';
import type { FormValues } from '../shared/form-state';
import { pageOf, paginate } from '../shared/pagination.view';
import { filteredUrl, LIST_FILTERS, listFields } from './evidence-fields';
import type { EvidenceListView, ObservationCard, SourceCard } from './evidence.view';
import { ObservationWords } from './observation-words';

export interface EvidenceListInput {
  readonly base: EvidenceBase;
  readonly observations: readonly Observation[];
  readonly typed: FormValues;
  readonly page: number;
  readonly pageSize: number;
}

const WAYS: readonly (readonly [TextKey, string])[] = [
  ['evidenceIndicators.link', 'evidence/indicators'],
  ['evidence.conflictsLink', 'evidence/conflicts'],
  ['evidenceIndicators.needLink', 'need'],
  ['evidenceIndicators.methodLink', 'evidence/method'],
];

/** What the evidence base is, its sources, and a page of its figures. */
export function buildEvidenceList(page: PageModel, input: EvidenceListInput): EvidenceListView {
  const { locale } = page;
  const { base, observations, typed } = input;
  const words = new ObservationWords(base, locale);
  const listUrl = pageUrl(locale, 'evidence');
  const address = (change: Readonly<Record<string, string>>, path = listUrl): string =>
    filteredUrl(path, LIST_FILTERS, typed, change);
  const isFiltered = address({}) !== listUrl;
  return {
    page,
    counts: say(locale, 'evidence.counts', { ...countsOf(base), conflicts: base.conflicts.length }),
    sources: [...base.sources.values()].map((source) => sourceCard(source, words, base)),
    listUrl,
    ways: WAYS.map(([label, path]) => ({ label: say(locale, label), url: pageUrl(locale, path) })),
    filters: listFields(words, base, typed),
    clearUrl: isFiltered ? listUrl : null,
    rows: pageOf(observations, input.page, input.pageSize).map((each) => cardOf(each, words, base)),
    pagination: paginate(observations.length, input.page, input.pageSize, (number) =>
      address({ page: String(number) }),
    ),
    empty: {
      title: say(locale, 'evidence.emptyTitle'),
      text: say(locale, 'evidence.emptyText'),
      url: listUrl,
      action: say(locale, 'evidence.emptyAction'),
    },
    files: fileLinks(pageUrl(locale, 'evidence/observations'), (path) => address({}, path)),
    countFiles: countFiles(locale),
    printUrl: address({ print: '1' }),
  };
}

function countsOf(base: EvidenceBase, source?: string): { inUse: number; aside: number } {
  const own = base.observations.filter((each) => (source ?? each.source) === each.source);
  const aside = own.filter(({ quarantine }) => quarantine !== null).length;
  return { inUse: own.length - aside, aside };
}

function sourceCard(source: Source, words: ObservationWords, base: EvidenceBase): SourceCard {
  const { locale } = words;
  const others = source.notIndependentOf.map((code) => base.sources.get(code)!.title);
  const independence =
    others.length > 0
      ? say(locale, 'evidence.sharesOrigin', { sources: joinWords(others, locale) })
      : say(locale, 'evidence.ownOrigin');
  return {
    title: source.title,
    lang: source.language,
    facts: [
      { label: say(locale, 'evidence.publisher'), values: [source.publisher] },
      {
        label: say(locale, 'evidence.edition'),
        values: source.editionYear === null ? [] : [String(source.editionYear)],
      },
      { label: say(locale, 'evidence.note'), values: [source.note[locale]] },
      { label: say(locale, 'evidence.independence'), values: [independence] },
    ],
    count: say(locale, 'evidence.sourceCount', countsOf(base, source.code)),
    url: `${pageUrl(locale, 'evidence')}?source=${source.code}`,
  };
}

function cardOf(each: Observation, words: ObservationWords, base: EvidenceBase): ObservationCard {
  const { locale } = words;
  const stage = words.stage(each);
  const conflicts = base.conflictsOf.get(each.id)?.length ?? 0;
  const denominator = words.denominator(each);
  return {
    name: words.indicator(each.indicator),
    url: pageUrl(locale, `evidence/observations/${each.id}`),
    value: words.value(each),
    about: [
      ...(stage ? [`${say(locale, 'evidence.counted').toLowerCase()} ${stage}`] : []),
      each.periodStart === null
        ? words.period(each)
        : say(locale, 'evidence.dataOf', { period: words.period(each) }),
      words.edition(each),
      words.place(each.geography),
      ...words.breakdown(each),
      ...(denominator ? [denominator] : []),
    ],
    from: [
      `${say(locale, 'evidence.scope')}: ${words.label('scope', each.scope)}`,
      `${say(locale, 'evidence.reporter')}: ${words.label('reporter', each.reporter)}`,
      `${say(locale, 'evidence.source')}: ${words.publisher(each.source)}`,
    ],
    caveats: words.caveats(each),
    conflicts: conflicts > 0 ? say(locale, 'evidence.conflictCount', { count: conflicts }) : null,
    weak: each.confidence === 'high' ? null : words.confidence(each),
    aside: asideWords(each, words),
  };
}

/** Why a figure is set aside; `null` for those in use. */
export function asideWords({ quarantine }: Observation, words: ObservationWords): string | null {
  if (quarantine === null) return null;
  const reason = words.label('quarantine_reason', quarantine);
  return say(words.locale, 'evidence.asideBecause', { reason });
}
