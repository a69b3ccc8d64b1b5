import { questionsRead, type Expression } from './expression';
import type { Form } from './form';

export interface FormOrder {
  /** Questions so that each comes after all that its condition, its section's condition and its calculation read. */
  readonly order: readonly string[];
  /** Questions that wait for each other, in their round; empty where none do. */
  readonly cycle: readonly string[];
}

/** In which order conditions and calculations can be worked out, or the round that keeps them from it. */
export function orderOf(form: Form): FormOrder {
  const needs = needsOf(form);
  const done = new Set<string>();
  const path: string[] = [];
  const visit = (id: string): string[] | null => {
    if (done.has(id)) return null;
    if (path.includes(id)) return path.slice(path.indexOf(id));
    path.push(id);
    for (const needed of needs.get(id) ?? []) {
      const round = visit(needed);
      if (round) return round;
    }
    path.pop();
    done.add(id);
    return null;
  };
  for (const id of needs.keys()) {
    const cycle = visit(id);
    if (cycle) return { order: [], cycle };
  }
  return { order: [...done], cycle: [] };
}

function needsOf(form: Form): Map<string, Set<string>> {
  const needs = new Map<string, Set<string>>();
  for (const { visibleWhen, questions } of form.sections) {
    for (const question of questions) {
      const own = question.kind === 'calculated' ? question.value : undefined;
      needs.set(question.id, readBy([visibleWhen, question.visibleWhen, own]));
    }
  }
  return needs;
}

function readBy(expressions: readonly (Expression | undefined)[]): Set<string> {
  return new Set(expressions.flatMap((each) => (each === undefined ? [] : [...questionsRead(each)])));
}
