import { states, statesOf } from '@puente/taxonomy/core';
import type { LocaleText } from '@puente/kernel';
import { wantedStates } from '../wanted-places';
import { listedCodes, say } from './phrases';
import { mainRegion, type Speech } from './view';

/**
 * What is said after the reason of geography where need is documented and little or no money is on record; `null`
 * where there is nothing to say. Words only: no value and no score follows from it.
 */
export function thinWords(speech: Speech): LocaleText | null {
  return speech.hidden ? ofRegion(speech) : ofStates(speech);
}

function ofStates({ programme, nonprofit, thin }: Speech): LocaleText | null {
  const wanted = wantedStates(programme);
  const served = nonprofit.states.filter((state) => wanted.length === 0 || wanted.includes(state));
  const found = served.filter((state) => thin.has(state));
  if (found.length === 0) return null;
  const { es, en } = listedCodes(states, found);
  return say(
    `Con necesidad documentada y poco o ningún dinero en el registro: ${es}.`,
    `With documented need and little or no money on record: ${en}.`,
  );
}

/** The same count for whoever works in the region: which of its states a hidden nonprofit works in stays unsaid. */
function ofRegion({ nonprofit, thin }: Speech): LocaleText | null {
  const region = mainRegion(nonprofit);
  if (region === null) return null;
  const inside = statesOf(region);
  const count = inside.filter((state) => thin.has(state)).length;
  if (count === 0) return null;
  return say(
    `En ${count} de las ${inside.length} entidades de la región hay necesidad documentada y poco o ningún dinero en el registro.`,
    `In ${count} of the ${inside.length} states of the region need is documented and little or no money is on record.`,
  );
}
