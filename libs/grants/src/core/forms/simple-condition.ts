import { CODE_VOCABULARIES } from './answer-schema';
import type { Expression } from './expression';
import type { Question } from './question';

/** What a condition without code can say of one question's answer. */
export const RELATIONS = [
  'is',
  'is-not',
  'contains',
  'more',
  'at-least',
  'less',
  'at-most',
  'answered',
  'not-answered',
] as const;
export type Relation = (typeof RELATIONS)[number];

/** «[question] [relation] [value]», or the answer to `other` in place of the value. */
export interface SimpleCondition {
  readonly question: string;
  readonly relation: Relation;
  readonly value: string;
  readonly other: string;
}

/**
 * The condition as JSON Logic; null where the question cannot have such an answer. What is not answered is neither less
 * than anything nor at most.
 */
export function writeCondition(
  condition: SimpleCondition,
  questions: readonly Question[],
): Expression | null {
  const { relation } = condition;
  const question = questions.find(({ id }) => id === condition.question);
  if (!question) return null;
  const answered: Expression = { answered: [{ var: question.id }] };
  if (relation === 'answered') return answered;
  if (relation === 'not-answered') return { '!': [answered] };
  const right = rightSide(condition, question, questions);
  if (right === null) return null;
  const compared = compare(relation, question, right);
  return relation === 'less' || relation === 'at-most' ? { and: [answered, compared] } : compared;
}

/** The simple condition that an expression is; null for any other, which is then kept as it is written. */
export function readCondition(
  expression: Expression,
  questions: readonly Question[],
): SimpleCondition | null {
  const written = JSON.stringify(expression);
  const { names, constants } = partsOf(expression);
  if (names.length > 2 || constants.length > 2) return null;
  for (const found of guesses(names, constants)) {
    if (JSON.stringify(writeCondition(found, questions)) === written) return found;
  }
  return null;
}

/** What a person wrote as the value of a condition, as the question's answers have it; null where it cannot. */
export function answerWritten(question: Question, text: string): string | number | boolean | null {
  const typed = text.trim();
  switch (question.kind) {
    case 'choice':
      return chosen(
        typed,
        question.options.map(({ id, label }) => [id, label.es, label.en]),
      );
    case 'codes':
      return chosen(typed, codeNames(question.list));
    case 'confirm':
      return (
        { sí: true, si: true, yes: true, true: true, no: false, false: false }[typed.toLowerCase()] ?? null
      );
    case 'number':
    case 'money':
    case 'calculated':
      return numberWritten(typed);
    case 'date':
      return /^\d{4}-\d{2}-\d{2}$/.test(typed) ? typed : null;
    case 'text':
      return typed || null;
    default:
      return null;
  }
}

/** Names and codes of a vocabulary, for one code each. */
function codeNames(list: keyof typeof CODE_VOCABULARIES): string[][] {
  return CODE_VOCABULARIES[list].terms.map(({ code, label }) => [code, label.es, label.en]);
}

function chosen(typed: string, names: readonly (readonly string[])[]): string | null {
  const wanted = typed.toLowerCase();
  return (wanted && names.find((each) => each.some((name) => name.toLowerCase() === wanted))?.[0]) || null;
}

/** Thousands may be set apart as people do. */
function numberWritten(typed: string): number | null {
  const plain = typed.replace(/[\s,]/g, '');
  return /^-?\d{1,12}(\.\d{1,4})?$/.test(plain) ? Number(plain) : null;
}

const SIGNS = { more: '>', 'at-least': '>=', less: '<', 'at-most': '<=' } as const;

function compare(
  relation: Exclude<Relation, 'answered' | 'not-answered'>,
  question: Question,
  right: Expression,
): Expression {
  const left = sideOf(question);
  const within: Expression = { in: [right, left] };
  if (relation === 'contains') return within;
  const equal: Expression = hasSeveral(question) ? within : { '==': [left, right] };
  if (relation === 'is') return equal;
  return relation === 'is-not' ? { '!': [equal] } : { [SIGNS[relation]]: [left, right] };
}

function rightSide(
  { value, other }: SimpleCondition,
  question: Question,
  questions: readonly Question[],
): Expression | null {
  if (other === '') return answerWritten(question, value);
  const found = questions.find(({ id }) => id === other);
  return found ? sideOf(found) : null;
}

const hasSeveral = (question: Question): boolean =>
  (question.kind === 'choice' || question.kind === 'codes') && question.several;

/** An answer in an expression; amounts are decimal text and compared as numbers. */
const sideOf = ({ id, kind }: Question): Expression =>
  kind === 'money' ? { amount: [{ var: id }] } : { var: id };

function* guesses(names: readonly string[], constants: readonly string[]): Generator<SimpleCondition> {
  for (const question of names) {
    const rights = [
      ...['', ...constants].map((value) => ({ value, other: '' })),
      ...names.map((other) => ({ value: '', other })),
    ];
    for (const relation of ['contains', ...RELATIONS] as const) {
      for (const right of rights) yield { question, relation, ...right };
    }
  }
}

/** Names of questions and constants in an expression, each once. */
function partsOf(expression: Expression): { names: string[]; constants: string[] } {
  const names = new Set<string>();
  const constants = new Set<string>();
  const visit = (part: Expression): void => {
    if (Array.isArray(part)) part.forEach((each) => visit(each as Expression));
    else if (part !== null && typeof part === 'object') {
      for (const [operator, inner] of Object.entries<Expression>(
        part as Readonly<Record<string, Expression>>,
      )) {
        if (operator === 'var' && typeof inner === 'string') names.add(inner);
        else visit(inner);
      }
    } else constants.add(String(part));
  };
  visit(expression);
  return { names: [...names], constants: [...constants] };
}
