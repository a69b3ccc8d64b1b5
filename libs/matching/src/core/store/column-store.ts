import type { NonprofitFacts } from '../nonprofit-facts';
import { Columns, FLAG } from './columns';
import { LanguageSets } from './language-sets';
import { readRow, writeRow, type RowTexts } from './row-codec';
import { TextIndex } from './text-index';

const FIRST_CAPACITY = 1024;
/** Rows given up before the store is packed again, and at least a quarter of those in use. */
const FEWEST_DEAD = 1024;
const DEAD_SHARE = 0.25;
const NO_TEXTS: RowTexts = { name: '', mission: { es: '', en: '' } };

export interface StoreOptions {
  /** Keeps names and missions for `facts`; without them a store takes a third of the memory. Default true. */
  readonly keepTexts?: boolean;
  /**
   * Indexes the words of missions, so that many rankings share the work. Without an index a ranking reads the kept
   * missions of those rows that could still be among the best, which suits a single ranking. Default true.
   */
  readonly indexTexts?: boolean;
}

/**
 * Nonprofits as columns for the scan: built in one pass, kept current row by row. A changed row is written anew at the
 * end and its old place given up; given-up places are packed away now and then.
 */
export class ColumnStore {
  readonly columns = new Columns();
  readonly languages = new LanguageSets();
  readonly text: TextIndex | null;
  private readonly rowOf = new Map<string, number>();
  private ids: string[] = [];
  private texts: RowTexts[] | null;

  constructor(options: StoreOptions = {}) {
    this.texts = (options.keepTexts ?? true) ? [] : null;
    this.text = (options.indexTexts ?? true) ? new TextIndex() : null;
    if (!this.texts && !this.text) throw new Error('Missions must be kept or indexed.');
  }

  /** A store of these rows, each id once. */
  static build(rows: Iterable<NonprofitFacts>, options: StoreOptions = {}): ColumnStore {
    const store = new ColumnStore(options);
    for (const row of rows) store.add(row);
    store.pack();
    return store;
  }

  /** How many nonprofits there are. */
  get size(): number {
    return this.rowOf.size;
  }

  /** How many rows a scan passes over: nonprofits and places given up. */
  get rows(): number {
    return this.ids.length;
  }

  /** Bytes of columns and text lists. */
  get byteLength(): number {
    return this.columns.byteLength + (this.text?.byteLength ?? 0);
  }

  /** Adds a nonprofit that is not there; an id that comes twice is a mistake of the caller. */
  add(row: NonprofitFacts): void {
    const { size } = this;
    this.append(row);
    if (this.size === size) throw new Error(`The nonprofit ${row.id} is there twice.`);
  }

  upsert(row: NonprofitFacts): void {
    this.remove(row.id);
    this.append(row);
  }

  /** Takes a nonprofit out; one that is not there is no matter. */
  remove(id: string): void {
    const row = this.rowOf.get(id);
    if (row === undefined) return;
    this.columns.drop(row);
    this.rowOf.delete(id);
    if (this.rows - this.size > Math.max(FEWEST_DEAD, this.size * DEAD_SHARE)) this.pack();
  }

  /** The row of a nonprofit; null where it is not here. */
  rowAt(id: string): number | null {
    return this.rowOf.get(id) ?? null;
  }

  has(id: string): boolean {
    return this.rowOf.has(id);
  }

  idAt(row: number): string {
    return this.ids[row]!;
  }

  /** The missions of a row, where texts are kept. */
  missionAt(row: number): RowTexts['mission'] {
    return (this.texts?.[row] ?? NO_TEXTS).mission;
  }

  /** What is known of a nonprofit: main state and service first, else in the order of the vocabularies. */
  facts(id: string): NonprofitFacts | undefined {
    const row = this.rowOf.get(id);
    if (row === undefined) return undefined;
    const languages = this.languages.at(this.columns.languages[row]!);
    return readRow(this.columns, row, id, languages, this.texts?.[row] ?? NO_TEXTS);
  }

  private append(facts: NonprofitFacts): void {
    const row = this.ids.length;
    if (row === this.columns.capacity) this.columns.resize(Math.max(FIRST_CAPACITY, row * 2));
    writeRow(this.columns, row, facts, this.languages.numberOf(facts.languages));
    this.ids.push(facts.id);
    this.texts?.push({ name: facts.name, mission: facts.mission });
    this.rowOf.set(facts.id, row);
    this.text?.add(row, facts.mission.es, facts.mission.en);
  }

  /** Moves the live rows together and gives back the room to spare. */
  private pack(): void {
    const newRowOf = this.newRows();
    if (this.size < this.rows) {
      this.moveRows(newRowOf);
      this.text?.renumber(newRowOf);
    } else this.text?.seal();
    this.columns.resize(this.rows);
  }

  private newRows(): Int32Array {
    let next = 0;
    return Int32Array.from(this.ids, (_id, row) =>
      (this.columns.flags[row]! >>> FLAG.live) & 1 ? next++ : -1,
    );
  }

  private moveRows(newRowOf: Int32Array): void {
    const kept = (_value: unknown, row: number) => newRowOf[row]! >= 0;
    newRowOf.forEach((to, from) => to >= 0 && this.columns.move(from, to));
    for (let row = 0; row < this.size; row += 1) this.columns.index(row);
    for (let row = this.size; row < this.rows; row += 1) this.columns.drop(row);
    this.ids = this.ids.filter(kept);
    this.texts = this.texts?.filter(kept) ?? null;
    this.ids.forEach((id, row) => this.rowOf.set(id, row));
  }
}
