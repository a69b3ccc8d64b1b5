import type { AliasRequestView } from '@puente/disclosure';

/** A request to open an alias; which nonprofit it is about is not in here. */
export class AliasRequestResponse {
  id!: string;
  version!: number;
  state!: string;
  funderId!: string;
  funder!: string;
  alias!: string;
  reason!: string;
  note!: string;
  requester!: string | null;
  requestedAt!: string;
  decider!: string | null;
  decidedAt!: string | null;
  /** Fingerprint of exactly this; a decision has to name it. */
  shown!: string;
}

/** The nonprofit behind the alias, for who asked, for 24 hours. */
export class AliasAnswerResponse {
  nonprofitId!: string;
  name!: string;
}

export function toAliasRequestResponse(view: AliasRequestView): AliasRequestResponse {
  const { requestedBy: _requestedBy, requestedAt, decidedAt, ...rest } = view;
  return {
    ...rest,
    requestedAt: requestedAt.toISOString(),
    decidedAt: decidedAt?.toISOString() ?? null,
  };
}
