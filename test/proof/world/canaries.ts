import { createHash } from 'node:crypto';
import type { Asker, Organization } from './cast';

/** Who reads, from the owner's point of view. */
export type Reader = 'public' | 'nonprofit' | 'funder' | 'hip';

/** What kind of thing a canary marks, and who besides its owner may come to know it through the doors. */
export const MAY_KNOW = {
  'open-profile': ['public', 'nonprofit', 'funder', 'hip'],
  'discreet-profile': ['funder', 'hip'],
  'protected-profile': ['hip'],
  /** Identifiers in registers: RFC, CLUNI, references of an import. */
  register: ['hip'],
  'nonprofit-id': ['hip'],
  'funder-name': ['nonprofit', 'funder', 'hip'],
  'published-programme': ['nonprofit'],
  'own-programme': [],
  /** A form and the call that asks it, before it is published; and what is written for a call. */
  'own-call': [],
  'published-call': ['nonprofit'],
  'own-application': [],
  'draft-id': [],
  'kept-list': [],
  person: [],
  'person-id': [],
  contact: ['hip'],
  'bank-account': [],
  verification: ['hip'],
  'staff-note': [],
  'past-grant': [],
  /** What is wrong or unpublished in an imported file of figures. */
  figures: [],
  /** Who published figures that are in use, and where. */
  'figures-source': ['nonprofit', 'funder', 'hip'],
  /** The name by which one funder knows a nonprofit. */
  alias: ['hip'],
  secret: [],
} as const satisfies Record<string, readonly Reader[]>;
export type Kind = keyof typeof MAY_KNOW;

/** The policies of the database let some read more than any door shows them. */
const MAY_SELECT: Partial<Record<Kind, readonly Reader[]>> = {
  'own-programme': ['hip'],
  'published-programme': ['nonprofit', 'hip'],
  'draft-id': ['hip'],
  /** The log of an organisation holds who of another looked at it; HIP's auditors read every log. */
  'person-id': ['nonprofit', 'funder', 'hip'],
};

/** A word that stands in one field of one organisation and nowhere else. */
export interface Canary {
  readonly owner: Organization;
  readonly kind: Kind;
  readonly place: string;
  /** Other organisations, by id, that were told it themselves: through the doors, or by a row that they share alone. */
  readonly told: Told;
}

export type Told = Readonly<Record<string, 'doors' | 'rows'>>;

const TOKEN = /zq[a-z]{14}|\b\d{18}\b|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/gi;
/** An alias without its prefix: two groups of five of Crockford's digits, in capitals. */
const ALIAS = /\b[0-9A-HJKMNP-TV-Z]{5}-[0-9A-HJKMNP-TV-Z]{5}\b/g;

/** All canaries of a world, and who let one out. */
export class Canaries {
  private readonly known = new Map<string, Canary>();

  /** A new word for a field; the same in every run. */
  word(owner: Organization, kind: Kind, place: string, told: Told = {}): string {
    const digest = createHash('sha256').update(`${owner.key} ${place}`).digest();
    const word = `zq${[...digest.subarray(0, 14)].map((byte) => String.fromCharCode(97 + (byte % 26))).join('')}`;
    this.note(word, owner, kind, place, told);
    return word;
  }

  /** Something that exists already and is as telling as a word of ours: an id, an alias. */
  note(text: string, owner: Organization, kind: Kind, place: string, told: Told = {}): void {
    this.known.set(text.toLowerCase(), { owner, kind, place, told });
  }

  get size(): number {
    return this.known.size;
  }

  /** What stands in a text, without what the asker said themselves. */
  foundIn(text: string, said = ''): Canary[] {
    const own = new Set(tokensOf(said));
    return [...new Set(tokensOf(text))].flatMap((token) => {
      const canary = this.known.get(token);
      return canary && !own.has(token) ? [canary] : [];
    });
  }

  /** The canaries in an answer that the asker may not know. */
  leaksIn(asker: Asker, text: string, said = ''): Canary[] {
    return this.foundIn(text, said).filter(
      (canary) => !wasTold(asker, canary, ['doors']) && !mayKnow(asker, canary, MAY_KNOW[canary.kind]),
    );
  }

  /** The same for rows that PostgreSQL handed out. */
  leaksInRows(asker: Asker, text: string): Canary[] {
    return this.foundIn(text).filter(
      (canary) =>
        !wasTold(asker, canary, ['doors', 'rows']) &&
        !mayKnow(asker, canary, MAY_SELECT[canary.kind] ?? MAY_KNOW[canary.kind]),
    );
  }
}

const tokensOf = (text: string): string[] =>
  [...(text.match(TOKEN) ?? []), ...(text.match(ALIAS) ?? [])].map((each) => each.toLowerCase());

const wasTold = ({ organization }: Asker, canary: Canary, ways: readonly string[]): boolean =>
  ways.includes(canary.told[organization?.id ?? ''] ?? '');

function mayKnow({ organization }: Asker, { owner }: Canary, readers: readonly Reader[]): boolean {
  if (organization === null) return readers.includes('public');
  return organization.id === owner.id || readers.includes(organization.kind);
}

export const told = ({ owner, kind, place }: Canary): string => `${kind} of ${owner.key} (${place})`;
