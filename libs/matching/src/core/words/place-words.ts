import { states } from '@puente/taxonomy/core';
import type { ProgrammeFacts } from '../programme-facts';
import { wantedStates } from '../wanted-places';
import { listedCodes, say } from './phrases';
import { remembered } from './remembered';
import type { RuleWords } from './rule-words';
import { mainRegion, mainRegionLabel, type Speech } from './view';

const passes = (speech: Speech) => {
  const region = mainRegionLabel(speech.nonprofit);
  if (speech.hidden) {
    return region
      ? say(
          `Trabaja donde el programa busca (región ${region.es}).`,
          `Works where the programme is looking (${region.en} region).`,
        )
      : say('Trabaja donde el programa busca.', 'Works where the programme is looking.');
  }
  const wanted = wantedStates(speech.programme);
  const shared = listedCodes(
    states,
    speech.nonprofit.states.filter((state) => wanted.includes(state)),
  );
  return say(
    `Trabaja en ${shared.es}, donde el programa busca.`,
    `Works in ${shared.en}, where the programme is looking.`,
  );
};

const fails = ({ nonprofit, hidden }: Speech) => {
  const region = mainRegionLabel(nonprofit);
  if (hidden) {
    return say(
      `Trabaja fuera de los lugares que el programa busca${region ? ` (región ${region.es})` : ''}.`,
      `Works outside the places that the programme is looking for${region ? ` (${region.en} region)` : ''}.`,
    );
  }
  const has = listedCodes(states, nonprofit.states);
  return say(
    `Trabaja en ${has.es}, donde el programa no busca.`,
    `Works in ${has.en}, where the programme is not looking.`,
  );
};

const changeText = (programme: ProgrammeFacts) => {
  const wanted = listedCodes(states, wantedStates(programme));
  return say(
    `Trabajar en alguna de estas entidades: ${wanted.es}.`,
    `Work in one of these states: ${wanted.en}.`,
  );
};

export const placeWords: RuleWords = {
  own: ({ nonprofit, hidden }) => (hidden ? String(mainRegion(nonprofit)) : nonprofit.states.join()),
  pass: passes,
  fail: fails,
  missing: say('en qué entidades trabaja', 'which states it works in'),
  change: ({ programme, hidden }) =>
    hidden
      ? say(
          'Trabajar en un lugar que el programa busca.',
          'Work in a place that the programme is looking for.',
        )
      : remembered(programme, 'place', () => changeText(programme)),
};
