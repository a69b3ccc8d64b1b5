import { loadEvidence } from '@puente/evidence';
import { formatNumber } from '@puente/rendering';
import type { EvidenceOrigin, NeedOrigin } from '@puente/reporting';
import { states } from '@puente/taxonomy';
import { say } from '../../texts';
import { observationFacts } from '../evidence/build-observation';
import type { WayTo } from '../evidence/evidence.view';
import { ObservationWords } from '../evidence/observation-words';
import { pageUrl } from '../layouts/build-page';
import type { Locale } from '@puente/kernel';
import type { Fact } from '../shared/facts.view';
import type { EvidenceCard } from './impact-reports.view';

/** What figures of public sources are: as the report prints them, and all that the evidence base says of them. */
export function evidenceCards(
  evidence: readonly EvidenceOrigin[],
  locale: Locale,
  keepsFiles: boolean,
): EvidenceCard[] {
  const words = new ObservationWords(loadEvidence(), locale);
  return evidence.map((origin) => {
    const { table, row, observation: found } = origin;
    return {
      title: needLabel(origin, locale),
      value: row.value === null ? null : formatNumber(row.value, locale),
      changed: changedWords(origin, words),
      facts: [...printedFacts(origin, locale), ...factsOf(origin, words)],
      caveats: found ? words.caveats(found.observation) : table.caveats.map((caveat) => caveat[locale]),
      conflicts: (found?.conflicts ?? []).map(({ conflict: { kind, summary } }) => ({
        ...{ kind: say(locale, `evidenceConflicts.${kind}`), summary: summary[locale] },
      })),
      links: linksOf(origin, locale, keepsFiles),
    };
  });
}

/** What is counted, where and when. */
export const needLabel = ({ table, row }: NeedOrigin, locale: Locale): string =>
  `${table.label[locale]}: ${states.label(row.state)[locale]}, ${timeOf(row)}`;

const timeOf = ({ start, end }: NeedOrigin['row']): string =>
  start === end ? start || '—' : `${start || '…'}–${end || '…'}`;

/** The evidence base of today may say another figure than the report, which stays as it is. */
function changedWords({ row, observation: found }: EvidenceOrigin, words: ObservationWords): string | null {
  if (!found || found.observation.value === row.value) return null;
  const value = words.value(found.observation) ?? say(words.locale, 'evidence.notReported');
  return say(words.locale, 'impactReports.evidenceChanged', { value });
}

const printedFacts = ({ table, row }: NeedOrigin, locale: Locale): Fact[] => [
  { label: say(locale, 'impactReports.unit'), values: [table.unit[locale]] },
  { label: say(locale, 'impactReports.precision'), values: [row.qualifier[locale]] },
];

/** Of imported counts the report alone knows what they are. */
function factsOf({ table, row, observation: found }: EvidenceOrigin, words: ObservationWords): Fact[] {
  if (found) return observationFacts(found.observation, words);
  const { locale } = words;
  return [
    { label: say(locale, 'evidence.period'), values: [timeOf(row)] },
    { label: say(locale, 'evidence.edition'), values: [words.edition(table)] },
    { label: say(locale, 'evidence.place'), values: [states.label(row.state)[locale]] },
    { label: say(locale, 'evidence.source'), values: [`${table.publisher}, ${table.title}`] },
  ];
}

function linksOf({ table, row, observation }: EvidenceOrigin, locale: Locale, keepsFiles: boolean): WayTo[] {
  const [indicator = ''] = table.code.split('.');
  const isImported = row.observation === null;
  const way = (key: 'toFigure' | 'toIndicator' | 'toNeed' | 'toFiles', path: string): WayTo => ({
    ...{ label: say(locale, `impactReports.${key}`), url: pageUrl(locale, path) },
  });
  return [
    ...(observation ? [way('toFigure', `evidence/observations/${observation.observation.id}`)] : []),
    ...(loadEvidence().indicators.has(indicator)
      ? [way('toIndicator', `evidence/indicators/${indicator}`)]
      : []),
    way('toNeed', `need?signal=${encodeURIComponent(table.code)}`),
    ...(isImported && keepsFiles ? [way('toFiles', 'evidence/imports')] : []),
  ];
}
