import type { Allocation, Choice, GreedyChoice } from '@puente/matching/core';

/** What goes out, as contracts.md says; an infeasible problem has no value and the changes that would help. */
export function allocationJson({ best, greedy, binding, oneMore, relaxation }: Allocation): string {
  const written = {
    status: best ? 'optimal' : 'infeasible',
    ...(best ? choiceOf(best) : { value: null, spent: null, chosen: [] }),
    greedy: {
      byValue: greedyOf(greedy.byValue),
      byValuePerPeso: greedyOf(greedy.byValuePerPeso),
    },
    binding,
    oneMore,
    relaxation,
  };
  return `${JSON.stringify(written, null, 2)}\n`;
}

const choiceOf = ({ value, spent, awards }: Choice) => ({
  value,
  spent,
  chosen: awards.map(({ id, amount }) => ({ id, amount })),
});

const greedyOf = (choice: GreedyChoice) => ({ ...choiceOf(choice), broken: choice.broken });
