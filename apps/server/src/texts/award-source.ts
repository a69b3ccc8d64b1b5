import type { Section } from './pair';

/** Where money comes from that is given on. */
export const awardSource = {
  title: ['De dónde sale el dinero', 'Where the money comes from'],
  lead: [
    'Si el dinero de este apoyo llegó de otro que recibió la organización, di de cuál: así se cuenta una sola vez. Se aprueba junto con lo demás y ya no cambia.',
    'If the money of this award came from another one that the organisation was given, say which: so it is counted once. It is approved with the rest and changes no more.',
  ],
  source: ['Apoyo recibido', 'Award received'],
  own: ['Dinero propio', 'Own money'],
  option: ['{title}, de {funder}: quedan {left}', '{title}, of {funder}: {left} left'],
  rate: ['Tipo de cambio', 'Exchange rate'],
  rateHint: [
    'Solo entre dos monedas: unidades de la de este apoyo por una de la otra, como 18.5.',
    'Only between two currencies: units of this award’s for one of the other, such as 18.5.',
  ],
  atRate: ['a {rate}', 'at {rate}'],
  none: [
    'La organización no ha recibido apoyos que pueda dar a otras.',
    'The organisation was given no award that it could give on.',
  ],
  save: ['Guardar', 'Save'],
} as const satisfies Section;
