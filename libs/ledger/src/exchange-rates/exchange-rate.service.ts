import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { recordAudit } from '@puente/audit';
import { Database, type Actor, type PersonActor, type Tx } from '@puente/database';
import { Clock, dayInMexico, DomainError, isUuid, notFound, staleVersion } from '@puente/kernel';
import { requirePermission } from '@puente/permissions';
import {
  parseRate,
  rateFaultText,
  rateKey,
  readRate,
  readRates,
  type LineRate,
  type PairRate,
  type RateFault,
  type RateText,
} from '../core';
import {
  countRates,
  findRate,
  insertRates,
  listRates,
  ratesInForce,
  type NewRate,
  type RateFilter,
  type RecordedRate,
} from './exchange-rate.repository';

export const RATES_A_PAGE = 50;
const MOST_IN_FILE = 5_000;

export interface RateList {
  readonly rows: readonly RecordedRate[];
  readonly found: number;
  readonly page: number;
  readonly pages: number;
}

export interface RatesTaken {
  readonly read: number;
  /** Those that were not on record in just this way. */
  readonly added: number;
}

/** What currencies were worth, as one's own organisation was told: written down once, corrected by a row that says what it replaces. */
@Injectable()
export class ExchangeRateService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** The latest day first. */
  async list(actor: Actor, filter: RateFilter, asked: number): Promise<RateList> {
    const { tenantId } = requirePermission(actor, 'ledger:read');
    return this.database.asActor(actor, async (tx) => {
      const found = await countRates(tx, tenantId, filter);
      const pages = Math.max(1, Math.ceil(found / RATES_A_PAGE));
      const page = Math.min(Math.max(1, asked), pages);
      const rows = await listRates(tx, tenantId, filter, { page, size: RATES_A_PAGE });
      return { rows, found, page, pages };
    });
  }

  /** All that are asked for, up to 5,000, as they leave in a file. */
  async all(actor: Actor, filter: RateFilter): Promise<RecordedRate[]> {
    const { tenantId } = requirePermission(actor, 'ledger:read');
    const most = { page: 1, size: MOST_IN_FILE };
    return this.database.asActor(actor, (tx) => listRates(tx, tenantId, filter, most));
  }

  async get(actor: Actor, id: string): Promise<RecordedRate> {
    const { tenantId } = requirePermission(actor, 'ledger:read');
    if (!isUuid(id)) throw notFound();
    const rate = await this.database.asActor(actor, (tx) => findRate(tx, tenantId, id));
    if (!rate) throw notFound();
    return rate;
  }

  /** Writes a rate down that is not on record for its pair, day and source (`rate-fault`); its id. */
  async record(actor: Actor, text: RateText): Promise<string> {
    const person = requirePermission(actor, 'rate:record');
    const rate = this.read(text);
    return this.database.asActor(actor, async (tx) => {
      const [known] = await ratesInForce(tx, person.tenantId, [rate]);
      if (known) throw refused([{ ...knownFault(known), field: 'rate' }]);
      return this.write(tx, person, { id: randomUUID(), replaces: null, rate }, 'rate.recorded');
    });
  }

  /** Puts another rate in the place of one that was wrong and was not replaced since (`stale-version`, 409); its id. */
  async correct(actor: Actor, id: string, value: string): Promise<string> {
    const person = requirePermission(actor, 'rate:record');
    if (!isUuid(id)) throw notFound();
    return this.database.asActor(actor, async (tx) => {
      const wrong = await findRate(tx, person.tenantId, id);
      if (!wrong) throw notFound();
      if (wrong.replacedBy) throw staleVersion();
      const { of, in: into, ratedOn, source } = wrong;
      const rate = this.read({ of, in: into, day: ratedOn, source, rate: value });
      return this.write(tx, person, { id: randomUUID(), replaces: id, rate }, 'rate.corrected');
    });
  }

  /**
   * Takes a file of rates, all or nothing (`rates-refused`, each line with what is wrong). What is on record in the same way
   * stays; what is on record otherwise is refused, because a correction is somebody's decision.
   */
  async import(actor: Actor, bytes: Uint8Array): Promise<RatesTaken> {
    const person = requirePermission(actor, 'rate:record');
    const read = readRates(bytes, dayInMexico(this.clock.now()));
    if ('faults' in read) throw refused(read.faults);
    return this.database.asActor(actor, async (tx) => {
      const fresh = await newOf(tx, person.tenantId, read.rates);
      await insertRates(
        tx,
        this.by(person),
        fresh.map((rate) => ({ id: randomUUID(), replaces: null, rate })),
      );
      const { tenantId } = person;
      const subject = { tenantId, subjectType: 'exchange-rate', subjectId: null } as const;
      await recordAudit(tx, actor, { ...subject, action: 'rate.imported', detail: { rows: fresh.length } });
      return { read: read.rates.length, added: fresh.length };
    });
  }

  private read(text: RateText): PairRate {
    const read = readRate(text, dayInMexico(this.clock.now()));
    if ('faults' in read) throw refused(read.faults);
    return read.rate;
  }

  private async write(
    tx: Tx,
    person: PersonActor,
    row: NewRate,
    action: 'rate.recorded' | 'rate.corrected',
  ): Promise<string> {
    await insertRates(tx, this.by(person), [row]);
    const { tenantId } = person;
    await recordAudit(tx, person, { tenantId, action, subjectType: 'exchange-rate', subjectId: row.id });
    return row.id;
  }

  private by = ({ tenantId, personId }: PersonActor) => ({
    ...{ tenantId, recordedBy: personId, recordedAt: this.clock.now() },
  });
}

/** Those that are not on record; one that is on record otherwise refuses the file. */
async function newOf(tx: Tx, tenantId: string, rates: readonly LineRate[]): Promise<PairRate[]> {
  const all = rates.map(({ rate }) => rate);
  const known = new Map((await ratesInForce(tx, tenantId, all)).map((rate) => [rateKey(rate), rate]));
  const otherwise = rates.flatMap(({ line, rate }) => {
    const there = known.get(rateKey(rate));
    return there && parseRate(there.value) !== parseRate(rate.value) ? [{ ...knownFault(there), line }] : [];
  });
  if (otherwise.length > 0) throw refused(otherwise);
  return all.filter((rate) => !known.has(rateKey(rate)));
}

const knownFault = ({ value }: PairRate): RateFault => ({
  ...{ line: null, field: null, code: 'rate-known', params: { value } },
});

const MOST_TOLD = 20;

/** The refusal of a rate or a file, each fault at its field or line. */
function refused(faults: readonly RateFault[]): DomainError {
  const told = faults.slice(0, MOST_TOLD).map((fault) => ({
    field: fault.line === null ? (fault.field ?? 'rate') : `line ${fault.line}`,
    code: 'rate-fault',
    params: { fault: fault.code, ...rateFaultText(fault) },
  }));
  return new DomainError('invalid', 'rates-refused', { count: faults.length }, told);
}
