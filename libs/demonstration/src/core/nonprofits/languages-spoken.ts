import type { StateCode } from '@puente/taxonomy/core';
import type { SeededSource } from '../seeded-source';

/** Indigenous languages of a state, by birth or by migration to its fields and cities. */
const STATE_LANGUAGES: Readonly<Partial<Record<StateCode, readonly string[]>>> = {
  'MX-BCN': ['mix', 'zap'],
  'MX-BCS': ['mix'],
  'MX-CAM': ['yua'],
  'MX-CHP': ['tzo', 'tzh'],
  'MX-CHH': ['tar'],
  'MX-CMX': ['nah', 'maz'],
  'MX-DUR': ['nah'],
  'MX-GUA': ['oto'],
  'MX-GRO': ['nah', 'mix'],
  'MX-HID': ['nah', 'oto'],
  'MX-JAL': ['nah'],
  'MX-MEX': ['maz', 'oto', 'nah'],
  'MX-MIC': ['pua', 'maz'],
  'MX-MOR': ['nah'],
  'MX-NLE': ['nah'],
  'MX-OAX': ['zap', 'mix'],
  'MX-PUE': ['nah', 'tot'],
  'MX-QUE': ['oto'],
  'MX-ROO': ['yua'],
  'MX-SLP': ['nah'],
  'MX-SIN': ['mix', 'tar'],
  'MX-SON': ['zap'],
  'MX-TLA': ['nah'],
  'MX-VER': ['nah', 'tot'],
  'MX-YUC': ['yua'],
};

const ENGLISH = 0.12;

/** Spanish everywhere, indigenous languages of the main state for many, English for some. */
export function languagesSpoken(source: SeededSource, main: StateCode, withIndigenous: boolean): string[] {
  const own = source.some(STATE_LANGUAGES[main] ?? [], withIndigenous ? 0.75 : 0.2);
  return ['es', ...own, ...source.some(['en'], ENGLISH)];
}
