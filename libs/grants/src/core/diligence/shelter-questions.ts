import type { FieldError, LocaleText } from '@puente/kernel';
import { z } from 'zod';
import { issuesToErrors } from '../issues-to-errors';

/** What a funder of a shelter asks itself and the nonprofit. No answer tells where the shelter is. */
export const SHELTER_QUESTIONS = {
  'free-to-leave': {
    es: '¿Quien vive ahí puede salir cuando quiera, y lo sabe?',
    en: 'May those who live there leave when they want to, and do they know it?',
  },
  'own-decisions': {
    es: '¿Recibe apoyo sin tener que denunciar ni declarar?',
    en: 'Do they receive support without having to report or testify?',
  },
  'apart-from-prosecutors': {
    es: '¿El refugio es independiente de la fiscalía y de la policía?',
    en: 'Is the shelter independent of prosecutors and police?',
  },
  complaints: {
    es: '¿Hay una vía de queja que no pasa por quien atiende?',
    en: 'Is there a way to complain that does not lead through the staff?',
  },
  'staff-checked': {
    es: '¿Se revisan antecedentes de quien trabaja ahí?',
    en: 'Are those who work there checked?',
  },
  'data-kept': {
    es: '¿Los expedientes están bajo llave y nadie de fuera los pide?',
    en: 'Are files locked away, and does nobody from outside ask for them?',
  },
  'staff-care': {
    es: '¿Hay apoyo psicosocial y seguridad para el equipo?',
    en: 'Is there psychosocial care and security for the team?',
  },
} as const satisfies Record<string, LocaleText>;

export type ShelterQuestion = keyof typeof SHELTER_QUESTIONS;
export const shelterQuestions = Object.keys(SHELTER_QUESTIONS) as readonly ShelterQuestion[];

export const SHELTER_ANSWERS = ['yes', 'no', 'unknown'] as const;
export type ShelterAnswer = (typeof SHELTER_ANSWERS)[number];
/** The longest note beside an answer. */
export const LONGEST_SHELTER_NOTE = 500;

/** Answers by question; a question without an answer is not known. */
export type ShelterAnswers = Readonly<
  Partial<Record<ShelterQuestion, { readonly answer: ShelterAnswer; readonly note: string }>>
>;

const oneAnswer = z.strictObject({
  answer: z.enum(SHELTER_ANSWERS),
  note: z.string().trim().max(LONGEST_SHELTER_NOTE).default(''),
});
const answersInput = z.partialRecord(
  z.enum(shelterQuestions as unknown as [ShelterQuestion, ...ShelterQuestion[]]),
  oneAnswer,
);

export type ParsedAnswers =
  | { readonly answers: ShelterAnswers; readonly errors?: undefined }
  | { readonly answers?: undefined; readonly errors: FieldError[] };

/** Reads answers to the questions about a shelter. */
export function parseShelterAnswers(given: unknown): ParsedAnswers {
  const read = answersInput.safeParse(given, { reportInput: true });
  return read.success ? { answers: read.data } : { errors: issuesToErrors(read.error.issues) };
}
