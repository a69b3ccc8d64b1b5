import { ALL_PART_CODES, type ProgrammeView } from '@puente/matching';
import { strategies } from '@puente/taxonomy';
import type { FormValues } from '../shared/form-state';
import { OFFERED_LANGUAGES } from './build-programme-form';
import { corridorInput, corridorValues } from './corridor-fields';

/** The fields of the form filled from a stored programme. */
export function programmeFormValues({
  facts,
  version,
  status,
}: Pick<ProgrammeView, 'facts' | 'version' | 'status'>): FormValues {
  const { award, rules, rates } = facts;
  const offered = (code: string): boolean => OFFERED_LANGUAGES.some((each) => each === code);
  const single: Record<string, string | number | null | undefined> = {
    'title.es': facts.title.es,
    'title.en': facts.title.en,
    'text.es': facts.text.es,
    'text.en': facts.text.en,
    'award.min': award.min,
    'award.max': award.max,
    'award.currency': award.currency,
    'award.publicity': award.publicity ? 'yes' : 'no',
    rate: rates[award.currency],
    'rules.authorisedDonee': rules.authorisedDonee,
    'rules.cluni': rules.cluni,
    'rules.annualBudget.min': rules.annualBudget.min,
    'rules.annualBudget.max': rules.annualBudget.max,
    'rules.minYears': rules.minYears,
    'rules.maxShareOfBudget':
      rules.maxShareOfBudget === null ? null : Math.round(rules.maxShareOfBudget * 1000) / 10,
    otherLanguages: facts.languages.filter((code) => !offered(code)).join(', '),
    funderKind: facts.funderKind,
    'open.from': facts.open.from,
    'open.until': facts.open.until,
    version,
    status,
    ...Object.fromEntries(
      strategies.codes.map((code) => [`strategies.${code}`, facts.strategies[code] ?? 0]),
    ),
    ...Object.fromEntries(ALL_PART_CODES.map((code) => [`w.${code}`, facts.weights[code] ?? 0])),
  };
  const lists: Record<string, readonly string[]> = {
    needs: facts.needs,
    services: facts.services,
    movements: facts.movements,
    regions: facts.regions,
    states: facts.states,
    ...corridorValues(facts),
    populations: facts.populations,
    forms: facts.forms,
    languages: facts.languages.filter(offered),
    'rules.legalRoutes': rules.legalRoutes,
    'rules.excludePopulations': rules.excludePopulations,
  };
  const filled = Object.entries(single).filter(
    ([, value]) => value !== null && value !== undefined && value !== '',
  );
  return { ...Object.fromEntries(filled.map(([name, value]) => [name, [String(value)]])), ...lists };
}

/** What was typed as a programme in the form of the contract. What cannot be read as a number goes on as typed, to be refused. */
export function programmeInput(values: FormValues): object {
  const text = (name: string): string => values[name]?.[0]?.trim() ?? '';
  const list = (name: string): string[] => (values[name] ?? []).filter((value) => value !== '');
  const number = (name: string): number | string | null => readNumber(text(name));
  const share = number('rules.maxShareOfBudget');
  const currency = text('award.currency') || 'MXN';
  const rate = number('rate');
  return {
    title: { es: text('title.es'), en: text('title.en') },
    text: { es: text('text.es'), en: text('text.en') },
    strategies: Object.fromEntries(strategies.codes.map((code) => [code, number(`strategies.${code}`) ?? 0])),
    needs: list('needs'),
    services: list('services'),
    movements: list('movements'),
    regions: list('regions'),
    states: list('states'),
    corridor: corridorInput(values),
    funderKind: text('funderKind') || null,
    open: { from: text('open.from') || null, until: text('open.until') || null },
    populations: list('populations'),
    forms: list('forms'),
    languages: [...list('languages'), ...codesIn(text('otherLanguages'))],
    award: {
      min: number('award.min'),
      max: number('award.max'),
      currency,
      publicity: text('award.publicity') === 'yes',
    },
    rules: {
      authorisedDonee: text('rules.authorisedDonee') || 'any',
      cluni: text('rules.cluni') || 'any',
      annualBudget: { min: number('rules.annualBudget.min'), max: number('rules.annualBudget.max') },
      minYears: number('rules.minYears'),
      maxShareOfBudget: typeof share === 'number' ? share / 100 : share,
      legalRoutes: list('rules.legalRoutes'),
      excludePopulations: list('rules.excludePopulations'),
    },
    weights: weightsIn(values),
    ...(currency === 'MXN' || rate === null ? {} : { rates: { [currency]: rate } }),
  };
}

/** Names of the core's fields as the form has them. */
export function programmeFieldName(field: string): string {
  if (field.startsWith('rates')) return 'rate';
  if (field.startsWith('languages')) return 'otherLanguages';
  return field.replace(/^weights\.(.+)$/, 'w.$1');
}

function weightsIn(values: FormValues): Record<string, number | string> | undefined {
  const typed = ALL_PART_CODES.map(
    (code) => [code, readNumber(values[`w.${code}`]?.[0]?.trim() ?? '')] as const,
  );
  const given = typed.filter(([, value]) => value !== null) as [string, number | string][];
  return given.length === 0 ? undefined : Object.fromEntries(given);
}

/** People type thousands with commas or spaces; anything else stays as typed. */
export function readNumber(text: string): number | string | null {
  if (text === '') return null;
  const plain = text
    .replace(/[\s']/g, '')
    .replace(/,(?=\d{3}(\D|$))/g, '')
    .replace(',', '.');
  return /^-?\d+(\.\d+)?$/.test(plain) ? Number(plain) : text;
}

const codesIn = (text: string): string[] => text.split(/[,;\s]+/).filter((code) => code !== '');
