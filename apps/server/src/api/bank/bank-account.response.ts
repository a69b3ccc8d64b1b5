import type { BankAccountVersion } from '@puente/organizations';

/** One version of the account. The CLABE is whole only while it waits to be compared and approved. */
export class BankAccountResponse {
  id!: string;
  version!: number;
  /** `proposed`, `approved`, `refused` or `replaced`. */
  state!: string;
  /** Whole while proposed, else null. */
  clabe!: string | null;
  lastFour!: string;
  holder!: string;
  bank!: string;
  fingerprint!: string;
  proposedAt!: string;
  /** Not used before. */
  heldUntil!: string;
  /** Nobody pays to it: by telephone it was said not to be the nonprofit’s. */
  isBlocked!: boolean;
}

export function toBankAccountResponse(version: BankAccountVersion): BankAccountResponse {
  const { id, state, content, fingerprint, proposedAt, heldUntil } = version;
  return {
    id,
    version: version.version,
    state,
    clabe: state === 'proposed' ? content.clabe : null,
    lastFour: content.clabe.slice(-4),
    holder: content.holder,
    bank: content.bank,
    fingerprint,
    proposedAt: proposedAt.toISOString(),
    heldUntil: heldUntil.toISOString(),
    isBlocked: version.blockedAt !== null,
  };
}
