import type { FieldClass } from './core';

/**
 * The class of every column of the tables that describe a nonprofit. A column that is not here fails the specs, so that
 * nothing is added without saying who may read it.
 */
export const COLUMN_CLASSES: Readonly<Record<string, Readonly<Record<string, FieldClass>>>> = {
  nonprofit_profiles: {
    tenant_id: 'internal',
    version: 'internal',
    external_ref: 'identity',
    safety: 'level',
    states: 'place',
    strategies: 'work',
    needs: 'work',
    forms: 'work',
    populations: 'work',
    services: 'work',
    movements: 'work',
    languages: 'work',
    annual_budget_mxn: 'size',
    founded_year: 'size',
    authorised_donee: 'standing',
    has_cluni: 'standing',
    rfc: 'identity',
    cluni: 'identity',
    legal_routes: 'standing',
    min_award_mxn: 'terms',
    accepts_publicity: 'terms',
    mission_es: 'text',
    mission_en: 'text',
    verified_at: 'internal',
    updated_at: 'internal',
  },
};
