import { Inject, Injectable } from '@nestjs/common';
import { Database, type Actor, type PersonActor, type Tx } from '@puente/database';
import { ExportService, takeApproved, takeOut, type ExportMark, type ExportPurpose } from '@puente/exports';
import { Clock, invalid } from '@puente/kernel';
import { requirePermission } from '@puente/permissions';
import { Circles, type Circle } from './circle';
import { askedFor, filtersOf, type AskedList } from './list-file';
import type { MatchList } from './match';
import { MatchService } from './match.service';
import type { NonprofitCard } from './nonprofit-card';
import { NonprofitService } from './nonprofit.service';
import type { ListedNonprofit } from './shortlists/shortlist';
import { ShortlistService } from './shortlists/shortlist.service';
import { Sightings } from './sightings';

/** More than any list has rows: a file comes whole. */
const ALL_ROWS = 100_000;
const NOBODY = { where: 'file', pick: () => [] } as const;

/** A list as the reader's circle shows it. */
type List =
  | { readonly kind: 'matches'; readonly list: MatchList }
  | { readonly kind: 'nonprofits'; readonly cards: readonly NonprofitCard[] }
  | { readonly kind: 'shortlist'; readonly listed: readonly ListedNonprofit[] };

/** A list with the mark that every row of its file carries. */
export type ListFile = List & { readonly mark: ExportMark };

/** Lists of nonprofits as files: each on record, within limits, large ones by two people. */
@Injectable()
export class ListFileService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(ExportService) private readonly exports: ExportService,
    @Inject(MatchService) private readonly matches: MatchService,
    @Inject(NonprofitService) private readonly nonprofits: NonprofitService,
    @Inject(ShortlistService) private readonly shortlists: ShortlistService,
    @Inject(Circles) private readonly circles: Circles,
    @Inject(Sightings) private readonly sightings: Sightings,
  ) {}

  /** Takes out a list, if one person alone may (`export-needs-approval`, `export-limit`). */
  take(actor: Actor, asked: AskedList): Promise<ListFile> {
    const { kind } = asked;
    const filters = filtersOf(asked);
    return this.make(actor, asked, (tx, person, rows) =>
      takeOut(tx, person, { kind, filters, rows }, this.clock.now()),
    );
  }

  /** How many rows the file of a list would have. Nobody is shown to anybody by it. */
  async count(actor: Actor, asked: AskedList): Promise<number> {
    requirePermission(actor, 'export:make');
    return cardsOf(await this.listOf(actor, asked)).length;
  }

  /** Asks a second person for a list. A search by text is not kept, so that it cannot be asked for. */
  async request(actor: Actor, asked: AskedList, purpose: ExportPurpose): Promise<string> {
    const search = asked.kind === 'shortlist' ? '' : asked.query.q;
    if (search) throw invalid([{ field: 'q', code: 'export-without-search' }]);
    const rows = await this.count(actor, asked);
    return this.exports.request(actor, { kind: asked.kind, filters: filtersOf(asked), rows }, purpose);
  }

  /** Takes out, once, what a second person approved. */
  async takeApproved(actor: Actor, id: string): Promise<ListFile> {
    const { kind, filters } = await this.exports.approved(actor, id);
    return this.make(actor, askedFor(kind, filters), (tx, person, rows) =>
      takeApproved(tx, person, id, rows, this.clock.now()),
    );
  }

  /** The list, the file's record and the records of who was seen: all or nothing. */
  private async make(
    actor: Actor,
    asked: AskedList,
    record: (tx: Tx, person: PersonActor, rows: number) => Promise<ExportMark>,
  ): Promise<ListFile> {
    const person = requirePermission(actor, 'export:make');
    const list = await this.listOf(actor, asked);
    const circle = await this.circles.of(person);
    const cards = cardsOf(list);
    const seen = seenIn(circle, cards);
    const mark = await this.database.asActor(actor, async (tx) => {
      const made = await record(tx, person, cards.length);
      await this.sightings.recordIn(tx, person, circle, seen, 'file');
      return made;
    });
    return { ...list, mark };
  }

  private async listOf(actor: Actor, asked: AskedList): Promise<List> {
    if (asked.kind === 'nonprofits') {
      requirePermission(actor, 'nonprofit:list');
      return { kind: 'nonprofits', cards: await this.nonprofits.list(actor, asked.query, NOBODY) };
    }
    if (asked.kind === 'shortlist') {
      return { kind: 'shortlist', listed: await this.shortlists.listed(actor, asked.shortlistId) };
    }
    const query = { ...asked.query, page: 1, pageSize: ALL_ROWS };
    return { kind: 'matches', list: await this.matches.list(actor, asked.programmeId, query, null) };
  }
}

function cardsOf(list: List): readonly NonprofitCard[] {
  if (list.kind === 'nonprofits') return list.cards;
  return (list.kind === 'matches' ? list.list.rows : list.listed).map(({ card }) => card);
}

/** Whoever left the view between the list and its record is not there any more. */
function seenIn(circle: Circle, cards: readonly NonprofitCard[]) {
  return cards.map(({ handle }) => circle.find(handle));
}
