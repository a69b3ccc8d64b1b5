import { z } from 'zod';
import type { CountTable } from '../suppression';

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

/** The table that `truthJson` wrote; `null` when it is none. */
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

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
}
