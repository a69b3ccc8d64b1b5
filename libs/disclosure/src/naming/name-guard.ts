import { Inject, Injectable } from '@nestjs/common';
import { Database, systemActor, type Tx } from '@puente/database';
import { Clock, dayInMexico, groupBy } from '@puente/kernel';
import type { StateCode } from '@puente/taxonomy';
import { Vault } from '@puente/vault';
import { findNames, protectedNames, type NamedNonprofit, type NameMark, type TextReader } from '../core';
import { findContactNames, findMembers, findNamed } from './name-directory.repository';

/** Texts that are to leave, and the nonprofits that they are about. */
export interface GuardedTexts {
  readonly nonprofits: readonly string[];
  readonly audience: TextReader['audience'];
  /** States that are told beside the texts anyway. */
  readonly placed: readonly StateCode[];
  readonly texts: readonly string[];
}

/** May seal all names anew, and so may read them. */
const KEEPER = systemActor('keeper');
const MATCHER = systemActor('matcher');
const CONTACT_NAME = { table: 'nonprofit_contacts', column: 'name' } as const;

/**
 * Looks for names of protected nonprofits in texts before they leave. It asks no permission: who calls it has, and names nonprofits
 * that its reader knows, so that nobody learns by asking who is here. No name leaves it: only where in the own text one stands.
 */
@Injectable()
export class NameGuard {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Vault) private readonly vault: Vault,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** For each text, in their order, where it names somebody. */
  async find({ nonprofits, audience, placed, texts }: GuardedTexts): Promise<NameMark[][]> {
    const today = dayInMexico(this.clock.now());
    const reader = { audience, placed: new Set(placed), today };
    const known = protectedNames(await this.directory(nonprofits), reader);
    return texts.map((text) => findNames(text, known));
  }

  private async directory(ids: readonly string[]): Promise<NamedNonprofit[]> {
    const named = await this.database.asActor(MATCHER, (tx) => findNamed(tx, ids));
    const people = await this.database.asActor(KEEPER, (tx) => this.people(tx, ids));
    return named.map(({ id, ...each }) => ({ ...each, people: people.get(id) ?? [] }));
  }

  private async people(tx: Tx, ids: readonly string[]): Promise<ReadonlyMap<string, readonly string[]>> {
    const rows = await findMembers(tx, ids);
    for (const [tenantId, contacts] of groupBy(await findContactNames(tx, ids), (row) => row.tenantId)) {
      const cipher = await this.vault.cipherOf(tx, tenantId);
      for (const { id, name } of contacts) {
        rows.push({ tenantId, name: cipher.open({ ...CONTACT_NAME, tenantId, rowId: id }, name) });
      }
    }
    return new Map(
      [...groupBy(rows, (row) => row.tenantId)].map(([id, own]) => [id, own.map(({ name }) => name)]),
    );
  }
}
