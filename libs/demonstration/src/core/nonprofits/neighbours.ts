import type { StateCode } from '@puente/taxonomy/core';

/** The land borders between states. */
export const NEIGHBOURS: Readonly<Record<StateCode, readonly StateCode[]>> = {
  'MX-AGU': ['MX-JAL', 'MX-ZAC'],
  'MX-BCN': ['MX-BCS', 'MX-SON'],
  'MX-BCS': ['MX-BCN'],
  'MX-CAM': ['MX-ROO', 'MX-TAB', 'MX-YUC'],
  'MX-COA': ['MX-CHH', 'MX-DUR', 'MX-NLE', 'MX-ZAC'],
  'MX-COL': ['MX-JAL', 'MX-MIC'],
  'MX-CHP': ['MX-OAX', 'MX-TAB', 'MX-VER'],
  'MX-CHH': ['MX-COA', 'MX-DUR', 'MX-SIN', 'MX-SON'],
  'MX-CMX': ['MX-MEX', 'MX-MOR'],
  'MX-DUR': ['MX-COA', 'MX-CHH', 'MX-NAY', 'MX-SIN', 'MX-ZAC'],
  'MX-GUA': ['MX-JAL', 'MX-MIC', 'MX-QUE', 'MX-SLP'],
  'MX-GRO': ['MX-MEX', 'MX-MIC', 'MX-MOR', 'MX-OAX', 'MX-PUE'],
  'MX-HID': ['MX-MEX', 'MX-PUE', 'MX-QUE', 'MX-SLP', 'MX-TLA', 'MX-VER'],
  'MX-JAL': ['MX-AGU', 'MX-COL', 'MX-GUA', 'MX-MIC', 'MX-NAY', 'MX-SLP', 'MX-ZAC'],
  'MX-MEX': ['MX-CMX', 'MX-GRO', 'MX-HID', 'MX-MIC', 'MX-MOR', 'MX-PUE', 'MX-QUE', 'MX-TLA'],
  'MX-MIC': ['MX-COL', 'MX-GUA', 'MX-GRO', 'MX-JAL', 'MX-MEX', 'MX-QUE'],
  'MX-MOR': ['MX-CMX', 'MX-GRO', 'MX-MEX', 'MX-PUE'],
  'MX-NAY': ['MX-DUR', 'MX-JAL', 'MX-SIN', 'MX-ZAC'],
  'MX-NLE': ['MX-COA', 'MX-SLP', 'MX-TAM', 'MX-ZAC'],
  'MX-OAX': ['MX-CHP', 'MX-GRO', 'MX-PUE', 'MX-VER'],
  'MX-PUE': ['MX-GRO', 'MX-HID', 'MX-MEX', 'MX-MOR', 'MX-OAX', 'MX-TLA', 'MX-VER'],
  'MX-QUE': ['MX-GUA', 'MX-HID', 'MX-MEX', 'MX-MIC', 'MX-SLP'],
  'MX-ROO': ['MX-CAM', 'MX-YUC'],
  'MX-SLP': ['MX-GUA', 'MX-HID', 'MX-JAL', 'MX-NLE', 'MX-QUE', 'MX-TAM', 'MX-VER', 'MX-ZAC'],
  'MX-SIN': ['MX-CHH', 'MX-DUR', 'MX-NAY', 'MX-SON'],
  'MX-SON': ['MX-BCN', 'MX-CHH', 'MX-SIN'],
  'MX-TAB': ['MX-CAM', 'MX-CHP', 'MX-VER'],
  'MX-TAM': ['MX-NLE', 'MX-SLP', 'MX-VER'],
  'MX-TLA': ['MX-HID', 'MX-MEX', 'MX-PUE'],
  'MX-VER': ['MX-CHP', 'MX-HID', 'MX-OAX', 'MX-PUE', 'MX-SLP', 'MX-TAB', 'MX-TAM'],
  'MX-YUC': ['MX-CAM', 'MX-ROO'],
  'MX-ZAC': ['MX-AGU', 'MX-COA', 'MX-DUR', 'MX-JAL', 'MX-NAY', 'MX-NLE', 'MX-SLP'],
};

/** Ways that people take across the country, from south to north; a rough picture for a made-up portfolio. */
export const ROUTES: readonly (readonly StateCode[])[] = [
  ['MX-CHP', 'MX-TAB', 'MX-VER', 'MX-TAM', 'MX-NLE'],
  ['MX-CHP', 'MX-OAX', 'MX-PUE', 'MX-HID', 'MX-SLP', 'MX-NLE', 'MX-COA'],
  ['MX-OAX', 'MX-GRO', 'MX-MIC', 'MX-JAL', 'MX-NAY', 'MX-SIN', 'MX-SON', 'MX-BCN'],
  ['MX-MEX', 'MX-QUE', 'MX-GUA', 'MX-JAL', 'MX-ZAC', 'MX-DUR', 'MX-CHH'],
];
