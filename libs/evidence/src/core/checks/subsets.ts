import { groupBy } from '@puente/kernel';
import type { Indicator } from '../base/vocabulary';
import { breakdownKey, idsOf, sumOf, type Figure, type Finding } from './figure';

/** A part that is larger than the figure it would belong to: it is counted outside of it. */
export function partsOutside(figures: readonly Figure[]): Finding[] {
  const counts = figures.filter(
    ({ qualifier, unit, periodStart }) => qualifier === 'exact' && unit !== 'percent' && periodStart !== null,
  );
  return [...groupBy(counts, timeAndMatter).values()].flatMap((told) =>
    told.flatMap((whole) =>
      told
        .filter((part) => isNarrower(part, whole) && part.value > whole.value)
        .map((part): Finding => {
          const params = { part: part.value, whole: whole.value };
          return { rule: 'part-outside-whole', observations: [whole.id, part.id], params };
        }),
    ),
  );
}

const timeAndMatter = (each: Figure): string =>
  [each.indicator, each.unit, each.periodStart, each.periodEnd, each.geography].join('|');

function isNarrower(part: Figure, whole: Figure): boolean {
  const [own, outer] = [part, whole].map(({ breakdown }) =>
    breakdownKey(breakdown).split(';').filter(Boolean),
  ) as [string[], string[]];
  return own.length > outer.length && outer.every((each) => own.includes(each));
}

/** Several bodies that count the same at one time and place, and say nothing of those whom two of them count. */
export function bodiesSideBySide(
  figures: readonly Figure[],
  indicators: ReadonlyMap<string, Indicator>,
): Finding[] {
  const counted = figures.filter(
    ({ indicator, periodStart }) => indicators.get(indicator)?.stage && periodStart !== null,
  );
  const told = groupBy(counted, (each) =>
    [each.source, timeAndMatter(each), breakdownKey(each.breakdown)].join('|'),
  );
  return [...told.values()].flatMap((list): Finding[] => {
    const bodies = new Set(list.map(({ reporter }) => reporter));
    if (bodies.size < 2) return [];
    return [
      {
        rule: 'bodies-side-by-side',
        observations: idsOf(list),
        params: { bodies: bodies.size, sum: sumOf(list) },
      },
    ];
  });
}

/** More people assisted, by all bodies together, than one level of government identified. */
export function assistedOverIdentified(
  figures: readonly Figure[],
  indicators: ReadonlyMap<string, Indicator>,
): Finding[] {
  const atStage = (stage: string): Figure[] =>
    figures.filter(({ indicator, unit, periodStart }) => {
      return indicators.get(indicator)?.stage === stage && unit === 'persons' && periodStart !== null;
    });
  const assisted = groupBy(atStage('assisted'), placeAndTime);
  return atStage('identified').flatMap((identified): Finding[] => {
    const told = assisted.get(placeAndTime(identified)) ?? [];
    if (sumOf(told) <= identified.value) return [];
    const params = { identified: identified.value, assisted: sumOf(told) };
    return [{ rule: 'assisted-over-identified', observations: [identified.id, ...idsOf(told)], params }];
  });
}

const placeAndTime = (each: Figure): string =>
  [each.source, each.geography, each.periodStart, each.periodEnd, breakdownKey(each.breakdown)].join('|');
