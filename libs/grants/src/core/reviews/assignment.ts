/** Somebody who can review, with what they can take on and know; an empty list says nothing about them. */
export interface AvailableReviewer {
  readonly id: string;
  /** How many applications in all, those that they have already included. */
  readonly most: number;
  readonly languages: readonly string[];
  readonly regions: readonly string[];
}

export interface OpenApplication {
  readonly id: string;
  /** Null where it is not known: nobody is then the wrong one. */
  readonly language: string | null;
  readonly region: string | null;
}

export interface Pair {
  readonly reviewerId: string;
  readonly applicationId: string;
}

/** What an assignment has to hold: so many reviewers for each application, none of the excluded pairs. */
export interface AssignmentTask {
  readonly reviewers: readonly AvailableReviewer[];
  readonly applications: readonly OpenApplication[];
  readonly each: number;
  /** Conflicts and recusals; never assigned. */
  readonly excluded: readonly Pair[];
  /** Assigned already; they stay. */
  readonly kept: readonly Pair[];
}

/** Why there is no assignment: for these applications, or in all. */
export interface NoAssignment {
  readonly reason:
    'nothing-to-assign' | 'too-many-pairs' | 'too-few-free' | 'too-little-capacity' | 'impossible';
  readonly applications: readonly string[];
}

/** How many pairs are assigned at once, and how many are weighed at once: of more the solver would hold up its process. */
export const ASSIGNMENT_LIMITS = { assigned: 2_000, weighed: 10_000 } as const;

export const COSTS = { language: 3, region: 1, top: 10 } as const;

const keyOf = ({ reviewerId, applicationId }: Pair): string => `${reviewerId} ${applicationId}`;

/** The pairs that may be assigned beside those that are. */
export function possiblePairs({ reviewers, applications, excluded, kept }: AssignmentTask): Pair[] {
  const taken = new Set([...excluded, ...kept].map(keyOf));
  return applications.flatMap(({ id: applicationId }) =>
    reviewers
      .map(({ id: reviewerId }) => ({ reviewerId, applicationId }))
      .filter((pair) => !taken.has(keyOf(pair))),
  );
}

/** Pairs by their application; one without any has no entry. */
export function byApplication<P extends Pair>(pairs: readonly P[]): ReadonlyMap<string, readonly P[]> {
  const found = new Map<string, P[]>();
  for (const pair of pairs) {
    const of = found.get(pair.applicationId);
    if (of) of.push(pair);
    else found.set(pair.applicationId, [pair]);
  }
  return found;
}

const countOf = (pairs: ReadonlyMap<string, readonly Pair[]>, applicationId: string): number =>
  pairs.get(applicationId)?.length ?? 0;

/** How many reviewers an application still lacks. */
export function lacking({ each, kept }: AssignmentTask, applicationId: string): number {
  return Math.max(0, each - kept.filter((pair) => pair.applicationId === applicationId).length);
}

export const loadOf = (pairs: readonly Pair[], reviewerId: string): number =>
  pairs.filter((pair) => pair.reviewerId === reviewerId).length;

/** How many more a reviewer can take on. */
export const roomOf = ({ kept }: AssignmentTask, { id, most }: AvailableReviewer): number =>
  Math.max(0, most - loadOf(kept, id));

/** What can be seen without solving anything; null when there may be an assignment. */
export function plainRefusal(task: AssignmentTask): NoAssignment | null {
  const open = task.applications.filter(({ id }) => lacking(task, id) > 0);
  if (open.length === 0) return { reason: 'nothing-to-assign', applications: [] };
  if (open.length * task.reviewers.length > ASSIGNMENT_LIMITS.weighed) {
    return { reason: 'too-many-pairs', applications: [] };
  }
  const pairs = byApplication(possiblePairs(task));
  const short = open.filter(({ id }) => countOf(pairs, id) < lacking(task, id));
  if (short.length > 0) return { reason: 'too-few-free', applications: short.map(({ id }) => id) };
  const needed = open.reduce((sum, { id }) => sum + lacking(task, id), 0);
  const room = task.reviewers.reduce((sum, each) => sum + roomOf(task, each), 0);
  return room < needed ? { reason: 'too-little-capacity', applications: [] } : null;
}

/** What a pair costs: a language that the reviewer does not read weighs more than a region that they do not know. */
export function costOf({ reviewers, applications }: AssignmentTask, pair: Pair): number {
  const reviewer = reviewers.find(({ id }) => id === pair.reviewerId)!;
  const { language, region } = applications.find(({ id }) => id === pair.applicationId)!;
  return (
    (isStrange(reviewer.languages, language) ? COSTS.language : 0) +
    (isStrange(reviewer.regions, region) ? COSTS.region : 0)
  );
}

const isStrange = (known: readonly string[], asked: string | null): boolean =>
  asked !== null && known.length > 0 && !known.includes(asked);

/** What an assignment costs as a whole; the most loaded reviewer weighs most, so that work is shared evenly. */
export function totalCost(task: AssignmentTask, pairs: readonly Pair[]): number {
  const all = [...task.kept, ...pairs];
  const top = Math.max(0, ...task.reviewers.map(({ id }) => loadOf(all, id)));
  return COSTS.top * top + pairs.reduce((sum, pair) => sum + costOf(task, pair), 0);
}

/** What keeps pairs from being an assignment of the task; asked of every solution before it is shown or kept. */
export function faultsOfAssignment(task: AssignmentTask, pairs: readonly Pair[]): string[] {
  const possible = new Set(possiblePairs(task).map(keyOf));
  const strange = pairs.filter((pair) => !possible.has(keyOf(pair)));
  const twice = pairs.length - new Set(pairs.map(keyOf)).size;
  const of = byApplication(pairs);
  const short = task.applications.filter(({ id }) => countOf(of, id) !== lacking(task, id));
  const over = task.reviewers.filter((each) => loadOf(pairs, each.id) > roomOf(task, each));
  return [
    ...strange.map((pair) => `not allowed: ${keyOf(pair)}`),
    ...(twice > 0 ? ['a pair twice'] : []),
    ...short.map(({ id }) => `not so many reviewers: ${id}`),
    ...over.map(({ id }) => `too much for: ${id}`),
  ];
}
