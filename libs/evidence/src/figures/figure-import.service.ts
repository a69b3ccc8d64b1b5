import { createHash, randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { findPortfolioKeeper, recordAudit } from '@puente/audit';
import { Database, type Actor, type Tx } from '@puente/database';
import { Clock, dayInMexico, DomainError, invalid, isUuid, notFound, type FieldError } from '@puente/kernel';
import { requirePermission } from '@puente/permissions';
import { faultText, foldName, placeKey, readHotline, type HotlineFile } from '../core';
import type {
  FigureCheck,
  FigureClash,
  FigureImportCase,
  FigureImported,
  FigureImportView,
  FigureInput,
} from './figure-import';
import {
  countedRows,
  insertCounts,
  insertImport,
  insertSetAside,
  listImports,
  lockFigures,
  retireImports,
  setAsideOf,
  type StoredImport,
} from './figure-import.repository';
import { clashesOf, inUseOf, isInUse, rootOf } from './figure-set';

const LONGEST_TEXT = 200;
const EARLIEST_EDITION = 1990;
const CONTROL_SIGNS = /\p{Cc}/u;

/** Files of hotlines' counts: rows that can be used are taken, all others set aside as they were written. */
@Injectable()
export class FigureImportService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** What an import of the file would do; nothing is stored. Refuses a file that cannot be read, with all faults. */
  async check(actor: Actor, file: Uint8Array, input: FigureInput): Promise<FigureCheck> {
    allowImport(actor);
    const read = this.read(file, input);
    return this.database.asActor(actor, async (tx) => {
      const all = await listImports(tx, await keeperOf(tx, actor));
      return { ...resultOf(read, all, file), clashes: await this.clashes(tx, actor, all, read, input) };
    });
  }

  /**
   * Takes the rows that can be used and sets the others aside. The same file a second time adds nothing; rows that would
   * count days of the publisher twice refuse the file, unless it replaces the import that counts them.
   */
  async import(actor: Actor, file: Uint8Array, input: FigureInput): Promise<FigureImported> {
    allowImport(actor);
    const read = this.read(file, input);
    return this.database.asActor(actor, async (tx) => {
      await lockFigures(tx);
      const all = await listImports(tx, await keeperOf(tx, actor));
      const result = resultOf(read, all, file);
      if (result.known) return { ...result, id: result.known, added: false };
      const clashes = await this.clashes(tx, actor, all, read, input);
      if (clashes.length > 0) throw countedTwice(clashes);
      return { ...result, id: await this.store(tx, actor, { file, read, input, all }), added: true };
    });
  }

  /** All imports, the newest first, with those out of use. */
  async list(actor: Actor): Promise<FigureImportView[]> {
    const { tenantId } = requirePermission(actor, 'evidence:import');
    return this.database.asActor(actor, (tx) => listImports(tx, tenantId));
  }

  /** One import with the rows that were set aside. */
  async get(actor: Actor, id: string): Promise<FigureImportCase> {
    const { tenantId } = requirePermission(actor, 'evidence:import');
    if (!isUuid(id)) throw notFound();
    return this.database.asActor(actor, async (tx) => {
      const found = (await listImports(tx, tenantId)).find((each) => each.id === id);
      if (!found) throw notFound();
      return { ...found, setAside: await setAsideOf(tx, tenantId, id) };
    });
  }

  private read(file: Uint8Array, input: FigureInput): HotlineFile {
    const now = this.clock.now();
    const problems = inputFaults(input, now.getUTCFullYear());
    if (problems.length > 0) throw invalid(problems);
    const read = readHotline(file, dayInMexico(now));
    if (read.refused.length > 0) throw refusedFile(read);
    return read;
  }

  private async clashes(
    tx: Tx,
    actor: Actor,
    all: readonly StoredImport[],
    { rows }: HotlineFile,
    input: FigureInput,
  ): Promise<FigureClash[]> {
    const target = targetOf(all, input);
    const replaced = input.relation.kind === 'replaces' ? rootOf(target!) : null;
    const others = inUseOf(all, input.publisher).filter((each) => rootOf(each) !== replaced);
    const counted = await countedRows(
      tx,
      await keeperOf(tx, actor),
      others.map(({ id }) => id),
    );
    const own = rows.map(({ place, forms, period }) => ({ placeKey: placeKey(place), forms, period }));
    return clashesOf({ rows: own, root: target ? rootOf(target) : null }, others, counted);
  }

  private async store(
    tx: Tx,
    actor: Actor,
    {
      file,
      read,
      input,
      all,
    }: { file: Uint8Array; read: HotlineFile; input: FigureInput; all: StoredImport[] },
  ): Promise<string> {
    const [tenantId, id, target] = [await keeperOf(tx, actor), randomUUID(), targetOf(all, input)];
    const { publisher, title, editionYear, relation } = input;
    const counts = { rowsTaken: read.rows.length, rowsSetAside: read.quarantined.length };
    await insertImport(tx, {
      ...{ tenantId, id, publisher, title, editionYear, ...counts },
      ...{ sha256: sha256Of(file), header: read.header, totalsAgreed: read.agreedTotals },
      addsTo: relation.kind === 'adds' ? rootOf(target!) : null,
      importedBy: actor.kind === 'person' ? actor.personId : null,
      importedAt: this.clock.now(),
    });
    await insertCounts(tx, [tenantId, id], read.rows);
    await insertSetAside(tx, [tenantId, id], read.quarantined);
    if (relation.kind === 'replaces') {
      const retired = all.filter((each) => isInUse(each) && rootOf(each) === rootOf(target!));
      const ids = retired.map((each) => each.id);
      await retireImports(tx, tenantId, ids, { at: this.clock.now(), by: id });
    }
    const subject = { subjectType: 'figure-import', subjectId: id };
    await recordAudit(tx, actor, { tenantId, action: 'figures.imported', ...subject, detail: counts });
    return id;
  }
}

