import { byCodeUnit, type FundedGrant } from './funded-grant';

/** A part of one funder's past grants: all of them, those of a programme, or those of a programme in five years. */
export interface FundingRecord {
  /** Its place in `corpus.funders`. */
  readonly funder: number;
  /** All of the funder's grants, not a part of them. */
  readonly whole: boolean;
  /** Places in `corpus.recipients`, ascending. */
  readonly recipients: Uint32Array;
  /** ln(1 + grants) to each, scaled to length 1: neither big funders nor long relations drown the rest. */
  readonly values: Float64Array;
}

/** Grants by recipient. */
type Counts = ReadonlyMap<number, number>;

interface Level {
  readonly partOf: (grant: FundedGrant) => string;
  /** Parts with fewer recipients say too little: they become one part of their funder. */
  readonly leastRecipients: number;
}

const YEARS = 5;
const LEVELS: readonly Level[] = [
  { partOf: () => '', leastRecipients: 0 },
  { partOf: programmeOf, leastRecipients: 3 },
  { partOf: (grant) => `${programmeOf(grant)}\u001f${yearsOf(grant)}`, leastRecipients: 10 },
];

/** The records of all funders at every level, in plain order; `grants` by funder, in the order of `funders`. */
export function fundingRecords(
  grantsByFunder: readonly (readonly FundedGrant[])[],
  keyNumbers: ReadonlyMap<string, number>,
): FundingRecord[] {
  return LEVELS.flatMap((level, depth) =>
    grantsByFunder.flatMap((grants, funder) =>
      partsOf(grants, level, keyNumbers).map((counts) => recordOf(counts, funder, depth === 0)),
    ),
  );
}

/** What a funder calls the field of a grant, up to the first divider: "AI safety/strategy" is of "AI safety". */
function programmeOf({ topic }: FundedGrant): string {
  return topic.split(/[/|,;:]/, 1)[0]!.trim();
}

function yearsOf({ date }: FundedGrant): string {
  return date === null ? '' : String(Math.floor(Number(date.slice(0, 4)) / YEARS));
}

function partsOf(
  grants: readonly FundedGrant[],
  { partOf, leastRecipients }: Level,
  keyNumbers: ReadonlyMap<string, number>,
): Counts[] {
  const parts = new Map<string, Map<number, number>>();
  for (const grant of grants) {
    const part = partOf(grant);
    const counts = parts.get(part) ?? new Map<number, number>();
    parts.set(part, counts);
    addTo(counts, keyNumbers.get(grant.recipientKey)!, 1);
  }
  const ordered = [...parts].sort(([one], [other]) => byCodeUnit(one, other)).map(([, counts]) => counts);
  const rest = new Map<number, number>();
  for (const counts of ordered.filter(({ size }) => size < leastRecipients)) {
    for (const [recipient, count] of counts) addTo(rest, recipient, count);
  }
  return [...ordered.filter(({ size }) => size >= leastRecipients), rest].filter(({ size }) => size > 0);
}

function addTo(counts: Map<number, number>, recipient: number, count: number): void {
  counts.set(recipient, (counts.get(recipient) ?? 0) + count);
}

function recordOf(counts: Counts, funder: number, whole: boolean): FundingRecord {
  const recipients = Uint32Array.from(counts.keys()).sort();
  const logs = Float64Array.from(recipients, (recipient) => Math.log1p(counts.get(recipient)!));
  const length = Math.sqrt(logs.reduce((sum, value) => sum + value * value, 0));
  return { funder, whole, recipients, values: logs.map((value) => value / length) };
}
