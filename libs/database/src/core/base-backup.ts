/** A complete copy of a data folder, as its description says. Moments are ISO 8601 in UTC. */
export interface BaseBackup {
  /** The name of its folder. */
  readonly name: string;
  readonly startedAt: string;
  /** From here on, with the WAL that follows, every moment can be restored. */
  readonly endedAt: string;
  /** The first and the last segment of WAL that it needs. */
  readonly walFrom: string;
  readonly walUntil: string;
}

const MOMENT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,6})?)?(Z|[+-]\d{2}:\d{2})$/;

/** Whether a text names one moment, its zone included: `2026-11-23T03:20:33Z`, `2026-11-22T21:20:33.25-06:00`. */
export function isMoment(text: string): boolean {
  return MOMENT.test(text) && !Number.isNaN(Date.parse(text));
}

/** The newest copy that was complete by the moment, which leaves the least to replay; the newest of all without one. */
export function chooseBase<Base extends BaseBackup>(
  bases: readonly Base[],
  until: string | null,
): Base | null {
  const limit = until === null ? Infinity : Date.parse(until);
  const fit = bases.filter(({ endedAt }) => Date.parse(endedAt) <= limit);
  return [...fit].sort((one, other) => Date.parse(one.endedAt) - Date.parse(other.endedAt)).at(-1) ?? null;
}
