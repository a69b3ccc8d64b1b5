import type { BackupFault } from '@puente/database';
import { isLocale, type Locale, type LocaleText } from '@puente/kernel';
import { Refused } from '../refused';

/** Why a backup or a restore is refused, and what to do; `{about}` is a folder, a moment, a segment or PostgreSQL's words. */
const FAULTS: Readonly<Record<BackupFault | 'bad-moment', LocaleText>> = {
  'no-database': {
    es: 'En {about} no hay una base de datos de Puente: nada que respaldar.',
    en: 'There is no database of Puente in {about}: nothing to back up.',
  },
  'no-archiving': {
    es: 'La base de {about} se inició con una versión anterior (o en Windows) y no puede entregar sus cambios. Detenga Puente, inícielo otra vez y repita.',
    en: 'The database in {about} was started by an earlier version (or on Windows) and cannot hand over its changes. Stop Puente, start it again, and repeat.',
  },
  'no-way-in': {
    es: 'La cuenta con la que corre PostgreSQL no puede entrar en {about}. Elija una carpeta que sí pueda leer, con todas las de arriba.',
    en: 'The account that runs PostgreSQL cannot enter {about}. Choose a folder that it can, with all folders above.',
  },
  'other-database': {
    es: '{about} contiene respaldos de otra base de datos. Cada base necesita su propia carpeta.',
    en: '{about} holds backups of another database. Each needs a folder of its own.',
  },
  'archive-stuck': {
    es: 'Los cambios no llegaron a la carpeta del respaldo en {about}. ¿Está llena o desconectada? Vea el registro de PostgreSQL.',
    en: 'Changes did not reach the folder of the backup within {about}. Is it full, or not connected? See the log of PostgreSQL.',
  },
  'no-backup': {
    es: 'En {about} no hay ningún respaldo completo.',
    en: 'There is no complete backup in {about}.',
  },
  'no-base-before': {
    es: 'Ningún respaldo es tan antiguo: el primero quedó completo el {about}. Pida ese momento o uno posterior.',
    en: 'No backup is that old: the first was complete at {about}. Ask for that moment or a later one.',
  },
  'not-empty': {
    es: '{about} ya existe y no está vacía. Nunca se recupera encima de otros datos: dé otra carpeta.',
    en: '{about} is there and not empty. Nothing is ever restored over other data: give another folder.',
  },
  'wal-missing': {
    es: 'Los cambios guardados no están completos: falta {about}, o el que le sigue. Con --until y un momento anterior se recupera hasta ahí.',
    en: 'The kept changes are not complete: {about} or the one after it is missing. With --until and a moment before, what comes before it can be restored.',
  },
  'ends-before': {
    es: 'Los cambios guardados terminan antes de ese momento: en {about}. Pida ese, o ninguno para recuperar todo.',
    en: 'The kept changes end before that moment: at {about}. Ask for that one, or for none to restore everything.',
  },
  'not-recovered': {
    es: 'PostgreSQL no pudo recuperar el respaldo; no quedó nada a medias.\n{about}',
    en: 'PostgreSQL could not recover the backup; nothing half-made is left.\n{about}',
  },
  'bad-moment': {
    es: '--until {about}: un momento con su zona, como 2026-11-23T03:20:00-06:00',
    en: '--until {about}: a moment with its zone, such as 2026-11-23T03:20:00-06:00',
  },
};

