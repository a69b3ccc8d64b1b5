import { Inject, Injectable } from '@nestjs/common';
import { Database, type Actor, type PersonActor, type Tx } from '@puente/database';
import { ExportService, takeApproved, takeOut, type ExportMark, type ExportPurpose } from '@puente/exports';
import { Clock } from '@puente/kernel';
import { Circles, ListFileService, Sightings } from '@puente/matching';
import { requirePermission } from '@puente/permissions';
import {
  filtersOfList,
  receivedAskedFor,
  type AskedReceived,
  type LeavingFile,
  type LeavingList,
  type ReceivedListFile,
} from './leaving-list';
import { loadReceivedList, shownIn } from './received';

/** Lists as files, what was received among them: each on record, within limits, large ones by two people. */
@Injectable()
export class LeavingListService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(ExportService) private readonly exports: ExportService,
    @Inject(ListFileService) private readonly nonprofits: ListFileService,
    @Inject(Circles) private readonly circles: Circles,
    @Inject(Sightings) private readonly sightings: Sightings,
  ) {}

  /** Takes out a list, if one person alone may (`export-needs-approval`, `export-limit`). */
  take(actor: Actor, asked: AskedReceived): Promise<ReceivedListFile>;
  take(actor: Actor, asked: LeavingList): Promise<LeavingFile>;
  take(actor: Actor, asked: LeavingList): Promise<LeavingFile> {
    if (asked.kind !== 'received') return this.nonprofits.take(actor, asked);
    const [kind, filters] = [asked.kind, filtersOfList(asked)];
    return this.make(actor, asked, (tx, person, rows) =>
      takeOut(tx, person, { kind, filters, rows }, this.clock.now()),
    );
  }

  /** How many rows the file of a list would have. Nobody is shown to anybody by it. */
  async count(actor: Actor, asked: LeavingList): Promise<number> {
    if (asked.kind !== 'received') return this.nonprofits.count(actor, asked);
    const person = mayTake(actor);
    const of = { ...asked, circle: await this.circles.of(person), now: this.clock.now() };
    return this.database.asActor(actor, async (tx) => (await loadReceivedList(tx, person, of)).listed.length);
  }

  /** Asks a second person for a list. */
  async request(actor: Actor, asked: LeavingList, purpose: ExportPurpose): Promise<string> {
    if (asked.kind !== 'received') return this.nonprofits.request(actor, asked, purpose);
    const rows = await this.count(actor, asked);
    return this.exports.request(actor, { kind: asked.kind, filters: filtersOfList(asked), rows }, purpose);
  }

  /** Takes out, once, what a second person approved. */
  async takeApproved(actor: Actor, id: string): Promise<LeavingFile> {
    const { kind, filters } = await this.exports.approved(actor, id);
    if (kind !== 'received') return this.nonprofits.takeApproved(actor, id);
    return this.make(actor, receivedAskedFor(filters), (tx, person, rows) =>
      takeApproved(tx, person, id, rows, this.clock.now()),
    );
  }

  /** The list as its page shows it to who takes it out, the file's record and the records of who was seen: all or nothing. */
  private async make(
    actor: Actor,
    asked: AskedReceived,
    record: (tx: Tx, person: PersonActor, rows: number) => Promise<ExportMark>,
  ): Promise<ReceivedListFile> {
    const person = mayTake(actor);
    const circle = await this.circles.of(person);
    return this.database.asActor(actor, async (tx) => {
      const of = { ...asked, circle, now: this.clock.now() };
      const { call, listed } = await loadReceivedList(tx, person, of);
      const mark = await record(tx, person, listed.length);
      await this.sightings.recordIn(tx, person, circle, shownIn(circle, listed), 'file');
      return { ...asked, call, listed, mark };
    });
  }
}

function mayTake(actor: Actor): PersonActor {
  requirePermission(actor, 'application:read');
  return requirePermission(actor, 'export:make');
}
