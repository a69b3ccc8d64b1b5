import type { LocaleText } from '@puente/kernel';

/** Why somebody may not judge a nonprofit freely, as far as the platform can tell. */
export const CONFLICTS = {
  member: { es: 'Forma parte de la organización', en: 'Belongs to the nonprofit' },
  'earlier-work': {
    es: 'Dijo antes que trabajó o colaboró con ella',
    en: 'Said earlier that they worked or took part there',
  },
  'past-grant': {
    es: 'Forma parte de una financiadora que la apoyó',
    en: 'Belongs to a funder that supported it',
  },
  'same-domain': { es: 'Usa un correo de su mismo dominio', en: 'Has a mail address of its domain' },
} as const satisfies Record<string, LocaleText>;

export type Conflict = keyof typeof CONFLICTS;

/** Why a person steps back from a nonprofit; only the code is kept. */
export const RECUSALS = {
  work: { es: 'Trabajo o trabajé ahí', en: 'I work or worked there' },
  family: { es: 'Familia o amistad cercana', en: 'Family or close friendship' },
  money: { es: 'Un interés económico', en: 'A financial interest' },
  dispute: { es: 'Un desacuerdo o pleito', en: 'A disagreement or dispute' },
  other: { es: 'Otra razón', en: 'Another reason' },
} as const satisfies Record<string, LocaleText>;

export type Recusal = keyof typeof RECUSALS;
export const recusalCodes = Object.keys(RECUSALS) as Recusal[];

/** What is known of a person beside a nonprofit. */
export interface Ties {
  readonly isMember: boolean;
  /** Whether the person stepped back from it in another call because of work. */
  readonly saidWork: boolean;
  readonly funderGaveIt: boolean;
  readonly mailAddress: string;
  /** Its web site or mail address; empty where not known. */
  readonly address: string;
}

export function conflictsOf(ties: Ties): Conflict[] {
  const found: Record<Conflict, boolean> = {
    member: ties.isMember,
    'earlier-work': ties.saidWork,
    'past-grant': ties.funderGaveIt,
    'same-domain': sharesDomain(ties.mailAddress, ties.address),
  };
  return (Object.keys(found) as Conflict[]).filter((each) => found[each]);
}

/** Everybody has addresses here: sharing one of these says nothing. */
const FOR_EVERYBODY = new Set([
  ...['gmail.com', 'hotmail.com', 'outlook.com', 'live.com', 'yahoo.com', 'yahoo.com.mx', 'icloud.com'],
  ...['hotmail.es', 'outlook.es', 'live.com.mx', 'prodigy.net.mx', 'proton.me', 'protonmail.com', 'msn.com'],
  ...['facebook.com', 'instagram.com', 'wordpress.com', 'blogspot.com', 'google.com', 'wixsite.com'],
]);

function sharesDomain(one: string, other: string): boolean {
  const domain = domainOf(one);
  return domain !== null && domain === domainOf(other) && !FOR_EVERYBODY.has(domain);
}

const SECOND_LEVELS = new Set(['com', 'org', 'gob', 'edu', 'net', 'ac', 'co']);

/** The domain that an organisation registers: `correo.casa.org.mx` is of `casa.org.mx`. Nobody registers one below `invalid` (RFC 2606). */
export function domainOf(address: string): string | null {
  const host = address
    .toLowerCase()
    .replace(/^[a-z]+:\/\//, '')
    .replace(/[/?#:].*$/, '')
    .replace(/^.*@/, '');
  const labels = host.split('.').filter((each) => each !== '');
  if (labels.length < 2 || labels.at(-1) === 'invalid') return null;
  return labels.slice(SECOND_LEVELS.has(labels.at(-2)!) ? -3 : -2).join('.');
}

const DAY_MS = 86_400_000;
/** Life goes on: whoever declared no conflict says so again after half a year. */
export const DECLARATION_DAYS = 180;

export function isDeclared(declaredAt: Date | null, now: Date): boolean {
  return declaredAt !== null && now.getTime() < declaredAt.getTime() + DECLARATION_DAYS * DAY_MS;
}
