import type { LocaleText } from '@puente/kernel';
import { PROGRAMME_ERROR_TEXTS } from '@puente/matching/core';
import { APPLICATION_FILE_ERROR_TEXTS } from '../texts/application-files';
import { DOCUMENT_ERROR_TEXTS } from '../texts/documents';
import { EXPORT_ERROR_TEXTS } from '../texts/exports';
import { CONFLICT_ERROR_TEXTS } from '../texts/conflict-errors';
import { SHORTLIST_ERROR_TEXTS } from '../texts/shortlist-errors';
import { CONTACT_ERROR_TEXTS } from '../texts/contact-errors';
import { DISCLOSURE_ERROR_TEXTS } from '../texts/disclosure-errors';
import { EVIDENCE_ERROR_TEXTS } from '../texts/evidence-errors';
import { STAFF_ERROR_TEXTS } from '../texts/staff-errors';
import { APPLICATION_ERROR_TEXTS } from '../texts/application-errors';
import { ACCOUNT_CALL_ERROR_TEXTS } from '../texts/account-calls';
import { DONATION_RECEIPT_ERROR_TEXTS } from '../texts/donation-receipts';
import { SIGNED_FILE_ERROR_TEXTS } from '../texts/signed-files';
import { DONEE_ERROR_TEXTS } from '../texts/donee';
import { DILIGENCE_ERROR_TEXTS } from '../texts/diligence-errors';
import { AWARD_ERROR_TEXTS } from '../texts/award-errors';
import { CALL_ERROR_TEXTS } from '../texts/call-errors';
import { SCENARIO_ERROR_TEXTS } from '../texts/scenario-errors';
import { FORM_ERROR_TEXTS } from '../texts/form-errors';
import { FORWARDING_ERROR_TEXTS } from '../texts/forwarding-errors';
import { LEDGER_ERROR_TEXTS } from '../texts/ledger-errors';
import { BUDGET_ERROR_TEXTS } from '../texts/budget-errors';
import { PAYMENT_ERROR_TEXTS } from '../texts/payment-errors';
import { RECEIVED_ERROR_TEXTS } from '../texts/received-errors';
import { REPORT_ERROR_TEXTS } from '../texts/report-errors';
import { REPEAT_ERROR_TEXTS } from '../texts/repeat-errors';
import { REVIEW_ERROR_TEXTS } from '../texts/review-errors';
import { PEOPLE_ERROR_TEXTS } from '../texts/people-errors';
import { SCREENING_ERROR_TEXTS } from '../texts/screening';
import { SAVED_VIEW_ERROR_TEXTS } from '../texts/saved-views';
import { WEBHOOK_ERROR_TEXTS } from '../texts/webhooks';

const text = (es: string, en: string): LocaleText => ({ es, en });

