import { Inject, Injectable } from '@nestjs/common';
import { Database, type Actor, type PersonActor, type Tx } from '@puente/database';
import { isUuid, notFound, type Money } from '@puente/kernel';
import { holds, requirePermission } from '@puente/permissions';
import {
  ladderOfBooks,
  ladderOfPayments,
  leftBank,
  nextStepOf,
  timelineOf,
  type NextStep,
  type Rung,
  type Timeline,
  type Transfer,
} from '../core';
import { bookOf, type BookedTransaction } from '../ledger.repository';
import { findRoom, type RoomRow } from './room.repository';

/** Money that moved, with what it was agreed as in the award's currency. */
export interface RoomTransfer {
  readonly kind: 'send' | 'receive' | 'return';
  readonly happenedOn: string;
  readonly agreed: Money;
  readonly transfer: Transfer;
}

/** How an award goes, as one of its sides sees it. */
export interface AwardRoom {
  readonly next: NextStep | null;
  readonly timeline: Timeline;
  readonly ladder: readonly Rung[];
  /** With their rates; only for who keeps the books, and only what was not undone. */
  readonly transfers: readonly RoomTransfer[] | null;
  /** In other currencies than the award's; empty for who does not keep the books. */
  readonly leftBank: readonly Money[];
}

/** The room of an award: what is next, what happened, where its money stands; for each of its two sides. */
@Injectable()
export class AwardRooms {
  constructor(@Inject(Database) private readonly database: Database) {}

  /** For the funder's people. */
  async of(actor: Actor, awardId: string): Promise<AwardRoom> {
    const person = requirePermission(actor, 'award:read');
    return this.database.asActor(actor, async (tx) => {
      const room = await load(tx, person, awardId);
      if (room.tenantId !== person.tenantId) throw notFound();
      const { programmeId } = room;
      requirePermission(actor, 'award:read', programmeId === null ? {} : { programmeId });
      const book = holds(person, 'ledger:read') ? await bookOf(tx, person.tenantId, awardId) : null;
      if (!book) return roomOf(room);
      const transfers = standing(book.transactions).flatMap(transferOf);
      const left = leftBank(book.transactions.map(({ posting }) => posting));
      return { ...roomOf(room), ladder: ladderOfBooks(book.balances), transfers, leftBank: left };
    });
  }

  /** For the nonprofit's people. */
  async ownOf(actor: Actor, awardId: string): Promise<AwardRoom> {
    const person = requirePermission(actor, 'award:read-own');
    return this.database.asActor(actor, async (tx) => {
      const room = await load(tx, person, awardId);
      if (room.tenantId === person.tenantId) throw notFound();
      return roomOf(room);
    });
  }
}

async function load(tx: Tx, { tenantId }: PersonActor, awardId: string): Promise<RoomRow> {
  const room = isUuid(awardId) ? await findRoom(tx, tenantId, awardId) : null;
  if (!room) throw notFound();
  return room;
}

const roomOf = (room: RoomRow): AwardRoom => ({
  next: nextStepOf(room),
  timeline: timelineOf(room),
  ladder: ladderOfPayments(room),
  transfers: null,
  leftBank: [],
});

function standing(transactions: readonly BookedTransaction[]): BookedTransaction[] {
  const undone = new Set(transactions.map(({ reverses }) => reverses));
  return transactions.filter(({ id }) => !undone.has(id));
}

function transferOf({ happenedOn, posting: { kind, entries, transfer } }: BookedTransaction): RoomTransfer[] {
  if (!transfer || (kind !== 'send' && kind !== 'receive' && kind !== 'return')) return [];
  const place = ({ send: 'sent', receive: 'received', return: 'returned' } as const)[kind];
  return entries
    .filter(({ account }) => account === place)
    .map(({ money: agreed }) => ({ kind, happenedOn, agreed, transfer }));
}
