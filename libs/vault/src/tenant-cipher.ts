import type { TenantField } from './field';
import { keyVersionOf, open, seal, type SealKey } from './seal';
import { Unreadable } from './unreadable';

/** The keys of one organisation, unwrapped for the length of one transaction. */
export class TenantCipher {
  /** @param keys by version, the newest last; null where a key was destroyed */
  constructor(
    private readonly tenantId: string,
    private readonly keys: ReadonlyMap<number, SealKey | null>,
  ) {}

  get hasKey(): boolean {
    return this.newest !== undefined;
  }

  seal(field: TenantField, plaintext: string): Buffer {
    return seal(this.present(this.newest), this.placeOf(field), Buffer.from(plaintext, 'utf8'));
  }

  open(field: TenantField, sealed: Buffer): string {
    const key = this.present(this.keys.get(keyVersionOf(sealed)));
    return open(key, this.placeOf(field), sealed).toString('utf8');
  }

  private get newest(): SealKey | null | undefined {
    return [...this.keys.values()].at(-1);
  }

  private present(key: SealKey | null | undefined): SealKey {
    if (key) return key;
    throw new Unreadable(key === null ? 'key-destroyed' : 'key-missing');
  }

  private placeOf({ table, column, tenantId, rowId }: TenantField): string[] {
    if (tenantId !== this.tenantId) throw new Unreadable('key-missing');
    return [table, column, tenantId, rowId];
  }
}