const OWN_TEXTS: Readonly<Record<string, LocaleText>> = {
  'not-found': text('No encontramos lo que buscas.', 'We cannot find what you are looking for.'),
  forbidden: text('Tu cuenta no puede hacer esto.', 'Your account cannot do this.'),
  'second-factor-needed': text('Activa primero tu segundo factor.', 'Set up your second factor first.'),
  'step-up-needed': text('Confirma primero que eres tú.', 'First confirm that it is you.'),
  'same-person': text(
    'Debe hacerlo otra persona: quien propone no aprueba.',
    'Somebody else must do this: who proposes does not approve.',
  ),
  'programmes-limited': text(
    'Tu cuenta está limitada a ciertos programas: esto es para quien trabaja con todos.',
    'Your account is limited to certain programmes: this is for those who work on all of them.',
  ),
  'stale-version': text(
    'Alguien lo cambió mientras tanto. Abre la versión nueva y repite tu cambio.',
    'Someone changed it in the meantime. Open the new version and repeat your change.',
  ),
  'invalid-input': text('Revisa los datos: {count} por corregir.', 'Check the data: {count} to correct.'),
  'sign-in-needed': text('Entra con tu cuenta para continuar.', 'Sign in to go on.'),
  'sign-in-refused': text(
    'El correo o la contraseña no coinciden.',
    'The e-mail or the password does not match.',
  ),
  'second-step-over': text(
    'Este paso terminó. Entra otra vez con tu contraseña.',
    'This step is over. Sign in again with your password.',
  ),
  'code-refused': text(
    'El código no es correcto o ya se usó. Intentos que quedan: {left}.',
    'The code is not right or was used before. Tries left: {left}.',
  ),
  'edition-under-way': text(
    'Ya se prepara una edición. Espera a que termine.',
    'An edition is being worked out already. Wait until it is done.',
  ),
  'exposure-under-way': text(
    'Ya se está midiendo. Espera a que termine.',
    'It is being measured already. Wait until it is done.',
  ),
  'code-refused-again': text(
    'El código no es correcto o ya se usó. Espera el siguiente.',
    'The code is not right or was used before. Wait for the next one.',
  ),
  'password-refused': text('La contraseña no es correcta.', 'The password is not right.'),
  'reset-link-over': text(
    'Este enlace ya no sirve: se usó o pasó una hora. Pide otro.',
    'This link is no longer good: it was used, or an hour has passed. Ask for another.',
  ),
  'password-too-short': text('Usa al menos 12 caracteres.', 'Use at least 12 characters.'),
  'password-too-long': text('Usa 256 caracteres como máximo.', 'Use 256 characters at most.'),
  'password-too-common': text(
    'Es de las primeras que alguien probaría. Junta varias palabras sin relación.',
    'It is among the first that somebody would try. Join several unrelated words.',
  ),
  'password-is-email': text('No puede contener tu correo.', 'It must not contain your e-mail.'),
  'second-factor-required': text(
    'Aquí el segundo factor es obligatorio: puedes cambiarlo por otro, no quitarlo.',
    'A second factor is required here: you may replace it, not remove it.',
  ),
  'passkey-refused': text(
    'La llave de acceso no se aceptó. Prueba otra vez o usa otra forma de entrar.',
    'The passkey was not accepted. Try again or use another way to sign in.',
  ),
  'provider-refused': text(
    'No se pudo entrar así. Si es tu primera vez, entra con tu contraseña y vincula esa cuenta en «Segundo factor».',
    'Signing in that way failed. The first time, sign in with your password and link that account under “Second factor”.',
  ),
  'provider-linked': text(
    'Esa cuenta, o la tuya aquí, ya está vinculada.',
    'That account, or yours here, is linked already.',
  ),
  'provider-away': text(
    'El servicio con el que entras no responde. Entra con tu contraseña.',
    'The service you sign in with does not answer. Sign in with your password.',
  ),
  'too-many-passkeys': text('Guarda {most} llaves como máximo.', 'Keep {most} passkeys at most.'),
  'too-many-attempts': text(
    'Demasiados intentos. Espera {minutes} min y prueba otra vez.',
    'Too many attempts. Wait {minutes} min and try again.',
  ),
  busy: text(
    'Hay demasiada gente entrando a la vez. Prueba en unos segundos.',
    'Too many people are signing in at once. Try again in a few seconds.',
  ),
  'csrf-refused': text(
    'La solicitud no viene de una página abierta en esta sesión. Recarga la página y repite.',
    'The request does not come from a page opened in this session. Reload the page and try again.',
  ),
  'compare-count': text('Elige de 1 a {most} organizaciones.', 'Choose 1 to {most} nonprofits.'),
  'method-not-allowed': text('Este método no se admite aquí.', 'This method is not allowed here.'),
  'body-malformed': text('La solicitud no se pudo leer.', 'The request could not be read.'),
  'body-too-large': text(
    'Lo que enviaste es demasiado grande. Nada se guardó: vuelve atrás y envía menos a la vez.',
    'What you sent is too large. Nothing was saved: go back and send less at a time.',
  ),
  'unsupported-type': text('Este tipo de contenido no se admite.', 'This content type is not supported.'),
  'import-refused': text(
    'El archivo no se cargó: {count} problemas.',
    'The file was not loaded: {count} problems.',
  ),
  'file-issue': text('{sentence} ({issue})', '{sentence} ({issue})'),
  'rfc-shape': text(
    'No parece un RFC de organización (12 caracteres). Puedes guardarlo así.',
    'It does not look like an organisation’s RFC (12 characters). You may keep it.',
  ),
  'rfc-date': text(
    'La fecha dentro del RFC no existe. Puedes guardarlo así.',
    'The date inside the RFC does not exist. You may keep it.',
  ),
  'rfc-check-digit': text(
    'El último carácter del RFC no coincide. Revísalo; puedes guardarlo así.',
    'The last character of the RFC does not match. Check it; you may keep it.',
  ),
  'rfc-generic': text(
    'Es un RFC genérico, no el de una organización.',
    'It is a generic RFC, not that of an organisation.',
  ),
  internal: text('Algo falló de nuestro lado.', 'Something failed on our side.'),
  'not-in-list': text('«{value}» no es una opción conocida.', '“{value}” is not a known choice.'),
  'not-a-whole-number': text('Aquí se espera un número entero.', 'A whole number is expected here.'),
  'too-small-value': text('El valor es demasiado pequeño.', 'The value is too small.'),
  'too-large-value': text('El valor es demasiado grande.', 'The value is too large.'),
  'repeated-value': text('Un valor está repetido.', 'A value is repeated.'),
  'too-long-text': text('El texto es demasiado largo.', 'The text is too long.'),
  'wrong-shape': text('El dato no tiene la forma esperada.', 'The value does not have the expected form.'),
  'unknown-field': text('Este campo no se conoce.', 'This field is not known.'),
};

