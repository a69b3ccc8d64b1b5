const SEGMENT = /^[0-9A-F]{24}$/;
/** PostgreSQL's note of where a copy began. */
const NOTE = /^[0-9A-F]{24}\.[0-9A-F]{8}\.backup$/;
const HISTORY = /^[0-9A-F]{8}\.history$/;
/** Segments of 16 MB, as initdb makes them: so many of them share the middle part of their name. */
const SEGMENTS_OF_A_LOG = 256;

/** Where a segment stands in the stream, whatever its timeline. */
function positionOf(segment: string): number {
  return parseInt(segment.slice(8, 16), 16) * SEGMENTS_OF_A_LOG + parseInt(segment.slice(16), 16);
}

/** Of the names in an archive those that replaying from a segment may ask for: itself, all later ones, the histories. */
export function walFrom(names: readonly string[], first: string): string[] {
  return names.filter(
    (name) => HISTORY.test(name) || (SEGMENT.test(name) && positionOf(name) >= positionOf(first)),
  );
}

/** Of the names in an archive those that no backup needs when `oldest` is the first segment of the oldest one. */
export function walBefore(names: readonly string[], oldest: string): string[] {
  return names.filter(
    (name) => (SEGMENT.test(name) || NOTE.test(name)) && positionOf(name.slice(0, 24)) < positionOf(oldest),
  );
}

/** The segment before the first hole at or after `first`; null when there is none. */
export function lastBeforeGap(names: readonly string[], first: string): string | null {
  const needed = walFrom(names, first).filter((name) => SEGMENT.test(name));
  const known = new Set(needed.map(positionOf));
  const sorted = [...needed].sort((one, other) => positionOf(one) - positionOf(other));
  return sorted.slice(0, -1).find((name) => !known.has(positionOf(name) + 1)) ?? null;
}

/** The last segment of an archive; null when it is empty. */
export function lastSegment(names: readonly string[]): string | null {
  const sorted = names
    .filter((name) => SEGMENT.test(name))
    .sort((one, other) => positionOf(one) - positionOf(other));
  return sorted.at(-1) ?? null;
}
