import { sentAgreement } from './assigned-application';
import type { MakeRight } from './t35-right';

const API = '/api/v1';

/** Right requests about the papers of awards. */
export const PAPERS_RIGHT: Readonly<Record<string, MakeRight>> = {
  [`GET ${API}/awards/{award}/letter`]: async (app) => ({
    role: 'officer',
    question: { method: 'GET', path: `${API}/awards/${await sentAgreement(app)}/letter` },
  }),
  [`GET ${API}/my/awards/{award}/letter`]: async (app) => ({
    role: 'nonprofit',
    question: { method: 'GET', path: `${API}/my/awards/${await sentAgreement(app)}/letter` },
  }),
};
