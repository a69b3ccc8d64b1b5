import type { Section } from './pair';

/** What HIP gave on of an award, for its funder. */
export const passedOn = {
  title: ['Lo que HIP repartió', 'What HIP gave on'],
  lead: [
    'Cuánto de este apoyo llegó ya a organizaciones, sin decir a cuáles.',
    'How much of this award has gone on to nonprofits, without saying to which.',
  ],
  stands: ['Antes del {day}', 'Before {day}'],
  recipients: ['A cuántas', 'To how many'],
  share: ['Qué parte del apoyo', 'What part of the award'],
  tooFew: [
    'A menos de tres organizaciones, o casi todo a una sola: no se dice más, para que ninguna pueda reconocerse.',
    'To fewer than three nonprofits, or most of it to one alone: no more is said, so that none of them can be recognised.',
  ],
  why: [
    'Se dice por rangos y cambia cuatro veces al año: con montos de cada día se sabría el de cada organización.',
    'It is told in bands and changes four times a year: amounts from day to day would give each nonprofit’s away.',
  ],
} as const satisfies Section;