/** What every refusal says, by code. */
export const ERROR_TEXTS: Readonly<Record<string, LocaleText>> = {
  ...PROGRAMME_ERROR_TEXTS,
  ...CONTACT_ERROR_TEXTS,
  ...CONFLICT_ERROR_TEXTS,
  ...SHORTLIST_ERROR_TEXTS,
  ...DISCLOSURE_ERROR_TEXTS,
  ...STAFF_ERROR_TEXTS,
  ...EXPORT_ERROR_TEXTS,
  ...PEOPLE_ERROR_TEXTS,
  ...SAVED_VIEW_ERROR_TEXTS,
  ...WEBHOOK_ERROR_TEXTS,
  ...DOCUMENT_ERROR_TEXTS,
  ...APPLICATION_FILE_ERROR_TEXTS,
  ...EVIDENCE_ERROR_TEXTS,
  ...AWARD_ERROR_TEXTS,
  ...DILIGENCE_ERROR_TEXTS,
  ...DONEE_ERROR_TEXTS,
  ...DONATION_RECEIPT_ERROR_TEXTS,
  ...SIGNED_FILE_ERROR_TEXTS,
  ...ACCOUNT_CALL_ERROR_TEXTS,
  ...SCREENING_ERROR_TEXTS,
  ...CALL_ERROR_TEXTS,
  ...SCENARIO_ERROR_TEXTS,
  ...FORM_ERROR_TEXTS,
  ...RECEIVED_ERROR_TEXTS,
  ...FORWARDING_ERROR_TEXTS,
  ...LEDGER_ERROR_TEXTS,
  ...BUDGET_ERROR_TEXTS,
  ...PAYMENT_ERROR_TEXTS,
  ...REPORT_ERROR_TEXTS,
  ...REPEAT_ERROR_TEXTS,
  ...REVIEW_ERROR_TEXTS,
  ...APPLICATION_ERROR_TEXTS,
  ...OWN_TEXTS,
};

/** The sentence of a refusal for its reader, with the parameters filled in. */
export function errorText(
  code: string,
  params: Readonly<Record<string, string | number>>,
  locale: 'es' | 'en',
): string {
  const sentence = (ERROR_TEXTS[code] ?? ERROR_TEXTS.internal!)[locale];
  return sentence.replace(/\{(\w+)\}/g, (_, name: string) => String(params[name] ?? ''));
}
