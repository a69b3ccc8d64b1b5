import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { Database, systemActor, type Actor } from '@puente/database';
import { groupBy } from '@puente/kernel';
import { requirePermission } from '@puente/permissions';
import { states, type Form } from '@puente/taxonomy/core';
import {
  LARGEST_HIDDEN,
  WITHHELD_CAVEAT,
  shieldedTotals,
  type Period,
  type ProvidedRows,
  type ShownCount,
  type ShownTotal,
  type SignalRow,
  type SignalSource,
} from '../core';
import { countsInUse, type CitedCounts } from './hotline-counts.repository';

export interface PublishedCount {
  readonly source: SignalSource;
  readonly placeKey: string;
  readonly period: Period;
  /** Empty where the count is of all forms together. */
  readonly forms: readonly Form[];
  readonly calls: ShownCount;
  readonly cases: ShownCount;
  /** Which of the two some row behind a total does not report. */
  readonly partly: ShownTotal['partly'];
}

/** Counts of hotlines that are in use, for readers of every kind. */
@Injectable()
export class HotlineCountsService {
  constructor(@Inject(Database) private readonly database: Database) {}

  /** HIP reads each row; everybody else one total a place, without the small ones. */
  async list(actor: Actor): Promise<PublishedCount[]> {
    const { tenantKind } = requirePermission(actor, 'evidence:read');
    const found = await this.inUse();
    if (tenantKind === 'hip') {
      return found.flatMap(({ source, rows }) => rows.map((row) => ({ source, ...row, partly: [] })));
    }
    return found.flatMap(({ source, rows }) =>
      shieldedTotals(rows).map((total) => ({ source, forms: [], ...total })),
    );
  }

  /** Cases by state as rows of need signals: small ones as “at most 10”, for everybody alike. */
  async signalRows(): Promise<ProvidedRows[]> {
    return (await this.inUse()).map(({ source, rows }) => ({
      indicator: 'hotline-cases',
      source,
      rows: shieldedTotals(rows).flatMap(signalRow),
    }));
  }

  /** Read as the matcher, who sees what is in use; nothing finer than the reader may know leaves this service. */
  private async inUse(): Promise<{ source: SignalSource; rows: CitedCounts[] }[]> {
    const rows = await this.database.asActor(systemActor('matcher'), countsInUse);
    const bySource = groupBy(rows, (row) => JSON.stringify([row.publisher, row.title, row.editionYear]));
    return [...bySource].map(([key, own]) => ({ source: sourceOf(key, own[0]!), rows: own }));
  }
}

function sourceOf(key: string, { publisher, title, editionYear }: CitedCounts): SignalSource {
  const code = `file-${createHash('sha256').update(key).digest('hex').slice(0, 8)}`;
  return { code, publisher, title, editionYear };
}

function signalRow({ placeKey, period, cases, partly }: ShownTotal): SignalRow[] {
  if (!states.has(placeKey)) return [];
  const value = cases === 'few' ? LARGEST_HIDDEN : cases;
  const about = qualified(cases === 'few', partly.includes('cases'));
  return [{ state: placeKey, value, period, ...about, populations: [], observation: null }];
}

/** A small total of which a part is not reported could be anything: only that it is small as reported is said. */
function qualified(few: boolean, partly: boolean): Pick<SignalRow, 'qualifier' | 'caveats'> {
  const caveats = [
    'awareness-bias',
    ...(few ? [WITHHELD_CAVEAT] : []),
    ...(partly ? ['partly-reported'] : []),
  ];
  const open = partly ? 'at-least' : 'exact';
  return { qualifier: few ? 'at-most' : open, caveats };
}
