import type { Locale } from '@puente/kernel';
import type { Paper, PaperBlock } from '@puente/rendering';
import { say } from '../../texts';
import type { AwardTermsView } from '../awards/awards.view';
import type { Fact } from '../shared/facts.view';

/** What every paper of an award has, in one language. */
export const paperIn = (locale: Locale): Pick<Paper, 'language' | 'author' | 'page' | 'mark'> => ({
  ...{ language: locale, author: say(locale, 'papers.author'), page: say(locale, 'papers.page'), mark: null },
});

export const heading = (text: string): PaperBlock => ({ kind: 'heading', text });
export const paragraph = (text: string): PaperBlock => ({ kind: 'paragraph', text });

/** Facts on a line each; those without a value are left out. */
export const factLines = (facts: readonly Fact[]): PaperBlock => ({
  kind: 'facts',
  facts: facts
    .filter(({ values }) => values.length > 0)
    .map(({ label, values }) => ({ label, value: values.join('; ') })),
});

type Column = 'line' | 'basis' | 'amount' | 'indicator' | 'kindOf' | 'target';

/** The terms of an award with its budget, and its indicators where there are some. */
export function termsBlocks(
  { facts, budget, indicators }: AwardTermsView,
  about: readonly Fact[],
  locale: Locale,
): PaperBlock[] {
  const words = (...keys: Column[]): string[] => keys.map((key) => say(locale, `awards.${key}`));
  const targets: PaperBlock[] = [
    heading(say(locale, 'awards.indicators')),
    {
      kind: 'table',
      columns: words('indicator', 'kindOf', 'target'),
      rows: indicators.map(({ label, kind, target }) => [label, kind, target]),
    },
  ];
  return [
    heading(say(locale, 'awards.terms')),
    factLines([...facts, ...about]),
    heading(say(locale, 'awards.budget')),
    {
      kind: 'table',
      columns: words('line', 'basis', 'amount'),
      rows: budget.map(({ label, note, basis, amount }) => [
        note ? `${label}: ${note}` : label,
        basis,
        amount,
      ]),
    },
    ...(indicators.length > 0 ? targets : []),
  ];
}
