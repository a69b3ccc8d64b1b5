import {
  keyText,
  REFUSAL_TEXTS,
  type CountTable,
  type ProtectedCell,
  type Release,
  withMargins,
} from '@puente/disclosure/core';
import type { Suppression } from '@puente/disclosure';
import { z } from 'zod';

const cell = z.record(z.string(), z.union([z.string(), z.boolean(), z.number(), z.null()]));
const releaseShape = z.object({ protected: z.literal(true), cells: z.array(cell) });

/** What goes out: each cell with its dimensions, and its value where it may be shown. */
export function releaseJson(table: CountTable, suppression: Suppression): string {
  const { cells } = suppression;
  const advice = cells
    ? []
    : [{ code: suppression.refusal, text: REFUSAL_TEXTS[suppression.refusal] }, ...suppression.advice];
  const shown = (cells ?? []).map((each) => cellOf(table.dimensions, each));
  return `${JSON.stringify({ protected: cells !== undefined, cells: shown, advice }, null, 2)}\n`;
}

function cellOf(dimensions: readonly string[], { key, value, shown }: ProtectedCell): object {
  const named = dimensions.map((name, at) => [name, key[at]!] as const);
  return { ...Object.fromEntries(named), shown, value: shown ? value : null };
}

/** The cells of a file of a release; `null` when it is none. */
export function readRelease(json: string): readonly z.infer<typeof cell>[] | null {
  const { success, data } = releaseShape.safeParse(parsed(json));
  return success ? data.cells : null;
}

/** A release with its truth; `null` when the truth says anything else than what the release shows. */
export function releaseOf(cells: readonly z.infer<typeof cell>[], table: CountTable): Release | null {
  const truth = new Map(withMargins(table).map(({ key, value }) => [keyText(key), value]));
  const hidden = new Set<string>();
  for (const each of cells) {
    const key = keyText(table.dimensions.map((name) => String(each[name])));
    const width = Object.keys(each).length;
    if (!truth.has(key) || width !== table.dimensions.length + 2) return null;
    if (each.shown !== true) hidden.add(key);
    else if (each.value !== truth.get(key)) return null;
  }
  return cells.length === truth.size ? { table, hidden } : null;
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
}
