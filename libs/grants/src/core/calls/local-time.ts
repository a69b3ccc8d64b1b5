const LOCAL = /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):([0-5]\d)$/;

/** The instant at which clocks of a zone show a local time; null for no such time, day or zone. */
export function instantOf(local: string, timeZone: string): Date | null {
  const asUtc = LOCAL.test(local) ? new Date(`${local}:00Z`) : null;
  if (!asUtc || Number.isNaN(asUtc.getTime()) || !asUtc.toISOString().startsWith(local)) return null;
  const first = offsetAt(asUtc, timeZone);
  if (first === null) return null;
  // The offset belongs to the instant sought, which may lie on the other side of a change of clocks.
  const second = offsetAt(new Date(asUtc.getTime() - first), timeZone)!;
  const found = new Date(asUtc.getTime() - second);
  return localAt(found, timeZone) === local ? found : null;
}

/** What clocks of a zone show at an instant, to the minute: `2026-12-15T18:00`. */
export function localAt(instant: Date, timeZone: string): string | null {
  const offset = offsetAt(instant, timeZone);
  return offset === null ? null : new Date(instant.getTime() + offset).toISOString().slice(0, 16);
}

export function isTimeZone(name: string): boolean {
  return offsetAt(new Date(0), name) !== null;
}

/** Milliseconds that clocks of a zone are ahead of UTC. */
function offsetAt(instant: Date, timeZone: string): number | null {
  const format = formatOf(timeZone);
  if (!format) return null;
  const part = Object.fromEntries(
    format.formatToParts(instant).map(({ type, value }) => [type, Number(value)]),
  );
  const shown = Date.UTC(part.year!, part.month! - 1, part.day, part.hour, part.minute, part.second);
  return shown - Math.floor(instant.getTime() / 1000) * 1000;
}

const ZONES = new Set([...Intl.supportedValuesOf('timeZone'), 'UTC']);
const FORMATS = new Map<string, Intl.DateTimeFormat>();

/** Zones of the map alone (`Area/City`, `UTC`): an offset such as `+05:00` would not move with the seasons. */
function formatOf(timeZone: string): Intl.DateTimeFormat | null {
  if (!ZONES.has(timeZone)) return null;
  const known = FORMATS.get(timeZone);
  if (known) return known;
  const made = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  FORMATS.set(timeZone, made);
  return made;
}
