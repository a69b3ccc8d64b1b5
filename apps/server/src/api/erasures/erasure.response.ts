import type { ErasureView } from '@puente/retention';

/** An erasure that was asked for, agreed to, withdrawn or done: ids only. */
export class ErasureResponse {
  id!: string;
  nonprofitId!: string;
  reason!: string;
  /** `requested`, `approved`, `withdrawn` or `done`. */
  state!: string;
  requestedAt!: string;
  decidedAt!: string | null;
  doneAt!: string | null;
}

export const toErasureResponse = (erasure: ErasureView): ErasureResponse => ({
  id: erasure.id,
  nonprofitId: erasure.nonprofitId,
  reason: erasure.reason,
  state: erasure.state,
  requestedAt: erasure.requestedAt.toISOString(),
  decidedAt: erasure.decidedAt?.toISOString() ?? null,
  doneAt: erasure.doneAt?.toISOString() ?? null,
});
