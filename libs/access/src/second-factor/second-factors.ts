import { Inject, Injectable } from '@nestjs/common';
import type { Tx } from '@puente/database';
import { Clock } from '@puente/kernel';
import { Vault } from '@puente/vault';
import { countPasskeys } from '../passkeys/passkey.repository';
import { countRecoveryCodes, findTotp, takeRecoveryCode, takeTotpStep } from './factor.repository';
import { recoveryCodeHash } from './recovery-codes';
import { totpStep } from './totp';

/** What can stand beside a password. A further kind is named here, found in `methodsOf` and used by its own service. */
export type SecondFactorMethod = 'totp' | 'passkey' | 'recovery-code';

/** A code as typed. */
export interface CodeProof {
  readonly method: 'totp' | 'recovery-code';
  readonly code: string;
}

/** Looks up and uses the second factors of a person, within transactions of the system actor `login`. */
@Injectable()
export class SecondFactors {
  constructor(
    @Inject(Clock) private readonly clock: Clock,
    @Inject(Vault) private readonly vault: Vault,
  ) {}

  /** The factors that the person has; recovery codes only count beside another. Empty: a password is all there is. */
  async methodsOf(tx: Tx, personId: string): Promise<SecondFactorMethod[]> {
    const methods: SecondFactorMethod[] = [];
    if ((await findTotp(tx, personId))?.confirmedAt) methods.push('totp');
    if ((await countPasskeys(tx, personId)) > 0) methods.push('passkey');
    if (methods.length === 0) return [];
    return (await countRecoveryCodes(tx, personId)) > 0 ? [...methods, 'recovery-code'] : methods;
  }

  /** Whether the code is right; a right one is used up in the same transaction and never right again. */
  async use(tx: Tx, personId: string, { method, code }: CodeProof): Promise<boolean> {
    if (method === 'totp') return this.useTotp(tx, personId, code);
    if ((await this.methodsOf(tx, personId)).length === 0) return false;
    return takeRecoveryCode(tx, personId, recoveryCodeHash(personId, code), this.clock.now());
  }

  private async useTotp(tx: Tx, personId: string, code: string): Promise<boolean> {
    const secret = (await findTotp(tx, personId))?.secret;
    if (!secret) return false;
    const step = totpStep(
      this.vault.openPersonal(totpField('secret', personId), secret),
      code,
      this.clock.now(),
    );
    return step !== null && takeTotpStep(tx, personId, step);
  }
}

/** Where a sealed secret stands; it opens nowhere else. */
export const totpField = (column: 'secret' | 'draft', personId: string) => ({
  table: 'totp_factors',
  column,
  rowId: personId,
});
