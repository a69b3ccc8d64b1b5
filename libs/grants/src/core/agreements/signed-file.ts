import type { LocaleText } from '@puente/kernel';
import type { AgreementSide } from './agreement';

/** Where the scan of an agreement that was signed on paper stands, in words for both sides. */
export const SIGNED_FILE_STATES = {
  waits: { es: 'Por confirmar', en: 'To be confirmed' },
  confirmed: { es: 'Confirmado', en: 'Confirmed' },
  refused: { es: 'Rechazado', en: 'Refused' },
  removed: { es: 'Quitado', en: 'Removed' },
} as const satisfies Record<string, LocaleText>;

export type SignedFileState = keyof typeof SIGNED_FILE_STATES;

/** Of one agreement, what was refused or removed included. */
export const SIGNED_FILE_LIMITS = { files: 20, reason: 1000 } as const;

interface SentFile {
  readonly side: AgreementSide;
  readonly scan: 'clean' | 'unscanned';
  readonly state: SignedFileState;
  readonly isKept: boolean;
}

/** Whether a side may open it: its own as long as it is kept, the other's only once a scanner found nothing in it. */
export const isOpenTo = (side: AgreementSide, file: SentFile): boolean =>
  file.isKept && (file.side === side || file.scan === 'clean');

/** Why somebody of the funder may not confirm it; null where they may. Who added it and who sent the agreement leave it to others. */
export function confirmingFault(
  file: SentFile & { readonly addedBy: string },
  { personId, sentBy }: { readonly personId: string; readonly sentBy: string },
): string | null {
  if (file.state !== 'waits') return 'signed-file-state';
  if (!isOpenTo('funder', file)) return 'signed-file-unscanned';
  if (file.addedBy === personId) return 'signed-file-added-by-you';
  return sentBy === personId ? 'agreement-sent-by-you' : null;
}
