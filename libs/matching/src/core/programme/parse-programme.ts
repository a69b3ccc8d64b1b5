import { parseDateOnly, type DateOnly, type FieldError, type LocaleText } from '@puente/kernel';
import {
  corridorStages,
  forms,
  funderKinds,
  isLanguageCode,
  movements,
  needs,
  populations,
  regions,
  services,
  states,
  strategies,
  type CorridorStage,
  type StateCode,
  type Strategy,
} from '@puente/taxonomy/core';
import type { ProgrammeFacts } from '../programme-facts';
import { FieldReader, shown } from './field-reader';
import { readAward, readRates } from './read-award';
import { readRules } from './read-rules';
import { readWeights } from './read-weights';

export type ParsedProgramme =
  | { readonly programme: ProgrammeFacts; readonly errors?: undefined }
  | { readonly programme?: undefined; readonly errors: readonly FieldError[] };

const NO_DAY = '0001-01-01' as DateOnly;

/**
 * A programme from JSON of unknown shape (a file, a request, a form): the facts, or every refused field at once.
 * `today` stands in when the input names no day.
 */
export function parseProgramme(input: unknown, today: DateOnly | null = null): ParsedProgramme {
  if (typeof input !== 'object' || input === null || Array.isArray(input)) {
    return { errors: [{ field: '', code: 'not-an-object' }] };
  }
  const reader = new FieldReader();
  const programme = readProgramme(reader, input as Readonly<Record<string, unknown>>, today);
  return reader.errors.length > 0 ? { errors: reader.errors } : { programme };
}

function readProgramme(
  reader: FieldReader,
  input: Readonly<Record<string, unknown>>,
  today: DateOnly | null,
): ProgrammeFacts {
  const rates = readRates(reader, input.rates);
  return {
    id: reader.text(input.id, 'id', true),
    funder: reader.text(input.funder, 'funder', true),
    funderKind: reader.oneCode(input.funderKind, 'funderKind', funderKinds),
    title: readLocaleText(reader, input.title, 'title'),
    text: readLocaleText(reader, input.text, 'text'),
    strategies: readStrategies(reader, input.strategies),
    needs: reader.codes(input.needs, 'needs', needs),
    states: reader.codes(input.states, 'states', states),
    regions: reader.codes(input.regions, 'regions', regions),
    corridor: readCorridor(reader, input.corridor),
    forms: reader.codes(input.forms, 'forms', forms),
    populations: reader.codes(input.populations, 'populations', populations),
    services: reader.codes(input.services, 'services', services),
    movements: reader.codes(input.movements, 'movements', movements),
    languages: readLanguages(reader, input.languages),
    open: readOpen(reader, input.open),
    award: readAward(reader, input.award, rates),
    rules: readRules(reader, input.rules),
    weights: readWeights(reader, input.weights),
    today: readDay(reader, input.today, today),
    rates,
  };
}

function readLocaleText(reader: FieldReader, value: unknown, field: string): LocaleText {
  const text = reader.fields(value, field);
  return { es: reader.text(text.es, `${field}.es`, false), en: reader.text(text.en, `${field}.en`, false) };
}

/** How much each strategy is wanted, 1 to 3; zero is the same as not named. */
function readStrategies(reader: FieldReader, value: unknown): ProgrammeFacts['strategies'] {
  const given = reader.fields(value, 'strategies');
  reader.onlyKeys(given, 'strategies', strategies.codes, 'unknown-code');
  const wanted: Partial<Record<Strategy, number>> = {};
  for (const code of strategies.codes) {
    const level = reader.number(given[code], `strategies.${code}`, { min: 0, max: 3 });
    if (level !== null && level > 0) wanted[code] = level;
  }
  return wanted;
}

/** The states of each stage; a stage without any is the same as not named. */
function readCorridor(reader: FieldReader, value: unknown): ProgrammeFacts['corridor'] {
  const given = reader.fields(value, 'corridor');
  reader.onlyKeys(given, 'corridor', corridorStages.codes, 'unknown-code');
  const stages: Partial<Record<CorridorStage, readonly StateCode[]>> = {};
  for (const stage of corridorStages.codes) {
    const found = reader.codes(given[stage], `corridor.${stage}`, states);
    if (found.length > 0) stages[stage] = found;
  }
  return stages;
}

function readLanguages(reader: FieldReader, value: unknown): string[] {
  const found = reader.list(value, 'languages').filter((each, index) => {
    if (typeof each === 'string' && isLanguageCode(each)) return true;
    reader.refuse(`languages.${index}`, 'unknown-language', { value: shown(each) });
    return false;
  });
  return [...new Set(found as string[])];
}

function readOpen(reader: FieldReader, value: unknown): ProgrammeFacts['open'] {
  const given = reader.fields(value, 'open');
  reader.onlyKeys(given, 'open', ['from', 'until'], 'unknown-field');
  const from = readDayOrNone(reader, given.from, 'open.from');
  const until = readDayOrNone(reader, given.until, 'open.until');
  if (from !== null && until !== null && until < from) reader.refuse('open.until', 'ends-before-it-opens');
  return { from, until };
}

function readDay(reader: FieldReader, value: unknown, fallback: DateOnly | null): DateOnly {
  if (value === undefined || value === null) {
    if (fallback === null) reader.refuse('today', 'required');
    return fallback ?? NO_DAY;
  }
  return readDayOrNone(reader, value, 'today') ?? NO_DAY;
}

function readDayOrNone(reader: FieldReader, value: unknown, field: string): DateOnly | null {
  if (value === undefined || value === null) return null;
  const day = typeof value === 'string' ? parseDateOnly(value) : null;
  if (day === null) reader.refuse(field, 'not-a-day', { value: shown(value) });
  return day;
}
