import { vocabulary, type CodeOf } from './term';

/** The four regions of Hispanics in Philanthropy. */
export const regions = vocabulary('regions', {
  north: ['Norte', 'North'],
  southwest: ['Suroeste (Bajío)', 'Southwest (Bajío)'],
  central: ['Centro', 'Central'],
  south: ['Sur', 'South'],
});
export type Region = CodeOf<typeof regions>;

interface StateRow {
  readonly inegi: string;
  readonly name: string;
  readonly abbr: string;
  readonly region: Region;
}

/** The 32 federal entities by ISO 3166-2 code, with INEGI's code, usual name, abbreviation and HIP region. */
const STATE_ROWS = {
  'MX-AGU': { inegi: '01', name: 'Aguascalientes', abbr: 'Ags.', region: 'southwest' },
  'MX-BCN': { inegi: '02', name: 'Baja California', abbr: 'BC', region: 'north' },
  'MX-BCS': { inegi: '03', name: 'Baja California Sur', abbr: 'BCS', region: 'north' },
  'MX-CAM': { inegi: '04', name: 'Campeche', abbr: 'Camp.', region: 'south' },
  'MX-COA': { inegi: '05', name: 'Coahuila', abbr: 'Coah.', region: 'north' },
  'MX-COL': { inegi: '06', name: 'Colima', abbr: 'Col.', region: 'southwest' },
  'MX-CHP': { inegi: '07', name: 'Chiapas', abbr: 'Chis.', region: 'south' },
  'MX-CHH': { inegi: '08', name: 'Chihuahua', abbr: 'Chih.', region: 'north' },
  'MX-CMX': { inegi: '09', name: 'Ciudad de México', abbr: 'CDMX', region: 'central' },
  'MX-DUR': { inegi: '10', name: 'Durango', abbr: 'Dgo.', region: 'north' },
  'MX-GUA': { inegi: '11', name: 'Guanajuato', abbr: 'Gto.', region: 'southwest' },
  'MX-GRO': { inegi: '12', name: 'Guerrero', abbr: 'Gro.', region: 'south' },
  'MX-HID': { inegi: '13', name: 'Hidalgo', abbr: 'Hgo.', region: 'central' },
  'MX-JAL': { inegi: '14', name: 'Jalisco', abbr: 'Jal.', region: 'southwest' },
  'MX-MEX': { inegi: '15', name: 'Estado de México', abbr: 'Mex.', region: 'central' },
  'MX-MIC': { inegi: '16', name: 'Michoacán', abbr: 'Mich.', region: 'central' },
  'MX-MOR': { inegi: '17', name: 'Morelos', abbr: 'Mor.', region: 'central' },
  'MX-NAY': { inegi: '18', name: 'Nayarit', abbr: 'Nay.', region: 'southwest' },
  'MX-NLE': { inegi: '19', name: 'Nuevo León', abbr: 'NL', region: 'north' },
  'MX-OAX': { inegi: '20', name: 'Oaxaca', abbr: 'Oax.', region: 'south' },
  'MX-PUE': { inegi: '21', name: 'Puebla', abbr: 'Pue.', region: 'central' },
  'MX-QUE': { inegi: '22', name: 'Querétaro', abbr: 'Qro.', region: 'southwest' },
  'MX-ROO': { inegi: '23', name: 'Quintana Roo', abbr: 'Q. Roo', region: 'south' },
  'MX-SLP': { inegi: '24', name: 'San Luis Potosí', abbr: 'SLP', region: 'southwest' },
  'MX-SIN': { inegi: '25', name: 'Sinaloa', abbr: 'Sin.', region: 'north' },
  'MX-SON': { inegi: '26', name: 'Sonora', abbr: 'Son.', region: 'north' },
  'MX-TAB': { inegi: '27', name: 'Tabasco', abbr: 'Tab.', region: 'south' },
  'MX-TAM': { inegi: '28', name: 'Tamaulipas', abbr: 'Tamps.', region: 'north' },
  'MX-TLA': { inegi: '29', name: 'Tlaxcala', abbr: 'Tlax.', region: 'central' },
  'MX-VER': { inegi: '30', name: 'Veracruz', abbr: 'Ver.', region: 'south' },
  'MX-YUC': { inegi: '31', name: 'Yucatán', abbr: 'Yuc.', region: 'south' },
  'MX-ZAC': { inegi: '32', name: 'Zacatecas', abbr: 'Zac.', region: 'southwest' },
} as const satisfies Record<string, StateRow>;

export type StateCode = keyof typeof STATE_ROWS;

const ENGLISH_NAMES: Partial<Record<StateCode, string>> = {
  'MX-CMX': 'Mexico City',
  'MX-MEX': 'State of Mexico',
};

export const states = vocabulary(
  'states',
  Object.fromEntries(
    Object.entries(STATE_ROWS).map(([code, row]) => [
      code,
      [row.name, ENGLISH_NAMES[code as StateCode] ?? row.name],
    ]),
  ) as unknown as Record<StateCode, readonly [string, string]>,
);

export function stateRow(code: StateCode): StateRow {
  return STATE_ROWS[code];
}

export function regionOf(code: StateCode): Region {
  return STATE_ROWS[code].region;
}

export function statesOf(region: Region): StateCode[] {
  return states.codes.filter((code) => regionOf(code) === region);
}
