import { Inject, Injectable } from '@nestjs/common';
import { recordAudit } from '@puente/audit';
import { Database, type Actor, type Tx } from '@puente/database';
import { requirePermission } from '@puente/permissions';
import { ACCOUNT_KINDS, type Month } from '../core';
import { listClosings, type MonthClosingRow } from './month-closing.repository';
import {
  countTransactions,
  monthDifferences,
  monthLines,
  monthTransactions,
  unconfirmedPayments,
  type MonthDifference,
  type MonthLine,
  type MonthTransaction,
  type UnconfirmedPayments,
} from './month-end.repository';

/** The books of a payer over one month. */
export interface MonthEnd {
  /** By currency, then in the order in which money goes through the places. */
  readonly lines: readonly MonthLine[];
  readonly differences: readonly MonthDifference[];
  readonly unconfirmed: readonly UnconfirmedPayments[];
  /** How many places have another balance than the sum of their entries; anything above none is a fault of the books. */
  readonly drifting: number;
}

/** All of a month, to be taken out. */
export interface MonthTaken extends MonthEnd {
  readonly transactions: readonly MonthTransaction[];
  /** How it was closed and reopened, the latest first. */
  readonly closings: readonly MonthClosingRow[];
}

/** A page of the transactions of a month. */
export interface MonthPage {
  readonly transactions: readonly MonthTransaction[];
  readonly count: number;
}

export const MONTH_PAGE_SIZE = 100;
/** More than a year of the largest funder has. */
const ALL = 1_000_000;

/** What finance closes a month with. */
@Injectable()
export class MonthEnds {
  constructor(@Inject(Database) private readonly database: Database) {}

  async of(actor: Actor, month: Month): Promise<MonthEnd> {
    const { tenantId } = requirePermission(actor, 'ledger:read');
    return this.database.asActor(actor, (tx) => monthEndOf(tx, tenantId, month));
  }

  /** @param page from 1 */
  async page(actor: Actor, month: Month, page: number): Promise<MonthPage> {
    const { tenantId } = requirePermission(actor, 'ledger:read');
    const place = { limit: MONTH_PAGE_SIZE, offset: (page - 1) * MONTH_PAGE_SIZE };
    return this.database.asActor(actor, async (tx) => ({
      count: await countTransactions(tx, tenantId, month),
      transactions: await monthTransactions(tx, tenantId, month, place),
    }));
  }

  /** All of a month to be taken out; that somebody did is on record. */
  async takeOut(actor: Actor, month: Month): Promise<MonthTaken> {
    const person = requirePermission(actor, 'ledger:read');
    const { tenantId } = person;
    return this.database.asActor(actor, async (tx) => {
      const end = await monthEndOf(tx, tenantId, month);
      const transactions = await monthTransactions(tx, tenantId, month, { limit: ALL, offset: 0 });
      const what = { action: 'ledger.month-taken-out', subjectType: 'month', subjectId: null } as const;
      await recordAudit(tx, person, { tenantId, ...what, detail: { rows: transactions.length } });
      const closings = (await listClosings(tx, tenantId)).filter((row) => row.month === month.code);
      return { ...end, transactions, closings };
    });
  }
}

async function monthEndOf(tx: Tx, tenantId: string, month: Month): Promise<MonthEnd> {
  const lines = (await monthLines(tx, tenantId, month)).toSorted(byPlace);
  return {
    lines,
    differences: await monthDifferences(tx, tenantId, month),
    unconfirmed: await unconfirmedPayments(tx, tenantId, month),
    drifting: lines.reduce((sum, { drifting }) => sum + drifting, 0),
  };
}

const byPlace = (one: MonthLine, other: MonthLine): number =>
  one.currency === other.currency
    ? ACCOUNT_KINDS.indexOf(one.kind) - ACCOUNT_KINDS.indexOf(other.kind)
    : one.currency < other.currency
      ? -1
      : 1;
