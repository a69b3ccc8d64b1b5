import type { LocaleText } from '@puente/kernel';
import type { LineCode } from '../lines-of-work/line-of-work';
import { CARE_MISSIONS } from './care-missions';
import { HOUSING_MISSIONS } from './housing-missions';
import { PEER_MISSIONS } from './peer-missions';
import type { MissionPhrases, Phrase } from './phrases';
import { STRENGTHENING_MISSIONS } from './strengthening-missions';
import { WORK_AND_JOURNEY_MISSIONS } from './work-and-journey-missions';

const MISSIONS: Readonly<Record<LineCode, MissionPhrases>> = {
  ...HOUSING_MISSIONS,
  ...CARE_MISSIONS,
  ...WORK_AND_JOURNEY_MISSIONS,
  ...PEER_MISSIONS,
  ...STRENGTHENING_MISSIONS,
};

/** Prime to the number of missions of every line, so that neighbours in the list differ and none repeats early. */
const STRIDE = 7;

/** How many different missions a line of work has. */
export function missionCount(line: LineCode): number {
  const { openings, means, stances } = MISSIONS[line];
  return openings.length * means.length * stances.length;
}

/** The mission of the nth nonprofit of a line, equal in meaning in both languages. */
export function missionOf(line: LineCode, nth: number): LocaleText {
  const { openings, means, stances } = MISSIONS[line];
  const index = (nth * STRIDE) % missionCount(line);
  const opening = openings[index % openings.length]!;
  const mean = means[Math.floor(index / openings.length) % means.length]!;
  const stance = stances[Math.floor(index / (openings.length * means.length))]!;
  return { es: sentence(0, opening, mean, stance), en: sentence(1, opening, mean, stance) };
}

function sentence(language: 0 | 1, opening: Phrase, mean: Phrase, stance: Phrase): string {
  return `${opening[language]}, ${mean[language]}. ${stance[language]}.`;
}
