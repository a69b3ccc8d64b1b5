import type { LocaleText } from '@puente/kernel';
import type { Section } from './pair';

/** The authorisation to receive deductible donations, for the nonprofit and for who gives to it. */
export const donee = {
  title: ['Donataria autorizada', 'Authorised donee'],
  lead: [
    'Si su organización puede recibir donativos deducibles, anoten aquí lo que dice su oficio. Lo leen quienes les dan un apoyo, cuando su vía legal lo pide.',
    'If your organisation may receive deductible donations, note here what its letter says. Those who give you an award read it, when their legal route asks for it.',
  ],
  said: ['Lo que dice la autorización', 'What the authorisation says'],
  letter: ['Número del oficio', 'Number of the letter'],
  letterHint: ['Como 600-04-02-2026-12345.', 'As in 600-04-02-2026-12345.'],
  issuedOn: ['Fecha del oficio', 'Day of the letter'],
  holdsUntil: ['Último día', 'Last day'],
  holdsHint: ['Vacío si no tiene.', 'Empty if it has none.'],
  fromAbroad: ['Incluye donativos del extranjero', 'Covers donations from abroad'],
  unknown: ['No se sabe', 'Not known'],
  source: ['Dónde se consultó', 'Where it was looked up'],
  checkedOn: ['Qué día se consultó', 'On which day it was looked up'],
  save: ['Guardar', 'Save'],
  doneSaid: ['Quedó guardado lo que dice la autorización.', 'What the authorisation says is kept.'],
  doubts: ['Vale la pena revisar', 'Worth another look'],
  doubtsText: [
    'Son avisos: no impiden nada. Puente no consultó al SAT.',
    'These are warnings: they stop nothing. Puente did not ask the SAT.',
  ],
  nothingSaid: [
    'La organización todavía no dice qué autorización tiene.',
    'The nonprofit has not said yet which authorisation it has.',
  ],
  fill: ['Anotar la autorización de donataria', 'Note the authorisation of donee'],
} as const satisfies Section;

const text = (es: string, en: string): LocaleText => ({ es, en });

/** Doubts about an authorisation, and what is refused of one. */
export const DONEE_ERROR_TEXTS: Readonly<Record<string, LocaleText>> = {
  'donee-letter-missing': text('Falta el número del oficio.', 'The number of the letter is missing.'),
  'donee-letter-shape': text(
    'El número del oficio no tiene la forma habitual.',
    'The number of the letter does not have the usual shape.',
  ),
  'donee-day-missing': text('Falta la fecha del oficio.', 'The day of the letter is missing.'),
  'donee-day-future': text('La fecha del oficio está por venir.', 'The day of the letter is to come.'),
  'donee-over': text('La autorización ya venció.', 'The authorisation has run out.'),
  'donee-abroad-unknown': text(
    'No se sabe si la autorización incluye donativos del extranjero.',
    'It is not known whether the authorisation covers donations from abroad.',
  ),
  'donee-not-from-abroad': text(
    'La autorización no incluye donativos del extranjero.',
    'The authorisation does not cover donations from abroad.',
  ),
  'donee-ends-first': text(
    'El último día es anterior a la fecha del oficio.',
    'The last day is before the day of the letter.',
  ),
  'donee-checked-later': text('Ese día todavía no llega.', 'That day is still to come.'),
};
