/** For each state of a thing those that may follow it; a final state has none. */
export type Transitions<State extends string> = Readonly<Record<State, readonly State[]>>;

/** Whether a thing in state `from` may go on to `to`. */
export function canTransition<State extends string>(
  table: Transitions<State>,
  from: State,
  to: State,
): boolean {
  return table[from].includes(to);
}

/** States that no way leads to from the first one: there must be none. */
export function unreachableStates<State extends string>(table: Transitions<State>, first: State): State[] {
  const reached = new Set<State>([first]);
  for (const state of reached) for (const next of table[state]) reached.add(next);
  return (Object.keys(table) as State[]).filter((state) => !reached.has(state));
}
