import type { LocaleText } from '@puente/kernel';

interface DailyRule {
  readonly what: LocaleText;
  readonly tables: readonly string[];
  readonly days: number;
  readonly from: LocaleText;
  readonly by: 'daily';
}

type Words = readonly [es: string, en: string];
const rule = (
  [es, en]: Words,
  days: number,
  [esFrom, enFrom]: Words,
  ...tables: readonly string[]
): DailyRule => ({
  what: { es, en },
  tables,
  days,
  from: { es: esFrom, en: enFrom },
  by: 'daily',
});

const YEAR = 365;

/** What a daily job takes away. Whoever lengthens a limit of five years or more also changes its policy. */
export const DAILY_RULES = {
  sessions: rule(['Sesiones', 'Sessions'], 1, ['después de terminar', 'after their end'], 'sessions'),
  'sign-in-steps': rule(
    ['Entradas a medias', 'Sign-ins that were not finished'],
    1,
    ['después de vencer', 'after they expire'],
    ...['sign_in_steps', 'passkey_challenges', 'single_sign_ons'],
  ),
  'password-resets': rule(
    ['Enlaces para otra contraseña', 'Links for another password'],
    1,
    ['después de pedirse', 'after they were asked for'],
    'password_resets',
  ),
  attempts: rule(
    ['Conteo de intentos', 'Counts of attempts'],
    1,
    ['después de su ventana', 'after their window'],
    'attempts',
  ),
  'request-keys': rule(
    ['Nombres de peticiones de programas y sus respuestas', 'Names of programs’ requests and their answers'],
    1,
    ['después de empezar', 'after they were begun'],
    'request_keys',
  ),
  'jobs-done': rule(
    ['Tareas terminadas', 'Jobs that are done'],
    30,
    ['después de terminar', 'after their end'],
    'outbox',
  ),
  'jobs-failed': rule(
    ['Tareas fallidas', 'Jobs that failed'],
    180,
    ['después de fallar', 'after they failed'],
    'outbox',
  ),
  mails: rule(
    ['Correos', 'Mails'],
    90,
    ['después de enviarse o fallar', 'after they were sent or failed'],
    'mails',
  ),
  notices: rule(
    ['Avisos en la plataforma', 'Notices in the product'],
    YEAR,
    ['después de darse', 'after they were given'],
    'notices',
  ),
  'webhook-deliveries': rule(
    ['Avisos enviados a sistemas propios', 'What was sent to own systems'],
    90,
    ['después de enviarse', 'after it was sent'],
    'webhook_deliveries',
  ),
  invitations: rule(
    ['Invitaciones', 'Invitations'],
    90,
    ['después de aceptarse, retirarse o vencer', 'after they were accepted, withdrawn or expired'],
    'invitations',
  ),
  'api-tokens': rule(
    ['Claves de API', 'API tokens'],
    90,
    ['después de vencer o retirarse', 'after they expired or were withdrawn'],
    'api_tokens',
  ),
  people: rule(
    [
      'Nombre, correo y accesos de quien ya no está en ninguna organización',
      'Name, e-mail and proofs of a person who is in no organisation',
    ],
    30,
    ['después de salir de la última', 'after leaving the last one'],
    ...['people', 'credentials', 'totp_factors', 'recovery_codes', 'passkeys', 'linked_accounts'],
    'notice_settings',
  ),
  'bank-account-versions': rule(
    ['Cuentas bancarias rechazadas o sustituidas', 'Refused or replaced bank accounts'],
    YEAR,
    ['después de decidirse', 'after the decision'],
    'bank_accounts',
  ),
  'application-files': rule(
    ['Archivos de solicitudes retiradas', 'Files of withdrawn applications'],
    30,
    ['después de retirarse', 'after they were withdrawn'],
    'application_files',
  ),
  'application-uploads': rule(
    ['Archivos a medio subir', 'Files that did not arrive whole'],
    1,
    ['después de empezar', 'after they were begun'],
    'application_uploads',
  ),
  forwardings: rule(
    [
      'Permisos de que otra financiadora lea una solicitud',
      'Consents that another funder reads an application',
    ],
    YEAR,
    [
      'después de terminar o retirarse; donde el texto se leyó con el nombre, con la solicitud',
      'after they ran out or were taken back; where the text was read under the name, with the application',
    ],
    'forwardings',
  ),
  introductions: rule(
    ['Presentaciones', 'Introductions'],
    2 * YEAR,
    ['después de terminar o quedar sin respuesta', 'after they ended or stayed without an answer'],
    ...['introductions', 'introduction_answers'],
  ),
  consents: rule(
    ['Consentimientos', 'Consents'],
    5 * YEAR,
    ['después de terminar o revocarse', 'after they ended or were revoked'],
    'consents',
  ),
  verifications: rule(
    ['Verificaciones anteriores', 'Earlier verifications'],
    5 * YEAR,
    ['después de decidirse', 'after the decision'],
    'verifications',
  ),
  'alias-requests': rule(
    ['Peticiones de abrir un alias', 'Requests to open an alias'],
    5 * YEAR,
    ['después de pedirse', 'after they were asked for'],
    'alias_requests',
  ),
  exports: rule(
    ['Registro de archivos que salieron', 'Record of files that left'],
    5 * YEAR,
    ['después de pedirse', 'after they were asked for'],
    'exports',
  ),
  'report-sets': rule(
    ['Paquetes de informes y sus archivos', 'Sets of reports and their files'],
    7,
    ['después de pedirse', 'after they were asked for'],
    ...['report_sets', 'report_set_items'],
  ),
  snapshots: rule(
    ['Listas de coincidencias guardadas', 'Kept lists of matches'],
    10 * YEAR,
    ['después de guardarse', 'after they were kept'],
    'match_snapshots',
  ),
} as const satisfies Record<string, DailyRule>;
