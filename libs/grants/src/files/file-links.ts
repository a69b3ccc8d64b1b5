import { Inject, Injectable } from '@nestjs/common';
import { Database, systemActor } from '@puente/database';
import { DocumentStore, type DocumentType } from '@puente/documents';
import { Clock, notFound } from '@puente/kernel';
import { Vault } from '@puente/vault';
import { findFile, type ApplicationFileRow } from './application-file.repository';
import { keyOf } from './file-seal';

const LINK_MS = 5 * 60_000;
const PURPOSE = 'application-file';

/** What somebody with a link gets. */
export interface OpenedFile {
  readonly type: DocumentType;
  readonly number: number;
  readonly bytes: Buffer;
}

/** Links that open one file of an application for five minutes; who may have one was asked before. */
@Injectable()
export class FileLinks {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(Vault) private readonly vault: Vault,
    @Inject(DocumentStore) private readonly store: DocumentStore,
  ) {}

  /** `number` goes into the neutral name: a funder's counts within the application, so that it tells of nothing else. */
  tokenFor({ tenantId, id, number }: Pick<ApplicationFileRow, 'tenantId' | 'id' | 'number'>): string {
    const until = new Date(this.clock.now().getTime() + LINK_MS);
    return this.vault.token(PURPOSE, `${tenantId}_${id}_${number}`, until);
  }

  /** Whether a token was made for such a file and is still good. */
  opens(token: string): boolean {
    return this.vault.checkToken(PURPOSE, token) !== null;
  }

  async open(token: string): Promise<OpenedFile> {
    const [tenantId, id, number] = this.vault.checkToken(PURPOSE, token)?.id.split('_') ?? [];
    if (!tenantId || !id || !number) throw notFound();
    const { row, key } = await this.database.asActor(systemActor('librarian'), async (tx) => {
      const found = await findFile(tx, tenantId, { applicationId: null, id });
      if (!found) throw notFound();
      return { row: found, key: keyOf(await this.vault.cipherOf(tx, tenantId), found) };
    });
    return { type: row.type, number: Number(number), bytes: await this.store.open(id, key) };
  }
}
