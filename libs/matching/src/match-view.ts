import { ColumnStore, type NonprofitFacts, type StoreLayers } from './core';

/** Facts by id, as far as one circle of readers may know them. */
export interface FactsBook {
  readonly size: number;
  get(id: string): NonprofitFacts | undefined;
  keys(): Iterable<string>;
  values(): Iterable<NonprofitFacts>;
}

/** The nonprofits as one circle of readers may know them: columns for the scan, facts for the words. */
export interface MatchView extends StoreLayers {
  readonly facts: FactsBook;
}

/** One circle's rows, kept current row by row. */
export class Layer implements MatchView {
  readonly store = ColumnStore.build([]);
  readonly overlay = null;
  readonly facts = new Map<string, NonprofitFacts>();

  static of(rows: Iterable<NonprofitFacts>): Layer {
    const layer = new Layer();
    for (const row of rows) layer.put(row);
    return layer;
  }

  put(row: NonprofitFacts): void {
    this.facts.set(row.id, row);
    this.store.upsert(row);
  }

  drop(id: string): void {
    this.facts.delete(id);
    this.store.remove(id);
  }
}

/** The shared rows with one funder's own in their place; nothing of the shared ones is copied. */
export function overlaid(shared: Layer, own: readonly NonprofitFacts[]): MatchView {
  const over = Layer.of(own);
  const replaced = Layer.of(own.flatMap(({ id }) => shared.facts.get(id) ?? []));
  return {
    store: shared.store,
    overlay: { store: over.store, replaced: replaced.store },
    facts: {
      size: shared.facts.size - replaced.facts.size + over.facts.size,
      get: (id) => over.facts.get(id) ?? shared.facts.get(id),
      keys: () => idsOf(shared, over),
      values: () => rowsOf(shared, over),
    },
  };
}

function* idsOf(shared: Layer, over: Layer): Iterable<string> {
  for (const { id } of rowsOf(shared, over)) yield id;
}

function* rowsOf(shared: Layer, over: Layer): Iterable<NonprofitFacts> {
  for (const row of shared.facts.values()) if (!over.facts.has(row.id)) yield row;
  yield* over.facts.values();
}
