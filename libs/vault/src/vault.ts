import type { Tx } from '@puente/database';
import type { Clock } from '@puente/kernel';
import type { PersonalField, TenantField } from './field';
import { linkToken, readLinkToken } from './link-token';
import type { MasterRing } from './master-ring';
import { keyVersionOf, open, seal } from './seal';
import { TenantCipher } from './tenant-cipher';
import { addKey, findKeys } from './tenant-key.repository';
import { newWrappedKey, unwrapKey } from './wrap-key';

/** Seals and opens what must not be readable in the database, its log, its dumps or its files. */
export class Vault {
  constructor(
    private readonly ring: MasterRing,
    private readonly clock: Clock,
  ) {}

  /** Seals a text with the key of the field's organisation, which is made at the first use. */
  async seal(tx: Tx, field: TenantField, plaintext: string): Promise<Buffer> {
    return (await this.sealerOf(tx, field.tenantId)).seal(field, plaintext);
  }

  /** Opens a text in the place where it was sealed; `Unreadable` anywhere else, or when its key is gone. */
  async open(tx: Tx, field: TenantField, sealed: Buffer): Promise<string> {
    return (await this.cipherOf(tx, field.tenantId)).open(field, sealed);
  }

  /** An organisation's keys for several fields at once. They must not outlive the transaction: keys can be destroyed. */
  async cipherOf(tx: Tx, tenantId: string): Promise<TenantCipher> {
    const keys = await findKeys(tx, tenantId);
    return new TenantCipher(
      tenantId,
      new Map(keys.map((key) => [key.version, unwrapKey(this.ring, tenantId, key)])),
    );
  }

  /** The same, with a first key made where there is none. */
  async sealerOf(tx: Tx, tenantId: string): Promise<TenantCipher> {
    const cipher = await this.cipherOf(tx, tenantId);
    if (cipher.hasKey) return cipher;
    await addKey(tx, tenantId, 1, newWrappedKey(this.ring, tenantId, 1));
    return this.cipherOf(tx, tenantId);
  }

  /** Seals a thing of a person, such as the secret of a second factor, with a key that follows from the master key. */
  sealPersonal(field: PersonalField, plaintext: string): Buffer {
    return seal(this.ring.current.personal, placeOf(field), Buffer.from(plaintext, 'utf8'));
  }

  openPersonal(field: PersonalField, sealed: Buffer): string {
    const { personal } = this.ring.find(keyVersionOf(sealed));
    return open(personal, placeOf(field), sealed).toString('utf8');
  }

  /** A token for a link, for one purpose and one id (letters, digits, `-`, `_`); the database never holds it. */
  token(purpose: string, id: string, expiresAt: Date | null = null): string {
    return linkToken(this.ring, purpose, id, expiresAt);
  }

  /** The id of a token that was made here for this purpose and has not expired, else null. */
  checkToken(purpose: string, token: string): { id: string } | null {
    const id = readLinkToken(this.ring, purpose, token, this.clock.now());
    return id === null ? null : { id };
  }
}

const placeOf = ({ table, column, rowId }: PersonalField): string[] => [table, column, 'person', rowId];
