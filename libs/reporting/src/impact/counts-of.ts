import { definitionOn } from '@puente/taxonomy';
import type { ImpactAward, ImpactCount, ImpactFacts, ImpactPart } from '../core';
import type { AcceptedFigure } from '../reports/submission.repository';

/** The counts of own awards among accepted figures, and their parts. */
export function countsOf(
  figures: readonly AcceptedFigure[],
  awards: ReadonlyMap<string, ImpactAward>,
): Pick<ImpactFacts, 'counts' | 'parts'> {
  const own = figures.flatMap((figure) => {
    const award = awards.get(figure.awardId);
    return award ? [{ figure, award }] : [];
  });
  return {
    counts: own.flatMap(({ figure, award }): ImpactCount[] =>
      figure.breakdown === 'total' ? [{ ...countOf(figure, award), target: targetOf(figure, award) }] : [],
    ),
    parts: own.flatMap(({ figure, award }): ImpactPart[] => {
      const { breakdown, category } = figure;
      return breakdown === 'total' ? [] : [{ ...countOf(figure, award), breakdown, category }];
    }),
  };
}

function countOf(
  {
    reportId,
    awardId,
    recipientId,
    nonprofitId,
    indicator,
    definition,
    value,
    quality,
    overlap,
  }: AcceptedFigure,
  { states }: ImpactAward,
): Omit<ImpactCount, 'target'> {
  return {
    ...{ reportId, awardId, recipientId, nonprofitId, states, indicator },
    ...{ definition, value, quality, overlap },
  };
}

/** What the award aims at by the same version of the meaning; null where it does not say. */
function targetOf({ indicator, definition }: AcceptedFigure, { aims, startsOn }: ImpactAward): number | null {
  const aim = aims.find(({ code }) => code === indicator);
  return aim && definitionOn(indicator, startsOn).version === definition ? aim.target : null;
}
