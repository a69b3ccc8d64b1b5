import { parseMinor, type Currency } from '@puente/kernel';
import { questionsOf, type Answers, type Form, type Question } from '../forms';

/**
 * What an application asks for, in minor units of the currency: its first question about an amount, else what its budget
 * asks in all. Null where it asks for none, or in another currency.
 */
export function askedAmount(form: Form, answers: Answers, currency: Currency): bigint | null {
  const questions = questionsOf(form).filter((each) => 'currency' in each && each.currency === currency);
  const money = questions.find(({ kind }) => kind === 'money');
  const budget = questions.find(({ kind }) => kind === 'budget');
  const asked = money ? amountOf(money, answers) : null;
  return asked ?? (budget ? sumOf(budget, answers) : null);
}

function amountOf({ id }: Question, answers: Answers): bigint | null {
  const answer = answers[id];
  const minor = typeof answer === 'string' ? parseMinor(answer) : null;
  return minor && minor > 0n ? minor : null;
}

function sumOf({ id }: Question, answers: Answers): bigint | null {
  const rows = answers[id];
  if (!Array.isArray(rows)) return null;
  const asked = (rows as { readonly asked?: unknown }[]).map((row) =>
    typeof row.asked === 'string' ? (parseMinor(row.asked) ?? 0n) : 0n,
  );
  const sum = asked.reduce((all, each) => all + each, 0n);
  return sum > 0n ? sum : null;
}
