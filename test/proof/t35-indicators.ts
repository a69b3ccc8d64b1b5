import type { MakeRight } from './t35-right';

const INDICATORS = '/api/v1/indicators';

/** The right request about what counts of reports mean. */
export const INDICATORS_RIGHT: Readonly<Record<string, MakeRight>> = {
  [`GET ${INDICATORS}`]: () =>
    Promise.resolve({ role: 'nonprofit', question: { method: 'GET', path: INDICATORS } }),
};
