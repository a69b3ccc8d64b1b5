import {
  capacityGaps,
  corridorStages,
  forms,
  movements,
  needs,
  populations,
  services,
  states,
  type Movement,
} from '@puente/taxonomy/core';
import type { LocaleText } from '@puente/kernel';
import type { NonprofitFacts } from '../nonprofit-facts';
import { ADJACENT, lacking, stagesOf, stagesServed, strengthened, touches, type Adjacency } from '../parts';
import type { Corridor } from '../programme-facts';
import type { PartWords } from './part-words';
import { listed, listedCodes, say } from './phrases';
import { mainRegionLabel } from './view';

export const corridorWords: PartWords = {
  missing: say('en qué entidades trabaja', 'which states it works in'),
  evidence: ({ programme: { corridor }, nonprofit, hidden }) => {
    if (hidden) {
      const region = mainRegionLabel(nonprofit);
      return region
        ? say(`Región ${region.es}.`, `${region.en} region.`)
        : say('Lugar reservado.', 'Place withheld.');
    }
    const all = stagesOf(corridor).length;
    const served = stagesServed(corridor, nonprofit.states);
    const count = say(
      `Trabaja en ${served.length} de ${all} etapas del corredor`,
      `It works at ${served.length} of ${all} stages of the corridor`,
    );
    if (served.length === 0) return say(`${count.es}.`, `${count.en}.`);
    const names = listed(served.map((stage) => stageWords(stage, corridor, nonprofit)));
    return say(`${count.es}: ${names.es}.`, `${count.en}: ${names.en}.`);
  },
};

function stageWords(
  stage: (typeof corridorStages.codes)[number],
  corridor: Corridor,
  nonprofit: NonprofitFacts,
): LocaleText {
  const label = corridorStages.label(stage);
  const there = nonprofit.states.filter((state) => corridor[stage]!.includes(state));
  const names = listedCodes(states, there);
  return say(`${label.es} (${names.es})`, `${label.en} (${names.en})`);
}

export const capacityWords: PartWords = {
  missing: say('qué le falta a la organización', 'what it lacks in itself'),
  evidence: ({ programme, nonprofit, hidden }) => {
    const wanted = strengthened(programme);
    const lacks = lacking(nonprofit);
    const shared = wanted.filter((code) => lacks.includes(code));
    const count = say(
      `Le faltan ${shared.length} de ${wanted.length} capacidades que el programa fortalece`,
      `It lacks ${shared.length} of ${wanted.length} capacities that the programme strengthens`,
    );
    if (hidden || shared.length === 0) return say(`${count.es}.`, `${count.en}.`);
    const names = listedCodes(capacityGaps, shared);
    return say(`${count.es}: ${names.es}.`, `${count.en}: ${names.en}.`);
  },
};

export const adjacentWords: PartWords = {
  missing: say('en qué trabaja y con quién', 'what it works on and with whom'),
  evidence: ({ programme, nonprofit, hidden }) => {
    const touched = programme.movements.filter((movement) => fieldWords(movement, nonprofit) !== null);
    const count = say(
      `Su trabajo toca ${touched.length} de ${programme.movements.length} campos`,
      `Its work touches ${touched.length} of ${programme.movements.length} fields`,
    );
    if (hidden || touched.length === 0) return say(`${count.es}.`, `${count.en}.`);
    const names = listed(touched.map((movement) => fieldWords(movement, nonprofit)!));
    return say(`${count.es}: ${names.es}.`, `${count.en}: ${names.en}.`);
  },
};

/** How the work touches a movement's field, `null` where it does not. */
function fieldWords(movement: Movement, nonprofit: NonprofitFacts): LocaleText | null {
  const label = movements.label(movement);
  if (nonprofit.movements.includes(movement)) {
    return say(`${label.es} (es de este movimiento)`, `${label.en} (it is of this movement)`);
  }
  const found = touches(nonprofit, movement);
  if (found.length === 0) return null;
  const names = workNames(found);
  return say(`${label.es} (${names.es})`, `${label.en} (${names.en})`);
}

const TERMS = new Map(
  [forms, populations, services, needs].flatMap(({ terms }) =>
    terms.map((term) => [term.code as string, term.label] as const),
  ),
);

/** Each name once: a service and a need may have the same. */
function workNames(codes: readonly string[]): LocaleText {
  const labels = codes.map((code) => TERMS.get(code)!);
  return listed([...new Map(labels.map((label) => [label.es, label])).values()]);
}

/** What touches the fields of these movements, for what is missing. */
export function adjacentWork(wanted: readonly Movement[]): LocaleText {
  const kinds: readonly (keyof Adjacency)[] = ['forms', 'populations', 'services', 'needs'];
  const codes = wanted.flatMap((movement) =>
    kinds.flatMap((kind) => [...ADJACENT[movement][kind]] as string[]),
  );
  return workNames(codes);
}
