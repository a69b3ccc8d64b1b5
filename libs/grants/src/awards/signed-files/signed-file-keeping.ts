import { createHash, randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { Database, systemActor, type PersonActor, type Tx } from '@puente/database';
import {
  DocumentStore,
  promisedType,
  refusal,
  TakeIn,
  type ArrivedFile,
  type TakenFile,
} from '@puente/documents';
import { Clock, DomainError, notFound } from '@puente/kernel';
import { Vault, type TenantField } from '@puente/vault';
import { SIGNED_FILE_LIMITS, type AgreementSide, type AwardState } from '../../core';
import type { OpenedFile } from '../../files/file-links';
import { agreementOn, recordForBoth, type SignedAward } from '../signing';
import {
  findSealedKey,
  insertSignedFile,
  listSignedFiles,
  type SignedFileRow,
} from './signed-file.repository';

const LINK_MS = 5 * 60_000;
const PURPOSE = 'signed-file';
const LIBRARIAN = systemActor('librarian');

type WaitingAward = SignedAward & { readonly state: AwardState };

/** From which side a file comes, and how its sender finds and holds the award. */
export interface SendingSide<Award extends WaitingAward = WaitingAward> {
  readonly side: AgreementSide;
  readonly person: PersonActor;
  readonly awardIn: (tx: Tx) => Promise<Award>;
  /** Who is told, as a part of keeping it. */
  readonly tell: (tx: Tx, award: Award) => Promise<void>;
}

/** How scans of signed agreements come in, lie sealed and are handed out; the same for both sides. */
@Injectable()
export class SignedFileKeeping {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(Vault) private readonly vault: Vault,
    @Inject(TakeIn) private readonly takeIn: TakeIn,
    @Inject(DocumentStore) private readonly store: DocumentStore,
  ) {}

  /**
   * Looks into an arrived PDF and keeps it with the text that waits for signatures, or refuses it with a code and keeps nothing.
   */
  async add<Award extends WaitingAward>(sending: SendingSide<Award>, arrived: ArrivedFile): Promise<string> {
    const { tenantId } = await this.refuseEarly(sending, arrived);
    const taken = await this.takeIn.take(arrived);
    const id = randomUUID();
    const key = await this.store.keep(id, taken.bytes);
    try {
      const sealedKey = await this.seal(tenantId, id, key);
      await this.database.asActor(sending.person, (tx) => this.insert(tx, sending, { id, sealedKey, taken }));
    } catch (error) {
      await this.store.remove(id);
      throw error;
    }
    return id;
  }

  /** A token that opens one for five minutes; who may have it was asked before. */
  tokenFor({ tenantId, id }: Pick<SignedFileRow, 'tenantId' | 'id'>): string {
    return this.vault.token(PURPOSE, `${tenantId}_${id}`, new Date(this.clock.now().getTime() + LINK_MS));
  }

  /** Whether a token was made for such a file and is still good. */
  opens(token: string): boolean {
    return this.vault.checkToken(PURPOSE, token) !== null;
  }

  async open(token: string): Promise<OpenedFile> {
    const [tenantId, id] = this.vault.checkToken(PURPOSE, token)?.id.split('_') ?? [];
    if (!tenantId || !id) throw notFound();
    const key = await this.database.asActor(LIBRARIAN, async (tx) => {
      const sealed = await findSealedKey(tx, tenantId, id);
      if (!sealed) throw notFound();
      return (await this.vault.cipherOf(tx, tenantId)).open(fieldOf(tenantId, id), sealed);
    });
    return { type: 'pdf', number: 1, bytes: await this.store.open(id, Buffer.from(key, 'base64')) };
  }

  /** Looking into a file costs; what could not be kept is refused before. */
  private async refuseEarly<Award extends WaitingAward>(
    { person, awardIn }: Pick<SendingSide<Award>, 'person' | 'awardIn'>,
    arrived: ArrivedFile,
  ): Promise<Award> {
    try {
      if (promisedType(arrived) !== 'pdf') throw refusal('file-type-unknown');
      return await this.database.asActor(person, async (tx) => {
        const award = await awardIn(tx);
        await requireRoom(tx, award);
        return award;
      });
    } catch (error) {
      await this.takeIn.drop(arrived.file);
      throw error;
    }
  }

  /** The other side cannot read the funder's keys: the librarian seals for both. */
  private seal(tenantId: string, id: string, key: Buffer): Promise<Buffer> {
    return this.database.asActor(LIBRARIAN, (tx) =>
      this.vault.seal(tx, fieldOf(tenantId, id), key.toString('base64')),
    );
  }

  private async insert<Award extends WaitingAward>(
    tx: Tx,
    { side, person, awardIn, tell }: SendingSide<Award>,
    { id, sealedKey, taken }: KeptFile,
  ): Promise<void> {
    const award = await awardIn(tx);
    const agreement = await requireRoom(tx, award);
    const { tenantId, id: awardId, nonprofitId } = award;
    const of = {
      tenantId,
      id,
      awardId,
      agreementId: agreement.id,
      nonprofitId,
      textSha256: agreement.sha256,
    };
    const fileSha256 = createHash('sha256').update(taken.bytes).digest('hex');
    const file = { side, sealedKey, fileSha256, byteCount: taken.bytes.length, scan: taken.scan };
    await insertSignedFile(tx, { ...of, ...file, addedBy: person.personId, addedAt: this.clock.now() });
    await recordForBoth(tx, person, award, 'signed-file.added');
    await tell(tx, award);
  }
}

interface KeptFile {
  readonly id: string;
  readonly sealedKey: Buffer;
  readonly taken: TakenFile;
}

const fieldOf = (tenantId: string, rowId: string): TenantField => ({
  ...{ table: 'signed_files', column: 'sealed_key', tenantId, rowId },
});

/** The agreement that waits, if one more file of it may come. */
async function requireRoom(tx: Tx, award: WaitingAward): ReturnType<typeof agreementOn> {
  if (award.state !== 'agreement') throw new DomainError('conflict', 'award-state');
  const agreement = await agreementOn(tx, award);
  const files = (await listSignedFiles(tx, award.tenantId, award.id)).filter(
    ({ agreementId }) => agreementId === agreement.id,
  );
  if (files.some(({ state }) => state === 'waits')) throw new DomainError('conflict', 'signed-file-there');
  if (files.length >= SIGNED_FILE_LIMITS.files) {
    throw new DomainError('conflict', 'signed-file-too-many', { most: SIGNED_FILE_LIMITS.files });
  }
  return agreement;
}
