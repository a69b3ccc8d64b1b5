import {
  corridorStages,
  forms,
  movements,
  needs,
  populations,
  services,
  states,
  type Vocabulary,
} from '@puente/taxonomy/core';
import type { LocaleText } from '@puente/kernel';
import { stagesOf, stagesServed } from '../parts';
import type { PartCode } from '../programme-facts';
import type { ScoredPart } from '../score-match';
import { wantedStates } from '../wanted-places';
import { adjacentWork } from '../words/further-words';
import { partMissing } from '../words/part-words';
import { listedCodes, say } from '../words/phrases';
import type { Speech } from '../words/view';

const MOST_CHANGES = 3;
const LOW_VALUE = 0.5;

/** What would raise the score most: the low parts, those with most points to gain first. */
export function partChanges(parts: readonly ScoredPart[], speech: Speech): LocaleText[] {
  const gain = (part: ScoredPart) => part.weight * (1 - part.value);
  return parts
    .filter((part) => part.weight > 0 && part.value < LOW_VALUE)
    .sort((a, b) => gain(b) - gain(a))
    .map((part) => changeOf(part, gain(part), speech))
    .filter((change) => change !== null)
    .slice(0, MOST_CHANGES);
}

function changeOf(part: ScoredPart, gain: number, speech: Speech): LocaleText | null {
  const points = Number(gain.toFixed(1));
  const upTo = say(`hasta ${points} puntos más`, `up to ${points} points more`);
  if (!part.known) {
    const { es, en } = partMissing(part.code);
    if (speech.nonprofit.withheld) {
      return say(`Confirmar con HIP ${es} (${upTo.es}).`, `Confirm with HIP ${en} (${upTo.en}).`);
    }
    return say(`Que la organización diga ${es} (${upTo.es}).`, `The organisation states ${en} (${upTo.en}).`);
  }
  const lacking = speech.hidden ? null : LACKING[part.code]?.(speech);
  return lacking ? say(`${lacking.es} (${upTo.es}).`, `${lacking.en} (${upTo.en}).`) : null;
}

type Lacking = (speech: Speech) => LocaleText;

function lacks<Code extends string>(
  vocabulary: Vocabulary<Code>,
  lists: (speech: Speech) => { wanted: readonly Code[]; has: readonly Code[] },
  intro: LocaleText,
): Lacking {
  return (speech) => {
    const { wanted, has } = lists(speech);
    const names = listedCodes(
      vocabulary,
      wanted.filter((code) => !has.includes(code)),
    );
    return say(`${intro.es}: ${names.es}`, `${intro.en}: ${names.en}`);
  };
}

const LACKING: Partial<Record<PartCode, Lacking>> = {
  needs: lacks(
    needs,
    ({ programme, nonprofit }) => ({ wanted: programme.needs, has: nonprofit.needs }),
    say(
      'Necesidades que el programa financia y no están en el perfil',
      'Needs funded that are not in the profile',
    ),
  ),
  geography: lacks(
    states,
    ({ programme, nonprofit }) => ({ wanted: wantedStates(programme), has: nonprofit.states }),
    say('Entidades buscadas en las que no trabaja', 'Wanted states where it does not work'),
  ),
  populations: lacks(
    populations,
    ({ programme, nonprofit }) => ({ wanted: programme.populations, has: nonprofit.populations }),
    say('Poblaciones buscadas que no están en el perfil', 'Populations wanted that are not in the profile'),
  ),
  forms: lacks(
    forms,
    ({ programme, nonprofit }) => ({ wanted: programme.forms, has: nonprofit.forms }),
    say(
      'Formas de explotación que no están en el perfil',
      'Forms of exploitation that are not in the profile',
    ),
  ),
  services: lacks(
    services,
    ({ programme, nonprofit }) => ({ wanted: programme.services, has: nonprofit.services }),
    say('Servicios buscados que no están en el perfil', 'Services wanted that are not in the profile'),
  ),
  movements: lacks(
    movements,
    ({ programme, nonprofit }) => ({ wanted: programme.movements, has: nonprofit.movements }),
    say('Movimientos con los que no trabaja', 'Movements that it does not work with'),
  ),
  corridor: lacks(
    corridorStages,
    ({ programme: { corridor }, nonprofit }) => ({
      wanted: stagesOf(corridor),
      has: stagesServed(corridor, nonprofit.states),
    }),
    say('Etapas del corredor en las que no trabaja', 'Stages of the corridor where it does not work'),
  ),
  'adjacent-movements': ({ programme }) => {
    const work = adjacentWork(programme.movements);
    return say(
      `Decir en el perfil si trabaja en algo que toque esos campos (${work.es})`,
      `State in the profile any work that touches these fields (${work.en})`,
    );
  },
  strategies: () =>
    say('Más trabajo en las estrategias que el programa apoya', 'More work on the strategies supported'),
  award: () => say('Un apoyo más cercano al mínimo que pide', 'An award closer to the minimum it asks'),
  text: () =>
    say(
      'Contar en la misión lo que el programa busca, si lo hace',
      'Say in the mission what the programme looks for, if it does it',
    ),
};