function allowImport(actor: Actor): void {
  if (actor.kind === 'person') requirePermission(actor, 'evidence:import');
}

/** Whose record it is: the person's HIP; for the command line the first. */
async function keeperOf(tx: Tx, actor: Actor): Promise<string> {
  if (actor.kind === 'person') return actor.tenantId;
  const keeper = await findPortfolioKeeper(tx);
  if (keeper === null) throw new DomainError('conflict', 'no-hip-yet');
  return keeper;
}

const sha256Of = (file: Uint8Array): string => createHash('sha256').update(file).digest('hex');

function resultOf(read: HotlineFile, all: readonly StoredImport[], file: Uint8Array) {
  const sha256 = sha256Of(file);
  const known = all.find((each) => each.sha256 === sha256)?.id ?? null;
  const { rows, agreedTotals, quarantined } = read;
  return {
    rowsTaken: rows.length,
    totalsAgreed: agreedTotals,
    setAside: quarantined,
    known,
    clashes: [] as FigureClash[],
  };
}

function inputFaults({ publisher, title, editionYear }: FigureInput, thisYear: number): FieldError[] {
  const texts = Object.entries({ publisher, title }).flatMap(([field, text]) => {
    if (text.trim() === '') return [{ field, code: 'required' }];
    if (text.length > LONGEST_TEXT) return [{ field, code: 'too-long-text' }];
    return CONTROL_SIGNS.test(text) ? [{ field, code: 'wrong-shape' }] : [];
  });
  const isYear = Number.isInteger(editionYear) && editionYear >= EARLIEST_EDITION && editionYear <= thisYear;
  return isYear ? texts : [...texts, { field: 'edition', code: 'edition-year' }];
}

/** The import that the file adds to or replaces: in use, and of the same publisher. */
function targetOf(all: readonly StoredImport[], { relation, publisher }: FigureInput): StoredImport | null {
  if (relation.kind === 'new') return null;
  const id = relation.kind === 'adds' ? relation.to : relation.of;
  const found = all.find((each) => each.id === id);
  if (!found || !isInUse(found)) throw invalid([{ field: 'relation', code: 'figures-not-in-use' }]);
  if (foldName(found.publisher) === foldName(publisher)) return found;
  throw invalid([{ field: 'publisher', code: 'figures-other-publisher' }]);
}

const countedTwice = (clashes: readonly FigureClash[]): DomainError =>
  new DomainError('conflict', 'figures-counted-twice', {
    count: clashes.reduce((sum, { rows }) => sum + rows, 0),
    title: clashes[0]!.title,
  });

const refusedFile = ({ refused }: HotlineFile): DomainError =>
  new DomainError(
    'invalid',
    'figures-refused',
    { count: refused.length },
    refused.map(({ code, line, column, params }) => {
      const field = column === null ? `line ${line}` : `line ${line}, ${column}`;
      return { field, code: 'figures-fault', params: { fault: code, ...faultText({ code, params }) } };
    }),
  );
