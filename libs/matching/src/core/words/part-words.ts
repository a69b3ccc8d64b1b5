import { forms, movements, needs, populations, services, states, strategies } from '@puente/taxonomy/core';
import type { LocaleText } from '@puente/kernel';
import type { PartCode } from '../programme-facts';
import { wantedStates } from '../wanted-places';
import { adjacentWords, capacityWords, corridorWords } from './further-words';
import { overlapWords } from './overlap-words';
import { listed, listedCodes, pesos, range, say } from './phrases';
import { sharedWords } from './shared-words';
import { thinWords } from './thin-words';
import { mainRegionLabel, type Speech } from './view';

/** What one part says where the programme asks for it and the nonprofit's fact is known. */
export interface PartWords {
  evidence(speech: Speech): LocaleText;
  /** The missing fact, as the end of "it is not known …". */
  readonly missing: LocaleText;
}

const strategyWords: PartWords = {
  missing: say('en qué estrategias trabaja', 'which strategies it works on'),
  evidence: ({ programme, nonprofit, hidden }) => {
    const wanted = strategies.codes.filter((code) => programme.strategies[code]);
    const shared = wanted.filter((code) => nonprofit.strategies[code]);
    if (shared.length === 0) {
      return say(
        'No trabaja en las estrategias que el programa apoya.',
        'It works on none of the strategies supported.',
      );
    }
    const count = say(
      `Trabaja en ${shared.length} de ${wanted.length} estrategias que el programa apoya`,
      `It works on ${shared.length} of ${wanted.length} strategies supported`,
    );
    if (hidden) return say(`${count.es}.`, `${count.en}.`);
    const names = listed(
      shared.map((code) => levelled(strategies.label(code), nonprofit.strategies[code] ?? 0)),
    );
    return say(`${count.es}: ${names.es}.`, `${count.en}: ${names.en}.`);
  },
};

const levelled = ({ es, en }: LocaleText, level: number) =>
  say(`${es} (nivel ${level} de 3)`, `${en} (level ${level} of 3)`);

const geographyWords: PartWords = {
  missing: say('en qué entidades trabaja', 'which states it works in'),
  evidence: ({ programme, nonprofit, hidden }) => {
    const region = mainRegionLabel(nonprofit);
    if (hidden) {
      return region
        ? say(`Región ${region.es}.`, `${region.en} region.`)
        : say('Lugar reservado.', 'Place withheld.');
    }
    const wanted = wantedStates(programme);
    const shared = nonprofit.states.filter((state) => wanted.includes(state));
    if (shared.length === 0) {
      return say(
        'No trabaja en ninguna entidad que el programa busca.',
        'It works in none of the states wanted.',
      );
    }
    const names = listedCodes(states, shared);
    return say(
      `Entidades que el programa busca: ${names.es}.`,
      `States that the programme wants: ${names.en}.`,
    );
  },
};

const awardWords: PartWords = {
  missing: say('qué apoyo mínimo pide', 'what minimum award it asks'),
  evidence: ({ programme, nonprofit, hidden }) => {
    const given = range(programme.award.minMxn, programme.award.maxMxn);
    if (hidden || nonprofit.minAwardMxn === null) {
      return say(
        `Su mínimo frente a lo que da el programa: ${given.es}.`,
        `Its minimum against what is given: ${given.en}.`,
      );
    }
    const least = pesos(nonprofit.minAwardMxn);
    return say(
      `Pide al menos ${least}; el programa da ${given.es}.`,
      `It asks at least ${least}; given: ${given.en}.`,
    );
  },
};

const textWords: PartWords = {
  missing: say('qué dice de su trabajo', 'what it says about its work'),
  evidence: (speech) => {
    if (speech.hidden) {
      return say('Comparación de lo que ambas partes dicen.', 'What both sides say, compared.');
    }
    const words = listed(sharedWords(speech.programme.text, speech.nonprofit.mission));
    if (words.es === '') return say('Sin palabras en común.', 'No words in common.');
    return say(`Palabras en común: ${words.es}.`, `Words in common: ${words.en}.`);
  },
};

const WORDS: Readonly<Record<PartCode, PartWords>> = {
  strategies: strategyWords,
  needs: overlapWords('needs', needs, say('qué necesita que se financie', 'what it needs funded')),
  geography: geographyWords,
  populations: overlapWords(
    'populations',
    populations,
    say('a qué poblaciones atiende', 'which populations it serves'),
  ),
  forms: overlapWords(
    'forms',
    forms,
    say('de qué formas de explotación se ocupa', 'which forms of exploitation it addresses'),
  ),
  services: overlapWords('services', services, say('qué servicios presta', 'which services it provides')),
  movements: overlapWords(
    'movements',
    movements,
    say('con qué movimientos trabaja', 'which movements it works with'),
  ),
  award: awardWords,
  text: textWords,
  corridor: corridorWords,
  capacity: capacityWords,
  'adjacent-movements': adjacentWords,
};

interface PartState {
  readonly silent: boolean;
  readonly known: boolean;
}

/** Why a part has its value, and for geography what is known of money there. */
export function partEvidence(code: PartCode, speech: Speech, state: PartState): LocaleText {
  const reason = reasonOf(code, speech, state);
  const more = code === 'geography' ? thinWords(speech) : null;
  return more ? say(`${reason.es} ${more.es}`, `${reason.en} ${more.en}`) : reason;
}

function reasonOf(code: PartCode, speech: Speech, state: PartState): LocaleText {
  if (state.silent) {
    return say(
      'El programa no pide nada aquí: cuenta entero para todas.',
      'The programme asks nothing here: it counts in full for all.',
    );
  }
  if (state.known) return WORDS[code].evidence(speech);
  const { es, en } = WORDS[code].missing;
  if (speech.nonprofit.withheld) {
    return say(`Por confirmar con HIP: ${es}.`, `To be confirmed by HIP: ${en}.`);
  }
  return say(`No se sabe ${es}: no suma.`, `It is not known ${en}: adds nothing.`);
}

/** What would raise a part that is not known. */
export function partMissing(code: PartCode): LocaleText {
  return WORDS[code].missing;
}
