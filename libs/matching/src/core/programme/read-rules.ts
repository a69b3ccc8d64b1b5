import { legalRoutes, populations } from '@puente/taxonomy/core';
import type { ProgrammeRules, Requirement } from '../programme-facts';
import type { FieldReader } from './field-reader';

const REQUIREMENTS: readonly Requirement[] = ['any', 'preferred', 'required'];
const AMOUNT = { min: 0, max: 1e12 };
const KEYS = [
  'authorisedDonee',
  'cluni',
  'annualBudget',
  'minYears',
  'maxShareOfBudget',
  'legalRoutes',
  'excludePopulations',
];

/** The hard conditions. A misspelt one is refused: ignored, it would let in whom the funder excluded. */
export function readRules(reader: FieldReader, value: unknown): ProgrammeRules {
  const rules = reader.fields(value, 'rules');
  reader.onlyKeys(rules, 'rules', KEYS, 'unknown-rule');
  return {
    authorisedDonee: reader.choice(rules.authorisedDonee, 'rules.authorisedDonee', REQUIREMENTS),
    cluni: reader.choice(rules.cluni, 'rules.cluni', REQUIREMENTS),
    annualBudget: readBudget(reader, rules.annualBudget),
    minYears: reader.number(rules.minYears, 'rules.minYears', { min: 0, max: 300 }),
    maxShareOfBudget: reader.number(rules.maxShareOfBudget, 'rules.maxShareOfBudget', { min: 0, max: 1000 }),
    legalRoutes: reader.codes(rules.legalRoutes, 'rules.legalRoutes', legalRoutes),
    excludePopulations: reader.codes(rules.excludePopulations, 'rules.excludePopulations', populations),
  };
}

function readBudget(reader: FieldReader, value: unknown): ProgrammeRules['annualBudget'] {
  const budget = reader.fields(value, 'rules.annualBudget');
  reader.onlyKeys(budget, 'rules.annualBudget', ['min', 'max'], 'unknown-rule');
  const min = reader.number(budget.min, 'rules.annualBudget.min', AMOUNT);
  const max = reader.number(budget.max, 'rules.annualBudget.max', AMOUNT);
  if (min !== null && max !== null && min > max) {
    reader.refuse('rules.annualBudget.min', 'min-above-max', { min, max });
  }
  return { min, max };
}
