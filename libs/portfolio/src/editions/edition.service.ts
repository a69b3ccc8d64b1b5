import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { recordAudit } from '@puente/audit';
import { Database, systemActor, type Actor } from '@puente/database';
import { addToOutbox } from '@puente/jobs';
import { Clock } from '@puente/kernel';
import { requirePermission } from '@puente/permissions';
import type { PortfolioEditionRow } from '../entities/portfolio-edition.entity';
import {
  insertEdition,
  lastEdition,
  listEditions,
  releasesOf,
  type EditionTable,
} from './edition.repository';

/** The figures of all organisations' awards as they may be told: no award, no name, nothing that singles one out. */
export interface AllPortfolio {
  /** The last edition that is complete; null before there is one. */
  readonly edition: PortfolioEditionRow | null;
  /** The one that is being worked out. */
  readonly underWay: PortfolioEditionRow | null;
  readonly tables: readonly EditionTable[];
}

/** What HIP sees of all awards, and anybody of their places: cells of the register, nothing else. */
@Injectable()
export class PortfolioEditionService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  async read(actor: Actor): Promise<AllPortfolio> {
    const { tenantId } = requirePermission(actor, 'portfolio:read-all');
    return this.database.asActor(actor, async (tx) => {
      const editions = await listEditions(tx, tenantId);
      const edition = editions.find(({ endedAt }) => endedAt !== null) ?? null;
      const tables = edition ? await releasesOf(tx, tenantId, edition.id) : [];
      return { edition, underWay: editions.find(({ endedAt }) => endedAt === null) ?? null, tables };
    });
  }

  /** Has a new edition worked out; `edition-under-way` while another one is. Answers its id. */
  async ask(actor: Actor): Promise<string> {
    const person = requirePermission(actor, 'portfolio:release');
    const { tenantId } = person;
    const id = randomUUID();
    await this.database.asActor(actor, async (tx) => {
      await insertEdition(tx, { tenantId, id, askedBy: person.personId, askedAt: this.clock.now() });
      await recordAudit(tx, person, {
        ...{ tenantId, action: 'portfolio.edition-asked', subjectType: 'portfolio-edition', subjectId: id },
      });
      await addToOutbox(tx, { name: 'portfolio.release', data: { tenantId, editionId: id }, tenantId });
    });
    return id;
  }

  /** Money of all awards by state, from HIP's last edition; whoever calls has asked for the permission of its own. */
  async byState(): Promise<EditionTable[]> {
    return this.database.asActor(systemActor('registrar'), async (tx) => {
      const edition = await lastEdition(tx);
      const tables = edition ? await releasesOf(tx, edition.tenantId, edition.id) : [];
      return tables.filter(({ audience, verdict }) => audience === 'public' && verdict === 'publish');
    });
  }
}
