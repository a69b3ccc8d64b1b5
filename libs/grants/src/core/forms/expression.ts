import { LogicEngine } from 'json-logic-engine';
import { FORM_LIMITS } from './form-limits';

/** A JSON Logic expression over answers: a constant, a list, or one operator with its arguments. */
export type Expression =
  null | boolean | number | string | readonly Expression[] | { readonly [operator: string]: Expression };

/** Answers by the id of their question; absent and null are «not answered». */
export type Answers = Readonly<Record<string, unknown>>;

export interface ExpressionFault {
  readonly code:
    'unknown-operator' | 'one-operator' | 'not-a-list' | 'too-deep' | 'too-many-parts' | 'unknown-question';
  readonly value: string;
}

/** Operators of JSON Logic that compare and count; none that loops over itself, reaches outside or throws. */
const STANDARD = [
  'var',
  '==',
  '===',
  '!=',
  '!==',
  '!',
  'and',
  'or',
  'if',
  '<',
  '<=',
  '>',
  '>=',
  '+',
  '-',
  '*',
  '/',
  'min',
  'max',
  'in',
] as const;
/** The house's own: `answered` question, `count` of items, `sum` of one column of a table or budget, `amount` of money. */
const OWN = ['answered', 'count', 'sum', 'amount'] as const;
export const OPERATORS: ReadonlySet<string> = new Set([...STANDARD, ...OWN]);

const engine = makeEngine();

/**
 * The value of an expression for these answers. Division by zero and arithmetic on what is no number give null, so that
 * an unfinished form never fails. A list is no result: calculations that read one another would double it without end.
 * Interpreted, never compiled: a page whose policy forbids `eval` runs the same code.
 */
export function evaluate(expression: Expression, answers: Answers): boolean | number | string | null {
  const value = run(expression, answers);
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  return typeof value === 'boolean' || typeof value === 'string' ? value : null;
}

function run(expression: Expression, answers: Answers): unknown {
  try {
    return engine.run(expression, answers);
  } catch {
    return null;
  }
}

/** Whether a condition holds; one that cannot be worked out does not. */
export function holds(condition: Expression, answers: Answers): boolean {
  return Boolean(engine.truthy(run(condition, answers)));
}

/**
 * Every fault of an expression, so that what is stored can always be worked out, quickly. Arguments are always a list:
 * for `{"count": {"var": "rows"}}` JSON Logic would take the rows themselves as arguments.
 */
export function faultsOf(expression: Expression, knownQuestions: ReadonlySet<string>): ExpressionFault[] {
  const faults: ExpressionFault[] = [];
  let nodes = 0;
  const visit = (part: Expression, depth: number): void => {
    nodes += 1;
    if (nodes > FORM_LIMITS.expressionNodes || faults.length > 0) return;
    if (depth > FORM_LIMITS.expressionDepth) faults.push({ code: 'too-deep', value: '' });
    else if (Array.isArray(part)) part.forEach((each) => visit(each as Expression, depth + 1));
    else if (part !== null && typeof part === 'object') {
      visitOperator(part as Record<string, Expression>, depth);
    }
  };
  const visitOperator = (part: Record<string, Expression>, depth: number): void => {
    const [operator, ...more] = Object.keys(part);
    if (operator === undefined || more.length > 0) faults.push({ code: 'one-operator', value: '' });
    else if (!OPERATORS.has(operator)) faults.push({ code: 'unknown-operator', value: operator });
    else if (operator === 'var') visitName(part.var!);
    else if (!Array.isArray(part[operator])) faults.push({ code: 'not-a-list', value: operator });
    else visit(part[operator], depth + 1);
  };
  const visitName = (name: Expression): void => {
    if (typeof name === 'string' && knownQuestions.has(name)) return;
    faults.push({ code: 'unknown-question', value: typeof name === 'string' ? name : '' });
  };
  visit(expression, 0);
  if (nodes > FORM_LIMITS.expressionNodes) faults.push({ code: 'too-many-parts', value: '' });
  return faults;
}

/** The questions that an expression reads. */
export function questionsRead(expression: Expression): Set<string> {
  const found = new Set<string>();
  const visit = (part: Expression): void => {
    if (Array.isArray(part)) part.forEach((each) => visit(each as Expression));
    else if (part !== null && typeof part === 'object') {
      for (const [operator, inner] of Object.entries(part)) {
        if (operator !== 'var') visit(inner);
        else if (typeof inner === 'string') found.add(inner);
      }
    }
  };
  visit(expression);
  return found;
}

function makeEngine(): LogicEngine {
  const made = new LogicEngine(undefined, {
    maxDepth: 0,
    maxArrayLength: 1_000,
    maxStringLength: FORM_LIMITS.textLength,
    disableInline: true,
    disableInterpretedOptimization: true,
    permissive: false,
  });
  made.addMethod('answered', ([value]: [unknown]) => isAnswered(value), { deterministic: true });
  made.addMethod('count', ([value]: [unknown]) => (Array.isArray(value) ? value.length : 0), {
    deterministic: true,
  });
  made.addMethod('sum', ([rows, column]: [unknown, unknown]) => sumOf(rows, column), {
    deterministic: true,
  });
  made.addMethod('in', ([one, all]: [unknown, unknown]) => isIn(one, all), { deterministic: true });
  made.addMethod('amount', ([value]: [unknown]) => numberOf(value), { deterministic: true });
  return made;
}

/** Whether an answer says anything. */
export function isAnswered(value: unknown): boolean {
  if (value === null || value === undefined) return false;
  if (typeof value === 'string') return value.trim() !== '';
  return Array.isArray(value) ? value.length > 0 : true;
}

/** One of several choices, or a part of a text. */
function isIn(one: unknown, all: unknown): boolean {
  if (typeof one !== 'string' && typeof one !== 'number' && typeof one !== 'boolean') return false;
  return Array.isArray(all) ? all.includes(one) : typeof all === 'string' && all.includes(String(one));
}

/** Amounts are added as whole hundredths without limit; a float is made of their sum alone. */
function sumOf(rows: unknown, column: unknown): number {
  if (!Array.isArray(rows) || typeof column !== 'string') return 0;
  const cells = rows.map((row) => (row as Record<string, unknown> | null)?.[column]);
  return Number(cells.reduce<bigint>((sum, each) => sum + hundredthsOf(each), 0n)) / 100;
}

function hundredthsOf(value: unknown): bigint {
  const text = typeof value === 'string' ? value.trim() : '';
  const [, sign, whole = '', part = ''] = AMOUNT.exec(text) ?? [];
  if (whole) return BigInt(`${sign ?? ''}${whole}${part.slice(1).padEnd(2, '0')}`);
  return typeof value === 'number' && Number.isFinite(value) ? BigInt(Math.round(value * 100)) : 0n;
}

const AMOUNT = /^(-)?(\d{1,15})(\.\d{1,2})?$/;

/** The number of an amount written as decimal text; null where there is none. */
function numberOf(value: unknown): number | null {
  if (typeof value === 'number') return value;
  const text = typeof value === 'string' ? value.trim() : '';
  return AMOUNT.test(text) ? Number(text) : null;
}
