import type { LocaleText } from '@puente/kernel';
import type { StateCode } from '@puente/taxonomy/core';
import type { ImpactAward, ImpactCount, ImpactFacts, ImpactPart } from './impact-facts';
import { moneyParts, MONEY_CUTS, type MoneyCut } from './impact-money';
import type { ImpactMaterial } from './impact-material';
import type { ImpactScope } from './impact-scope';
import { partRows, breakdownsOf, UNKNOWN } from './impact-parts';
import { IMPACT_WORDS } from './impact-words';
import { regionBucket } from './in-scope';
import { isEvidence, needOrigins, type NeedOrigin } from './need-origin';
import { resultName, targetName } from './result-figures';

/** A part of an award’s money that a figure adds up, in minor units as decimal digits. */
export interface MoneyOrigin {
  readonly award: ImpactAward;
  readonly committedMinor: string;
  readonly paidMinor: string;
}

/** What one figure came from: the own rows that it was summed from, or what a public source says. */
export interface FigureOrigin {
  readonly name: string;
  readonly money: readonly MoneyOrigin[];
  readonly awards: readonly ImpactAward[];
  /** Counts of reports; parts of them where the figure is one of a breakdown. */
  readonly counts: readonly (ImpactCount | ImpactPart)[];
  /** Figures of public sources, as the report prints them. */
  readonly evidence: readonly NeedOrigin[];
}

/** What a figure comes from, for who may not see the rows too. */
export function originWords(name: string): LocaleText {
  if (isEvidence(name)) return IMPACT_WORDS['source.evidence'];
  return name.startsWith('result.') ? IMPACT_WORDS['source.reports'] : IMPACT_WORDS['source.ledger'];
}

type Origin = (facts: ImpactFacts, scope: ImpactScope) => Omit<FigureOrigin, 'name'>;

const NONE = { money: [], awards: [], counts: [], evidence: [] } as const;

/** Every figure that a report prints, by its name, with how to find what it came from. */
function origins({ money, cuts, places, results, need }: ImpactMaterial): Map<string, Origin> {
  return new Map<string, Origin>([
    ['awards', ({ awards }) => ({ ...NONE, awards })],
    ...money.map(({ currency }) => [`money.${currency}`, moneyOrigin(null, currency)] as const),
    ...MONEY_CUTS.flatMap((cut) =>
      cuts[cut].map(
        ({ value, currency }) =>
          [`money.${currency}.${cut}.${value}`, moneyOrigin({ cut, value }, currency)] as const,
      ),
    ),
    ...places.map(({ state }) => [`place.${state}`, placeOrigin(state)] as const),
    ...results.flatMap(resultOrigins),
    ...needOrigins(need).map(({ name, evidence }): Named => [name, () => ({ ...NONE, evidence })]),
  ]);
}

/** The names of figures that open, in the order of the report. */
export const figureNames = (material: ImpactMaterial): string[] => [...origins(material).keys()];

/** What a figure came from; null where the report has no such figure. */
export function originOf(name: string, material: ImpactMaterial, facts: ImpactFacts): FigureOrigin | null {
  const origin = origins(material).get(name);
  return origin ? { name, ...origin(facts, material.scope) } : null;
}

const moneyOrigin =
  (part: { readonly cut: MoneyCut; readonly value: string } | null, currency: string): Origin =>
  (facts, scope) => {
    const minorOf = (award: ImpactAward, measure: 'committed' | 'paid'): bigint =>
      moneyParts([award], scope, part?.cut ?? 'strategy', measure)
        .filter(({ value }) => part === null || value === part.value)
        .reduce((sum, { minor }) => sum + minor, 0n);
    const money = facts.awards
      .filter((award) => award.currency === currency)
      .map((award) => ({
        ...{ award, committedMinor: String(minorOf(award, 'committed')) },
        paidMinor: String(minorOf(award, 'paid')),
      }))
      .filter(({ committedMinor, paidMinor }) => committedMinor !== '0' || paidMinor !== '0');
    return { ...NONE, money };
  };

const placeOrigin =
  (state: StateCode): Origin =>
  ({ awards }) => ({
    ...NONE,
    awards: awards.filter(
      ({ states, mayBePlaced }) => mayBePlaced && states.length === 1 && states[0] === state,
    ),
  });

type Named = readonly [name: string, origin: Origin];

function resultOrigins(line: ImpactMaterial['results'][number]): Named[] {
  const { indicator, definition, regions, breakdowns, target } = line;
  const name = resultName(indicator, definition);
  const own = (facts: ImpactFacts): readonly ImpactCount[] =>
    facts.counts.filter((each) => each.indicator === indicator && each.definition === definition);
  return [
    [name, (facts) => ({ ...NONE, counts: own(facts) })],
    ...regions.map(({ value }): Named => [
      `${name}.region.${value}`,
      (facts) => ({ ...NONE, counts: own(facts).filter(({ states }) => regionBucket(states) === value) }),
    ]),
    ...breakdowns.flatMap(({ breakdown, parts }) =>
      parts.map(({ value }): Named => [
        `${name}.${breakdown}.${value}`,
        (facts) => ({ ...NONE, counts: partsOf(own(facts), facts, breakdown, value) }),
      ]),
    ),
    ...(target
      ? [
          [
            targetName(indicator, definition),
            (facts: ImpactFacts) => targetOrigin(own(facts), facts),
          ] as const,
        ]
      : []),
  ];
}

/** Parts of that category; for what is not known, reports that do not break the count down as well, with what is left of them. */
function partsOf(
  counts: readonly ImpactCount[],
  facts: ImpactFacts,
  breakdown: ImpactPart['breakdown'],
  category: string,
): readonly (ImpactCount | ImpactPart)[] {
  const some = breakdownsOf(counts, facts.parts ?? []).find((each) => each.breakdown === breakdown);
  const told = (some?.parts ?? []).filter((part) => part.category === category);
  if (category !== UNKNOWN || !some) return told;
  const left = counts.flatMap((count) => {
    const own = some.parts.filter(({ recipientId }) => recipientId === count.recipientId);
    const rows = partRows([count], breakdown, own).slice(own.length);
    return rows.map(({ count: value }) => ({ ...count, value }));
  });
  return [...told, ...left];
}

function targetOrigin(counts: readonly ImpactCount[], facts: ImpactFacts): Omit<FigureOrigin, 'name'> {
  const aiming = new Set(counts.filter(({ target }) => target !== null).map(({ awardId }) => awardId));
  return { ...NONE, awards: facts.awards.filter(({ id }) => aiming.has(id)) };
}
