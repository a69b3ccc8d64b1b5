import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { recordAudit } from '@puente/audit';
import { Database, type Actor, type PersonActor, type Tx } from '@puente/database';
import { isOwnProgramme } from '@puente/grants';
import { Clock, dayInMexico, DomainError, invalid, isUuid, notFound, staleVersion } from '@puente/kernel';
import { Circles, Sightings, type Circle, type NonprofitCard } from '@puente/matching';
import { requirePermission } from '@puente/permissions';
import {
  openingTotals,
  parseOpening,
  selectGrants,
  type OpenedGrant,
  type OpeningInput,
  type OpeningTerms,
  type OpeningTotal,
  type RefusedGrant,
  type SelectedGrants,
} from '../core';
import { cardsOf, groundOf, lockedOpening, requireStep } from './own-opening';
import {
  endOpening,
  findOpening,
  grantsIn,
  insertGrants,
  insertOpening,
  listOpenings,
  lockProposals,
  type OpeningRow,
} from './opening.repository';

/** A grant as its reader may know the nonprofit; no card where the circle knows it no more. */
export type OpenedView = Omit<OpenedGrant, 'nonprofitId'> & { readonly card: NonprofitCard | null };

/** What would enter the books, and why the rest does not. */
export interface OpeningPreview {
  readonly totals: readonly OpeningTotal[];
  readonly grants: readonly OpenedView[];
  readonly refused: readonly RefusedGrant[];
}

/** An opening with its grants. */
export interface OpeningView extends OpeningRow {
  readonly totals: readonly OpeningTotal[];
  readonly content: readonly (OpenedView & { readonly awardId: string })[];
}

/** Past grants of the own organisation on public record are looked through, and proposed as opening balances. */
@Injectable()
export class OpeningService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(Circles) private readonly circles: Circles,
    @Inject(Sightings) private readonly sightings: Sightings,
  ) {}

  /** The latest proposed first. */
  async list(actor: Actor): Promise<OpeningRow[]> {
    const { tenantId } = requirePermission(actor, 'opening:read');
    return this.database.asActor(actor, (tx) => listOpenings(tx, tenantId));
  }

  async get(actor: Actor, id: string): Promise<OpeningView> {
    const person = requirePermission(actor, 'opening:read');
    const circle = await this.circles.of(person);
    return this.database.asActor(actor, async (tx) => {
      const row = isUuid(id) ? await findOpening(tx, person.tenantId, id) : null;
      if (!row) throw notFound();
      const grants = await grantsIn(tx, person.tenantId, id);
      const content = await this.viewsOf(tx, person, circle, grants);
      return { ...row, totals: openingTotals(grants), content };
    });
  }

  /** What would enter the books under these terms, by day; nothing is stored. */
  async preview(actor: Actor, input: OpeningInput): Promise<OpeningPreview> {
    const person = requirePermission(actor, 'opening:propose');
    const circle = await this.circles.of(person);
    return this.database.asActor(actor, async (tx) => {
      const { grants, refused } = await this.select(tx, person, circle, await ownTerms(tx, person, input));
      return {
        totals: openingTotals(grants),
        grants: await this.viewsOf(tx, person, circle, grants),
        refused,
      };
    });
  }

  /** Proposes what may enter the books; its id. Refuses where there is nothing (`opening-nothing`, 409). */
  async propose(actor: Actor, input: OpeningInput): Promise<string> {
    const person = requirePermission(actor, 'opening:propose');
    const circle = await this.circles.of(person);
    const { tenantId, personId: proposedBy } = person;
    const [id, proposedAt] = [randomUUID(), this.clock.now()];
    await this.database.asActor(actor, async (tx) => {
      const terms = await ownTerms(tx, person, input);
      await lockProposals(tx, tenantId);
      const { grants } = await this.select(tx, person, circle, terms);
      if (grants.length === 0) throw new DomainError('conflict', 'opening-nothing');
      const asOf = dayInMexico(proposedAt);
      const of = { tenantId, id, asOf, grants: grants.length, proposedBy, proposedAt };
      await insertOpening(tx, { ...terms, ...of });
      await insertGrants(tx, of, grants);
      const subject = { tenantId, subjectType: 'opening', subjectId: id } as const;
      await recordAudit(tx, actor, {
        ...subject,
        action: 'opening.proposed',
        detail: { rows: grants.length },
      });
    });
    return id;
  }

  /** Gives a proposal up; its grants may be proposed anew. */
  async withdraw(actor: Actor, id: string, seenVersion: number): Promise<void> {
    const person = requirePermission(actor, 'opening:propose');
    const { tenantId, personId: by } = person;
    await this.database.asActor(actor, async (tx) => {
      requireStep(await lockedOpening(tx, person, id), 'withdrawn');
      const key = { tenantId, id, seenVersion };
      if (!(await endOpening(tx, key, 'withdrawn', { by, at: this.clock.now() }))) throw staleVersion();
      const subject = { tenantId, subjectType: 'opening', subjectId: id } as const;
      await recordAudit(tx, actor, { ...subject, action: 'opening.withdrawn' });
    });
  }

  private async select(
    tx: Tx,
    person: PersonActor,
    circle: Circle,
    terms: OpeningTerms,
  ): Promise<SelectedGrants> {
    const { recorded, ground } = await groundOf(tx, person, circle, dayInMexico(this.clock.now()));
    return selectGrants(recorded, terms, ground);
  }

  /** Under the names of today; whose names are seen is recorded. */
  private async viewsOf<Grant extends OpenedGrant>(
    tx: Tx,
    person: PersonActor,
    circle: Circle,
    grants: readonly Grant[],
  ): Promise<(Omit<Grant, 'nonprofitId'> & { readonly card: NonprofitCard | null })[]> {
    const { cards, seen } = await cardsOf(tx, person, circle, grants);
    await this.sightings.recordIn(tx, person, circle, seen, 'list');
    return grants.map(({ nonprofitId, ...grant }) => ({ ...grant, card: cards.get(nonprofitId) ?? null }));
  }
}

async function ownTerms(tx: Tx, person: PersonActor, input: OpeningInput): Promise<OpeningTerms> {
  const { terms, errors } = parseOpening(input);
  if (!terms) throw invalid(errors);
  if (await isOwnProgramme(tx, person, terms.programmeId)) return terms;
  throw invalid([{ field: 'programmeId', code: 'form-unknown-choice' }]);
}
