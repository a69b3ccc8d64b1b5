import { Injectable } from '@nestjs/common';
import type { Actor } from '@puente/database';
import { notFound, type Locale } from '@puente/kernel';
import { requirePermission } from '@puente/permissions';
import {
  buildSeries,
  filterConflicts,
  filterObservations,
  findObservation,
  lintWording,
  listIndicators,
  type ConflictFilter,
  type ConflictInFull,
  type EvidenceBase,
  type IndicatorSeries,
  type IndicatorSummary,
  type Observation,
  type ObservationFilter,
  type ObservationInFull,
  type WordingMark,
} from '../core';
import { loadEvidence } from '../load-evidence';

/** One indicator with its series and the conflicts that its figures take part in. */
export interface IndicatorInFull {
  readonly series: IndicatorSeries;
  readonly conflicts: readonly ConflictInFull[];
}

/** The evidence base for its readers, and advice for those who write. */
@Injectable()
export class EvidenceService {
  /** Sources, indicators and the words of the evidence base. */
  base(actor: Actor): EvidenceBase {
    requirePermission(actor, 'evidence:read');
    return loadEvidence();
  }

  observations(actor: Actor, filter: ObservationFilter): Observation[] {
    return filterObservations(this.base(actor), filter);
  }

  /** @throws DomainError not-found */
  observation(actor: Actor, id: string): ObservationInFull {
    const found = findObservation(this.base(actor), id);
    if (!found) throw notFound();
    return found;
  }

  indicators(actor: Actor): IndicatorSummary[] {
    return listIndicators(this.base(actor));
  }

  /** @throws DomainError not-found */
  indicator(actor: Actor, code: string): IndicatorInFull {
    const base = this.base(actor);
    const series = buildSeries(base, code);
    if (!series) throw notFound();
    return { series, conflicts: filterConflicts(base, { indicator: code }) };
  }

  conflicts(actor: Actor, filter: ConflictFilter): ConflictInFull[] {
    return filterConflicts(this.base(actor), filter);
  }

  /** Passages of a text to think about. The text is kept nowhere. */
  wording(actor: Actor, text: string, language?: Locale): WordingMark[] {
    requirePermission(actor, 'evidence:read');
    return lintWording(text, language);
  }
}
