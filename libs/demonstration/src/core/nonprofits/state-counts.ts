import type { StateCode } from '@puente/taxonomy/core';

/**
 * How many of the 400 have their main place in each state: more where more people live, never fewer than six, and
 * the capital no more than other large states.
 */
export const MAIN_STATE_COUNTS: Readonly<Record<StateCode, number>> = {
  'MX-AGU': 7,
  'MX-BCN': 15,
  'MX-BCS': 7,
  'MX-CAM': 8,
  'MX-COA': 12,
  'MX-COL': 6,
  'MX-CHP': 21,
  'MX-CHH': 15,
  'MX-CMX': 15,
  'MX-DUR': 9,
  'MX-GUA': 14,
  'MX-GRO': 14,
  'MX-HID': 11,
  'MX-JAL': 17,
  'MX-MEX': 19,
  'MX-MIC': 14,
  'MX-MOR': 10,
  'MX-NAY': 8,
  'MX-NLE': 15,
  'MX-OAX': 18,
  'MX-PUE': 16,
  'MX-QUE': 9,
  'MX-ROO': 11,
  'MX-SLP': 11,
  'MX-SIN': 13,
  'MX-SON': 13,
  'MX-TAB': 11,
  'MX-TAM': 13,
  'MX-TLA': 12,
  'MX-VER': 17,
  'MX-YUC': 11,
  'MX-ZAC': 8,
};
