import type {
  DecisionView,
  LegalFacts,
  OwnVerification,
  QueueEntry,
  VerificationCase,
  VerificationQueue,
} from '@puente/organizations';

/** What HIP decided last, without who decided. */
export class DecisionResponse {
  id!: string;
  decision!: string;
  reasons!: string[];
  message!: string;
  decidedAt!: string;
}

export class QueueEntryResponse {
  id!: string;
  name!: string;
  safety!: string;
  standing!: string;
  since!: string;
  doubts!: number;
  contactPaused!: boolean;
}

export class QueueResponse {
  entries!: QueueEntryResponse[];
  found!: number;
  page!: number;
  pages!: number;
  counts!: Record<string, number>;
  waiting!: number;
  total!: number;
}

/** A passage of a text to look at: `[start, end)` in UTF-16 units. */
export class PassageResponse {
  risk!: string;
  start!: number;
  end!: number;
}

export class ReviewedTextResponse {
  lang!: string;
  text!: string;
  passages!: PassageResponse[];
}

export class VerificationCaseResponse {
  id!: string;
  version!: number;
  facts!: Record<string, unknown>;
  before!: Record<string, unknown> | null;
  changed!: string[];
  doubts!: string[];
  texts!: ReviewedTextResponse[];
  standing!: string;
  since!: string;
  last!: DecisionResponse | null;
  contactPausedSince!: string | null;
}

export class OwnVerificationResponse {
  standing!: string;
  since!: string;
  until!: string | null;
  last!: DecisionResponse | null;
}

export function toQueueResponse(queue: VerificationQueue): QueueResponse {
  const { entries, counts, ...rest } = queue;
  return { entries: entries.map(toEntryResponse), counts: { ...counts }, ...rest };
}

function toEntryResponse({ since, ...entry }: QueueEntry): QueueEntryResponse {
  return { ...entry, since: since.toISOString() };
}

export function toCaseResponse(of: VerificationCase): VerificationCaseResponse {
  return {
    id: of.id,
    version: of.version,
    facts: factsOf(of.facts),
    before: of.before && factsOf(of.before),
    changed: [...of.changed],
    doubts: [...of.doubts],
    texts: of.texts.map(({ lang, text, passages }) => ({ lang, text, passages: [...passages] })),
    standing: of.standing,
    since: of.since.toISOString(),
    last: toDecisionResponse(of.last),
    contactPausedSince: of.contactPausedAt?.toISOString() ?? null,
  };
}

export function toOwnVerificationResponse(own: OwnVerification): OwnVerificationResponse {
  return {
    standing: own.standing,
    since: own.since.toISOString(),
    until: own.until?.toISOString() ?? null,
    last: toDecisionResponse(own.last),
  };
}

function toDecisionResponse(last: DecisionView | null): DecisionResponse | null {
  return last && { ...last, reasons: [...last.reasons], decidedAt: last.decidedAt.toISOString() };
}

/** The fingerprint of the texts is ours alone. */
function factsOf({ texts: _texts, ...facts }: LegalFacts): Record<string, unknown> {
  return { ...facts };
}
