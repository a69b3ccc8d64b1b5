import type { Locale } from '@puente/kernel';
import { stagesOf, type ProgrammeFacts } from '@puente/matching';
import { corridorTiles, type Chart } from '@puente/rendering';
import { corridorStages, states, type StateCode } from '@puente/taxonomy/core';
import { say } from '../../texts';

/** The corridor that a programme follows, drawn; `null` where it follows none. */
export function corridorChart(
  { corridor }: Pick<ProgrammeFacts, 'corridor'>,
  locale: Locale,
): { readonly map: Chart } | null {
  const stages = stagesOf(corridor).map((stage) => {
    return { label: corridorStages.label(stage)[locale], states: corridor[stage]! };
  });
  if (stages.length === 0) return null;
  const map = corridorTiles(stages, {
    id: 'corridor',
    title: say(locale, 'match.corridor'),
    columns: [say(locale, 'match.corridorStage'), say(locale, 'match.corridorStates')],
    name: (code) => states.label(code as StateCode)[locale],
  });
  return { map };
}
