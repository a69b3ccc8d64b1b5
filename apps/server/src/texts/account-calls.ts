import type { LocaleText } from '@puente/kernel';
import type { Section } from './pair';

/** Calls before an account is paid for the first time. */
export const accountCalls = {
  title: ['Llamada sobre la cuenta', 'Call about the account'],
  'about-none': [
    'La organización todavía no registra una cuenta.',
    'The nonprofit has not entered an account yet.',
  ],
  'about-unapproved': [
    'La cuenta espera que la apruebe una segunda persona de la organización.',
    'The account waits for a second person of the nonprofit to approve it.',
  ],
  'about-blocked': [
    'Alguien contestó que esta cuenta no es de la organización. Nadie le paga; la organización tiene que registrar otra.',
    'Somebody was told that this account is not the nonprofit’s. Nobody pays to it; the nonprofit has to enter another.',
  ],
  'about-known': ['Esta cuenta se puede pagar.', 'This account may be paid.'],
  'about-unknown': [
    'Antes del primer pago a esta cuenta, alguien llama a la organización y pregunta si es suya.',
    'Before the first payment to this account, somebody calls the nonprofit and asks whether it is theirs.',
  ],
  'badge-none': ['Sin cuenta', 'No account'],
  'badge-unapproved': ['Sin aprobar', 'Not approved'],
  'badge-blocked': ['Bloqueada', 'Blocked'],
  'badge-known': ['Confirmada', 'Confirmed'],
  'badge-unknown': ['Falta llamar', 'Call is missing'],
  ofEarlier: ['de una cuenta anterior', 'of an earlier account'],
  record: ['Anotar una llamada', 'Record a call'],
  recordText: [
    'Llama a un número que ya conocían antes de que se registrara la cuenta, nunca al que venga en la solicitud. Pregunta por la cuenta; no la leas en voz alta.',
    'Call a number that you knew before the account was entered, never one that came with the request. Ask about the account; do not read it out.',
  ],
  numbers: ['Ver los números conocidos (queda registrado)', 'See the known numbers (it is recorded)'],
  numbersTitle: ['Números conocidos', 'Known numbers'],
  numbersText: [
    'Los que estaban antes de que se registrara la cuenta. Que los hayas visto queda registrado, y la organización lo ve.',
    'Those that stood before the account was entered. That you saw them is recorded, and the nonprofit sees it.',
  ],
  noNumbers: [
    'No hay ningún número de antes de la cuenta. Usen uno que conozcan por otra vía.',
    'There is no number from before the account. Use one that you know in another way.',
  ],
  outcome: ['Qué resultó', 'What came of it'],
  number: ['El número', 'The number'],
  knownBefore: ['Lo conocíamos antes de esta cuenta', 'We knew it before this account'],
  save: ['Anotar', 'Record'],
  waiver: ['Pagar sin llamada', 'Pay without a call'],
  waiverText: [
    'Solo si no se puede llamar y hay otro motivo para confiar en la cuenta. Una segunda persona tiene que estar de acuerdo. La organización lee el motivo.',
    'Only if nobody can call and there is another reason to trust the account. A second person has to agree. The nonprofit reads the reason.',
  ],
  askWaiver: ['Pedirlo', 'Ask for it'],
  agree: ['Estoy de acuerdo: se paga sin llamada', 'I agree: it is paid without a call'],
  history: ['Lo que se ha dicho', 'What was said'],
  noCalls: ['Nadie ha llamado todavía.', 'Nobody has called yet.'],
  doneRecorded: ['Quedó anotada la llamada.', 'The call is recorded.'],
  doneAsked: ['Falta que otra persona esté de acuerdo.', 'Somebody else has to agree now.'],
  doneAgreed: ['Se paga sin llamada.', 'It is paid without a call.'],
} as const satisfies Section;

/** What is said when a call is not taken. */
export const ACCOUNT_CALL_ERROR_TEXTS: Readonly<Record<string, LocaleText>> = {
  'call-number-unknown': {
    es: 'Solo cuenta una llamada a un número que conocían antes de esta cuenta.',
    en: 'Only a call to a number that you knew before this account counts.',
  },
};
