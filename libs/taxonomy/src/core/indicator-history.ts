import type { GrantIndicator } from './grant-indicators';
import { definitionsOf, type IndicatorDefinition } from './indicator-definitions';

const PARTS = ['unit', 'counted', 'breakdowns', 'sdg'] as const;
/** What versions of an indicator tell apart; its kind is the same in all. */
export type DefinitionPart = (typeof PARTS)[number];

/** A version with what it says otherwise than the one before it; nothing for the first. */
export interface IndicatorVersion extends IndicatorDefinition {
  readonly changed: readonly DefinitionPart[];
}

/** All versions of what an indicator means with what each changed, the latest first. */
export const historyOf = (code: GrantIndicator): readonly IndicatorVersion[] =>
  historyIn(definitionsOf(code));

/** Versions that are given the first one first, turned round, each with what it changed. */
export function historyIn(definitions: readonly IndicatorDefinition[]): readonly IndicatorVersion[] {
  return definitions
    .map((definition, index) => {
      const before = definitions[index - 1];
      const changed = before ? PARTS.filter((part) => said(before, part) !== said(definition, part)) : [];
      return { ...definition, changed };
    })
    .toReversed();
}

/** The order of lists says nothing. */
function said({ unit, counted, breakdowns, sdg }: IndicatorDefinition, part: DefinitionPart): string {
  switch (part) {
    case 'unit':
      return unit;
    case 'counted':
      return JSON.stringify([counted.es, counted.en]);
    case 'breakdowns':
      return breakdowns.toSorted().join();
    case 'sdg':
      return sdg.toSorted().join();
  }
}