const SAID = {
  backedUp: {
    es: 'Respaldo {folder}: {megabytes} MB en {files} archivos, {seconds} s.',
    en: 'Backup {folder}: {megabytes} MB in {files} files, {seconds} s.',
  },
  holds: {
    es: 'Contiene la base de datos, {documents} documentos sellados y los extremos de la bitácora ({heads} archivos).',
    en: 'It holds the database, {documents} sealed documents and the ends of the audit log ({heads} files).',
  },
  goesOn: {
    es: 'Desde ahora cada cambio de la base llega a {wal} en un minuto a más tardar. Los documentos nuevos llegan con el próximo respaldo.',
    en: 'From now on every change of the database reaches {wal} within a minute. New documents come with the next backup.',
  },
  keysApart: {
    es: 'No contiene las claves (master.key, alias.key, audit.key, o las de los ajustes). Sin la maestra, lo sellado no se lee nunca más: guárdela aparte.',
    en: 'It does not hold the keys (master.key, alias.key, audit.key, or those in the settings). Without the master key what is sealed is unreadable for ever: keep it apart.',
  },
  keysInside: {
    es: 'Contiene las claves {keys}: quien tenga esta carpeta lee todo lo sellado. Las claves de los ajustes no están en ella.',
    en: 'It holds the keys {keys}: whoever has this folder reads everything that is sealed. Keys in the settings are not in it.',
  },
  ownDatabase: {
    es: 'La base es suya (DATABASE_URL): respáldela con `pg_dump --role=backup` o con la recuperación a un momento de su proveedor; vea docs/operating.md. Aquí: {documents} documentos sellados y los extremos de la bitácora ({heads} archivos), en {folder}.',
    en: 'The database is yours (DATABASE_URL): back it up with `pg_dump --role=backup` or your provider’s point-in-time restore; see docs/operating.md. Here: {documents} sealed documents and the ends of the audit log ({heads} files), in {folder}.',
  },
  ownFiles: {
    es: 'El respaldo no contiene la base, que es suya: recupérela con `pg_restore` o con su proveedor. Los archivos de Puente están en {folder}: {documents} documentos sellados.',
    en: 'The backup does not hold the database, which is yours: restore it with `pg_restore` or by your provider. Puente’s own files are in {folder}: {documents} sealed documents.',
  },
  restored: {
    es: 'Recuperado en {folder}, del respaldo {backup} y los cambios que le siguen, en {seconds} s. Último cambio: {last}.',
    en: 'Restored in {folder}, from the backup {backup} and the changes after it, in {seconds} s. Last change: {last}.',
  },
  none: { es: 'ninguno después del respaldo', en: 'none after the backup' },
  files: {
    es: '{documents} documentos sellados. Los que llegaron después del último respaldo no tienen archivo.',
    en: '{documents} sealed documents. Those that came after the last backup have no file.',
  },
  rowsGuarded: {
    es: 'Seguridad por fila: {faults} fallas.',
    en: 'Row-level security: {faults} faults.',
  },
  books: {
    es: 'Libros: {transactions} anotaciones, {faults} fallas.',
    en: 'Books: {transactions} transactions, {faults} faults.',
  },
  log: {
    es: 'Bitácora: {rows} filas en {chains} cadenas contra {lines} líneas de extremos: {faults} fallas.',
    en: 'Audit log: {rows} rows in {chains} chains against {lines} lines of heads: {faults} faults.',
  },
  keysNeeded: {
    es: 'Antes de iniciar, ponga en {folder} las claves de ese tiempo (master.key, alias.key, audit.key) o delas en los ajustes: al iniciar sin ellas se crean otras, que no abren nada.',
    en: 'Before the start, put the keys of that time (master.key, alias.key, audit.key) into {folder} or give them in the settings: a start without them makes others, which open nothing.',
  },
  next: {
    es: 'Inicie con PUENTE_DATA_DIR={folder} npm start. Repita las supresiones hechas desde entonces.',
    en: 'Start with PUENTE_DATA_DIR={folder} npm start. Repeat the erasures done since.',
  },
} as const satisfies Readonly<Record<string, LocaleText>>;

type Values = Readonly<Record<string, string | number>>;

/** A sentence of the commands, with its values. */
export const say = (code: keyof typeof SAID, locale: Locale, values: Values = {}): string =>
  fill(SAID[code][locale], values);

/** The refusal of a command, in the reader's language. */
export const refusal = (code: keyof typeof FAULTS, locale: Locale, about: string): Refused =>
  new Refused(fill(FAULTS[code][locale], { about }));

/** The language of `--language`. */
export function localeOf(language: string): Locale {
  if (isLocale(language)) return language;
  throw new Refused(`--language ${language}: es, en`);
}

const fill = (text: string, values: Values): string =>
  text.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name]));
