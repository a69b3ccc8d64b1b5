import { parseProgramme, type ProgrammeFacts } from '@puente/matching/core';
import { legalRoutes, regions } from '@puente/taxonomy/core';
import { NEVER_SERVED } from './synthetic-nonprofits';

const WANTS = {
  funder: 'f1',
  strategies: { 'direct-services': 3, capacity: 1 },
  needs: ['direct-services.shelter', 'direct-services.psychological'],
  forms: ['sexual-exploitation', 'forced-labour'],
  populations: ['women', 'girls', 'adolescents'],
  services: ['shelter', 'psychological-long-term', 'legal'],
  movements: ['women', 'human-rights'],
  languages: ['es'],
  today: '2026-11-21',
};
const TEXT = {
  es: 'Apoyamos refugios y casas de transición para mujeres y niñas víctimas de trata, con acompañamiento psicológico y atención jurídica, talleres de formación, reintegración y economía para sus familias, prevención de la violencia en escuelas y comunidades indígenas, y redes de derechos con jornaleras y migrantes de la frontera',
  en: '',
};

function programme(id: string, extra: Record<string, unknown>): ProgrammeFacts {
  const parsed = parseProgramme({ ...WANTS, id, ...extra });
  if (parsed.errors) throw new Error(JSON.stringify(parsed.errors));
  return parsed.programme;
}

/** Every rule on a column of its own and every part but text; nobody fails. */
const everyone = {
  regions: regions.codes,
  award: { min: 200_000, max: 2_000_000 },
  rules: {
    annualBudget: { max: 1e12 },
    minYears: 0,
    maxShareOfBudget: 1000,
    legalRoutes: legalRoutes.codes,
    excludePopulations: [NEVER_SERVED],
  },
};

/** The example of the contract: most fail. */
const few = {
  states: ['MX-CHP'],
  regions: ['central'],
  award: { min: 200_000, max: 900_000, publicity: true },
  rules: {
    authorisedDonee: 'required',
    cluni: 'required',
    annualBudget: { max: 8_000_000 },
    minYears: 2,
    maxShareOfBudget: 0.5,
    legalRoutes: ['equivalency-determination', 'through-hip'],
    excludePopulations: ['men'],
  },
};

export const programmes = {
  'structured.all-eligible': programme('p1', everyone),
  'structured.selective': programme('p2', few),
  'text.all-eligible': programme('p3', { ...everyone, text: TEXT }),
  'text.selective': programme('p4', { ...few, text: TEXT }),
};
