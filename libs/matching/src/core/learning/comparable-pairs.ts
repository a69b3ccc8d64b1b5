import type { PartCode } from '../programme-facts';

/** One decision of a funder, with what was known of the nonprofit to those who decided. */
export interface Decided {
  readonly accepted: boolean;
  /** The value of each part that is shown, 0 to 1, as the funder's lists show it. */
  readonly values: Readonly<Partial<Record<PartCode, number>>>;
  /**
   * What decisions are compared within: the call, the band of size, how many funders are on record. Two decisions with
   * different circumstances are never compared, so that a liking for the large or the known teaches no weight.
   */
  readonly circumstances: string;
}

/** How often, of two alike in circumstances, the accepted one had more of a part. */
export interface PartEvidence {
  readonly code: PartCode;
  /** Pairs of one accepted and one declined that differ in this part. */
  readonly pairs: number;
  /** Of these, where the accepted one had more. */
  readonly more: number;
  /** How likely a lean as strong is by chance alone, over all parts together (0 to 1). */
  readonly chance: number;
}

/** The decisions of each circumstance that holds both answers; alone, an answer compares with nothing. */
export function comparable(decisions: readonly Decided[]): Decided[][] {
  const groups = new Map<string, Decided[]>();
  for (const each of decisions) {
    groups.set(each.circumstances, [...(groups.get(each.circumstances) ?? []), each]);
  }
  return [...groups.values()].filter(
    (group) => group.some(({ accepted }) => accepted) && group.some(({ accepted }) => !accepted),
  );
}

/** `more` less `less` over the pairs of a group, where `accepted` says who was accepted. */
export function leanOf(
  values: readonly number[],
  accepted: readonly boolean[],
): { more: number; pairs: number } {
  let more = 0;
  let pairs = 0;
  for (let yes = 0; yes < values.length; yes += 1) {
    if (!accepted[yes]) continue;
    for (let no = 0; no < values.length; no += 1) {
      if (accepted[no] || values[yes] === values[no]) continue;
      pairs += 1;
      if (values[yes]! > values[no]!) more += 1;
    }
  }
  return { more, pairs };
}
