import type { LocaleText } from '@puente/kernel';
import type { Advice } from './advice';
import { CHILDREN } from './words/children';
import { DIGNITY } from './words/dignity';
import { DRAMA } from './words/drama';
import { MIXED_UP } from './words/mixed-up';

/** All advice on words, the heaviest confusions first. */
export const ADVICE: readonly Advice[] = [...MIXED_UP, ...CHILDREN, ...DIGNITY, ...DRAMA];

/** A term of the field, what it means and what it is not. */
export interface GlossaryTerm {
  readonly code: string;
  readonly term: LocaleText;
  readonly meaning: LocaleText;
  readonly isNot: LocaleText;
}

const term = (code: string, name: Pair, meaning: Pair, isNot: Pair): GlossaryTerm => ({
  code,
  term: { es: name[0], en: name[1] },
  meaning: { es: meaning[0], en: meaning[1] },
  isNot: { es: isNot[0], en: isNot[1] },
});
type Pair = readonly [es: string, en: string];

/** The terms that must stay apart (Palermo Protocol of 2000; Mexican general law of 2012). */
export const GLOSSARY: readonly GlossaryTerm[] = [
  term(
    'trafficking',
    ['Trata de personas', 'Trafficking in persons'],
    [
      'Captar, trasladar o alojar a alguien, con engaño, fuerza o abuso de su situación, para explotarlo. Si es menor de 18 años, basta el fin de explotar.',
      'Recruiting, moving or housing someone by deceit, force or abuse of their situation, in order to exploit them. Under the age of 18, the purpose alone is enough.',
    ],
    [
      'No exige cruzar fronteras ni mover a nadie, ni es solo sexual.',
      'Needs no border and no movement, and is not only sexual.',
    ],
  ),
  term(
    'smuggling',
    ['Tráfico de migrantes', 'Smuggling of migrants'],
    [
      'Ayudar por dinero a entrar sin papeles a un país.',
      'Helping someone for money to enter a country without papers.',
    ],
    [
      'No es trata, aunque en el camino puede volverse trata.',
      'Is not trafficking, although it may turn into it on the way.',
    ],
  ),
  term(
    'sex-work',
    ['Trabajo sexual', 'Sex work'],
    [
      'Servicios sexuales que una persona adulta ofrece por decisión propia.',
      'Sexual services that an adult offers by their own choice.',
    ],
    [
      'No es trata; quien lo ejerce no es por eso víctima ni tratante.',
      'Is not trafficking; those who do it are neither victims nor traffickers for that.',
    ],
  ),
  term(
    'labour-exploitation',
    ['Explotación laboral', 'Labour exploitation'],
    [
      'Trabajo en condiciones muy por debajo de la ley: jornadas, salario, riesgos.',
      'Work far below what the law demands: hours, pay, dangers.',
    ],
    [
      'La ley mexicana la cuenta entre las formas de trata; la definición internacional exige además medio y fin.',
      'Mexican law counts it among the forms of trafficking; the international definition also asks for means and purpose.',
    ],
  ),
  term(
    'forced-labour',
    ['Trabajo forzado', 'Forced labour'],
    [
      'Trabajo exigido bajo amenaza, sin que la persona se ofrezca.',
      'Work exacted under threat, for which the person did not offer themselves.',
    ],
    ['No es cualquier trabajo mal pagado.', 'Is not any badly paid work.'],
  ),
  term(
    'victim',
    ['Víctima, sobreviviente', 'Victim, survivor'],
    [
      '«Víctima» da derechos ante la ley; «sobreviviente» es como muchas personas prefieren nombrarse.',
      '“Victim” gives rights before the law; “survivor” is what many prefer to be called.',
    ],
    ['Ninguna de las dos palabras es la persona entera.', 'Neither word is the whole person.'],
  ),
  term(
    'identified',
    ['Identificada, potencial, asistida', 'Identified, potential, assisted'],
    [
      'Identificada: una autoridad lo estableció. Potencial: hay señales. Asistida: recibió un servicio.',
      'Identified: an authority established it. Potential: there are signs. Assisted: received a service.',
    ],
    [
      'No se suman: la misma persona puede estar en las tres.',
      'Not to be added up: one person may be in all three.',
    ],
  ),
];
