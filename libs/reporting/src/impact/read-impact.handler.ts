import { Inject, Injectable } from '@nestjs/common';
import { recordAudit } from '@puente/audit';
import { Database, systemActor, type Tx } from '@puente/database';
import type { JobData, JobHandler } from '@puente/jobs';
import { ImpactDataReader } from './impact-data';
import { findReading, noteFault, noteFigures, writeFigures } from './impact-reading.repository';

const REGISTRAR = systemActor('registrar');
/** Nobody sits at a desk: books as the treasurer, accepted counts as the registrar, who lets them out. */
const READERS = { books: systemActor('treasurer'), counts: REGISTRAR };

/**
 * Reads the figures of a report that waits for them. Each enters the register as it is read; a job that is taken up again is told
 * the same once more. What fails is said in the report and tried again.
 */
@Injectable()
export class ReadImpactHandler implements JobHandler<'impact-report.read'> {
  readonly name = 'impact-report.read' as const;

  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(ImpactDataReader) private readonly data: ImpactDataReader,
  ) {}

  async handle(key: JobData<'impact-report.read'>): Promise<void> {
    const waiting = await this.work((tx) => findReading(tx, key));
    if (!waiting) return;
    try {
      await this.read(key, waiting);
    } catch (error) {
      await this.work((tx) => noteFault(tx, key, 'unreadable'));
      throw error;
    }
  }

  private async read(
    key: JobData<'impact-report.read'>,
    { scope, writtenBy }: NonNullable<Awaited<ReturnType<typeof findReading>>>,
  ): Promise<void> {
    const { tenantId, reportId } = key;
    const by = { tenantId, personId: writtenBy };
    const onFigure = async (done: number, of: number): Promise<void> => {
      await this.work((tx) => noteFigures(tx, key, { done, of }));
    };
    const data = await this.data.read(by, READERS, { scope, edition: reportId }, onFigure);
    await this.work(async (tx) => {
      if (!(await writeFigures(tx, key, data))) return;
      const entry = { tenantId, action: 'impact-report.read', subjectType: 'impact-report' } as const;
      await recordAudit(tx, REGISTRAR, { ...entry, subjectId: reportId });
    });
  }

  private work<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.database.asActor(REGISTRAR, work);
  }
}
