import { STAGES, type CallFacts, type CallInput, type StageForm } from '@puente/grants';
import { amountIn } from '../shared/amount-in';
import type { FormValues } from '../shared/form-state';

/** The fields of the form filled from a call. */
export function callFormValues({
  facts,
  stages,
  version,
}: {
  readonly facts: CallFacts;
  readonly stages: readonly StageForm[];
  readonly version: number;
}): FormValues {
  const formOf = (code: string) => stages.find(({ stage }) => stage === code);
  const single: Readonly<Record<string, string>> = {
    'title.es': facts.title.es,
    'title.en': facts.title.en,
    'text.es': facts.text.es,
    'text.en': facts.text.en,
    kind: facts.kind,
    opens: facts.opens,
    closes: facts.closes ?? '',
    timeZone: facts.timeZone,
    'award.min': facts.award.min,
    'award.max': facts.award.max,
    'award.currency': facts.award.currency,
    dueDays: String(formOf('later')?.dueDays ?? ''),
    version: String(version),
    ...Object.fromEntries(STAGES.map((code) => [`stages.${code}`, formOf(code)?.formId ?? ''])),
  };
  const ticked = (['byInvitation', 'sealed', 'rapid'] as const).filter((term) => facts[term]);
  return Object.fromEntries([
    ...Object.entries(single).map(([name, value]) => [name, [value]]),
    ...ticked.map((term) => [term, ['yes']]),
  ]) as FormValues;
}

/** What was typed as a call; what cannot be read goes on as typed, to be refused. */
export function callInput(values: FormValues): CallInput {
  const text = (name: string): string => values[name]?.[0]?.trim() ?? '';
  const facts = {
    title: { es: text('title.es'), en: text('title.en') },
    text: { es: text('text.es'), en: text('text.en') },
    kind: text('kind') || 'round',
    byInvitation: text('byInvitation') === 'yes',
    sealed: text('sealed') === 'yes',
    rapid: text('rapid') === 'yes',
    award: {
      min: amountIn(text('award.min') || '0'),
      max: amountIn(text('award.max')),
      currency: text('award.currency') || 'MXN',
    },
    opens: momentIn(text('opens')),
    closes: momentIn(text('closes')) || null,
    timeZone: text('timeZone') || 'America/Mexico_City',
  };
  const chosen = STAGES.filter((stage) => text(`stages.${stage}`) !== '');
  const stages = chosen.map((stage) => ({
    stage,
    formId: text(`stages.${stage}`),
    dueDays: stage === 'later' ? daysIn(text('dueDays')) : null,
  }));
  return { facts, stages };
}

/** Names of the core's fields as the form has them. */
export const callFieldName = (field: string): string =>
  field.startsWith('stages.later.dueDays') ? 'dueDays' : field;

/** Browsers send seconds where somebody picked them. */
export const momentIn = (typed: string): string => typed.replace(' ', 'T').replace(/^(.{16}):00$/, '$1');

const daysIn = (typed: string): number | string | null =>
  typed === '' ? null : /^\d{1,6}$/.test(typed) ? Number(typed) : typed;
