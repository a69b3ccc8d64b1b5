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
const truthShape = z.object({
  dimensions: z.array(z.string()),
  cells: z.array(
    z.object({
      key: z.array(z.string()),
      count: z.number().int().nonnegative(),
      named: z.record(z.string(), z.number()).optional(),
      number: z.number().nullable().optional(),
      largest: z.number().nullable().optional(),
    }),
  ),
});

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

/** The whole table, which never goes out: the next release is attacked with it. */
export function truthJson({ dimensions, cells }: CountTable): string {
  const written = cells.map(({ key, count, contributors }) => {
    if (!contributors) return { key, count };
    if ('named' in contributors) return { key, count, named: Object.fromEntries(contributors.named) };
    // JSON has no infinity: `null` stands for as many as there may be.
    const number = Number.isFinite(contributors.number) ? contributors.number : null;
    return { key, count, number, largest: contributors.largest };
  });
  return `${JSON.stringify({ dimensions, cells: written })}\n`;
}

/** The table of a file of truth; `null` when it is none. */
export function readTruth(json: string): CountTable | null {
  const { success, data } = truthShape.safeParse(parsed(json));
  if (!success) return null;
  const cells = data.cells.map(({ key, count, named, number, largest }) => {
    if (named) return { key, count, contributors: { named: new Map(Object.entries(named)) } };
    if (number === undefined) return { key, count };
    return { key, count, contributors: { number: number ?? Infinity, largest: largest ?? null } };
  });
  return { dimensions: data.dimensions, cells };
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
