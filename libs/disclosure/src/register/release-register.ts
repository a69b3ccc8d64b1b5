import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { recordAudit } from '@puente/audit';
import { Database, systemActor, type Tx } from '@puente/database';
import { Clock } from '@puente/kernel';
import { Vault } from '@puente/vault';
import {
  limitsOf,
  readTruth,
  truthJson,
  type CountTable,
  type Figures,
  type PastRelease,
  type Verdict,
} from '../core';
import { judge } from './judge';
import {
  findReleases,
  findReleasesUnder,
  insertRelease,
  insertTruth,
  lockSubject,
  releaseIds,
  type StoredRelease,
} from './release.repository';

const REGISTRAR = systemActor('registrar');
const TRUTH = { table: 'release_truths', column: 'sealed_table' } as const;
/** Others may let out more of the same while this is worked out; then it is worked out again. */
const MOST_TURNS = 5;

/** In whose name numbers leave. */
export interface Publisher {
  readonly tenantId: string;
  /** Who asked for it; null where a schedule did. */
  readonly personId: string | null;
}

/** What of some figures left, under which row of the register. */
export type Released = Verdict & { readonly releaseId: string };

interface Known {
  readonly ids: ReadonlySet<string>;
  readonly past: readonly PastRelease[];
}

const namesOf = ({ contributors }: CountTable['cells'][number]): string[] =>
  contributors && 'named' in contributors ? [...contributors.named.keys()] : [];

/**
 * The register of every number that leaves (trust.md §5). Rooms that print numbers to others than those who may see the rows
 * enter them here first, and print only the cells that come back. It asks no permission: who calls it has. It takes seconds,
 * opens transactions of its own, and so is called outside of any, from a job.
 */
@Injectable()
export class ReleaseRegister {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Vault) private readonly vault: Vault,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** What of some figures could leave now. Nothing is entered: it is a look for who may see the truth, and not to be shown. */
  async check(figures: Figures): Promise<Verdict> {
    const { past } = await this.known(figures.subject);
    return judge(figures, past);
  }

  /**
   * Enters figures and answers what of them leaves. Of several at once about the same subject each knows all before it. What
   * leaves again unchanged keeps its cells. A refusal is entered too, without its numbers.
   */
  async publish(by: Publisher, figures: Figures): Promise<Released> {
    for (let turn = 1; turn < MOST_TURNS; turn++) {
      const { ids, past } = await this.known(figures.subject);
      const verdict = await judge(figures, past);
      const releaseId = await this.enter(by, figures, verdict, ids);
      if (releaseId !== null) return { ...verdict, releaseId };
    }
    const late = { verdict: 'withhold', refusal: 'no-answer' } as const;
    return { ...late, releaseId: (await this.enter(by, figures, late, new Set()))! };
  }

  /** Who stands behind figures that left, of all subjects with this beginning. Only for deciding what else may leave. */
  async contributorsUnder(beginning: string): Promise<Set<string>> {
    return this.database.asActor(REGISTRAR, async (tx) => {
      const named = new Set<string>();
      for (const each of await findReleasesUnder(tx, beginning)) {
        const { table } = await this.opened(tx, each);
        table.cells.forEach((cell) => namesOf(cell).forEach((name) => named.add(name)));
      }
      return named;
    });
  }

  private known(subject: string): Promise<Known> {
    return this.database.asActor(REGISTRAR, async (tx) => {
      const stored = await findReleases(tx, subject);
      const past: PastRelease[] = [];
      for (const each of stored) past.push(await this.opened(tx, each));
      return { ids: new Set(stored.map(({ id }) => id)), past };
    });
  }

  /** A truth that cannot be read is a fault: what left with it could not be attacked. */
  private async opened(tx: Tx, { tenantId, truthId, ...release }: StoredRelease): Promise<PastRelease> {
    const json = await this.vault.open(tx, { ...TRUTH, tenantId, rowId: truthId }, release.sealedTable);
    const table = readTruth(json);
    if (!table) throw new Error('The truth of a release is no table.');
    return { table, cells: release.cells, limits: release.limits };
  }

  /** The id of the new row; null, and nothing entered, when something was let out that the verdict does not know of. */
  private enter(
    by: Publisher,
    figures: Figures,
    verdict: Verdict,
    known: ReadonlySet<string>,
  ): Promise<string | null> {
    return this.database.asActor(REGISTRAR, async (tx) => {
      await lockSubject(tx, figures.subject);
      const leaves = verdict.verdict === 'publish';
      const now = await releaseIds(tx, figures.subject);
      if (leaves && now.some((id) => !known.has(id))) return null;
      const truthId = leaves ? await this.keepTruth(tx, by.tenantId, figures) : null;
      return this.keep(tx, by, figures, verdict, truthId);
    });
  }

  private async keepTruth(tx: Tx, tenantId: string, { table }: Figures): Promise<string> {
    const id = randomUUID();
    const sealedTable = await this.vault.seal(tx, { ...TRUTH, tenantId, rowId: id }, truthJson(table));
    await insertTruth(tx, { tenantId, id, sealedTable });
    return id;
  }

  private async keep(
    tx: Tx,
    { tenantId, personId }: Publisher,
    figures: Figures,
    verdict: Verdict,
    truthId: string | null,
  ): Promise<string> {
    const { subject, unit, audience, edition, table } = figures;
    const id = randomUUID();
    await insertRelease(tx, {
      ...{ tenantId, id, subject, unit, audience, edition, dimensions: [...table.dimensions] },
      ...{ limits: limitsOf(figures), verdict: verdict.verdict, truthId },
      refusal: verdict.verdict === 'publish' ? null : verdict.refusal,
      cells: verdict.verdict === 'publish' ? [...verdict.cells] : [],
      ...{ releasedBy: personId, releasedAt: this.clock.now() },
    });
    const action = verdict.verdict === 'publish' ? 'release.published' : 'release.withheld';
    await recordAudit(tx, REGISTRAR, { tenantId, action, subjectType: 'release', subjectId: id });
    return id;
  }
}
