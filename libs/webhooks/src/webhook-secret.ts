import type { Vault } from '@puente/vault';

const place = (rowId: string) => ({ table: 'webhooks', rowId });
const present = (rowId: string) => ({ ...place(rowId), column: 'secret' });
const previous = (rowId: string) => ({ ...place(rowId), column: 'previous_secret' });

export const sealSecret = (vault: Vault, id: string, secret: string): Buffer =>
  vault.sealPersonal(present(id), secret);

/** The present secret, sealed for the place of the one before. */
export const sealAsPrevious = (vault: Vault, id: string, sealed: Buffer): Buffer =>
  vault.sealPersonal(previous(id), vault.openPersonal(present(id), sealed));

interface Sealed {
  readonly webhookId: string;
  readonly secret: Buffer;
  readonly previousSecret: Buffer | null;
  readonly previousUntil: Date | null;
}

/** The secrets that sign now, the newest first. */
export function openSecrets(
  vault: Vault,
  { webhookId, secret, previousSecret, previousUntil }: Sealed,
  now: Date,
): string[] {
  const opened = [vault.openPersonal(present(webhookId), secret)];
  if (!previousSecret || !previousUntil || previousUntil <= now) return opened;
  return [...opened, vault.openPersonal(previous(webhookId), previousSecret)];
}
