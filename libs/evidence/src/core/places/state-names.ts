import { stateRow, states, type StateCode } from '@puente/taxonomy/core';
import { foldName } from './fold';

/** Names that sources use beside the usual one, its abbreviation and the code. */
const OTHER_NAMES: Partial<Record<StateCode, readonly string[]>> = {
  'MX-BCN': ['Northern Baja California', 'Baja California Norte'],
  'MX-BCS': ['Southern Baja California', 'Baja California (South)', 'South Baja California'],
  'MX-COA': ['Coahuila de Zaragoza'],
  'MX-CMX': ['Federal District', 'Distrito Federal', 'DF', 'México DF', 'Mexico D.F.', 'Mexico City'],
  'MX-MEX': ['State of Mexico', 'Mexico State', 'Estado de Mexico', 'Edomex', 'Edo. de México', 'Edo. Mex.'],
  'MX-MIC': ['Michoacán de Ocampo'],
  'MX-NLE': ['New Leon'],
  'MX-QUE': ['Querétaro de Arteaga'],
  'MX-ROO': ['Quintana Roo (State)', 'Qroo'],
  'MX-SLP': ['Saint Louis Potosi'],
  'MX-VER': ['Veracruz de Ignacio de la Llave', 'Veracruz-Llave'],
};

const BY_NAME = new Map<string, StateCode>(
  states.codes.flatMap((code) =>
    [
      code,
      states.label(code).es,
      states.label(code).en,
      stateRow(code).abbr,
      ...(OTHER_NAMES[code] ?? []),
    ].map((name) => [foldName(name), code] as const),
  ),
);

/** The federal entity of a name in any of its usual spellings, Spanish or English. */
export function stateOfName(name: string): StateCode | null {
  return BY_NAME.get(foldName(name)) ?? null;
}
