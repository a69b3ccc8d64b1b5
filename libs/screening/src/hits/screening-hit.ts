import type { DateOnly } from '@puente/kernel';
import type { HitDecision, HitStanding, PartyKind } from '../core';

/** A hit in the queue. */
export interface HitEntry {
  readonly id: string;
  readonly nonprofitName: string;
  readonly listedName: string;
  readonly programme: string;
  /** 0 to 1. */
  readonly score: number;
  readonly standing: HitStanding;
  readonly foundAt: Date;
}

export interface HitQueue {
  /** One page of those that stand so; the most similar first. */
  readonly entries: readonly HitEntry[];
  readonly page: number;
  readonly pages: number;
  /** Of all hits of today's names with the list in use. */
  readonly counts: Readonly<Record<HitStanding, number>>;
}

/** What a person said of a hit; the last one counts. */
export interface HitDecisionView {
  readonly number: number;
  readonly decision: HitDecision;
  readonly reason: string;
  readonly decidedAt: Date;
}

/** Both sides of a hit. */
export interface HitCase {
  readonly id: string;
  readonly nonprofitId: string;
  readonly nonprofitName: string;
  readonly standing: HitStanding;
  readonly score: number;
  readonly listedName: string;
  readonly foundAt: Date;
  /** Since when the list or the name is another; nobody needs to decide then. */
  readonly endedAt: Date | null;
  readonly entry: {
    readonly number: number;
    readonly name: string;
    readonly kind: PartyKind;
    readonly programme: string;
    readonly remarks: string;
    readonly aliases: readonly string[];
    readonly places: readonly string[];
  };
  /** The newest first. */
  readonly decisions: readonly HitDecisionView[];
}

export interface HitDecisionInput {
  readonly decision: HitDecision;
  /** 10 to 1000 characters. */
  readonly reason: string;
  /** The number of the last decision that the person saw; 0: none. */
  readonly seenDecision: number;
}

/** One run, also where it found nothing. */
export interface RunView {
  readonly id: string;
  readonly ranAt: Date;
  /** The day of the list. */
  readonly publishedOn: DateOnly;
  /** Whether one name was compared, or all. */
  readonly one: boolean;
  readonly nonprofits: number;
  readonly entries: number;
  readonly hits: number;
  readonly newHits: number;
}
