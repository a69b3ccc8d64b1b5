import type { MakeRight } from './t35-right';

const PORTFOLIO = '/api/v1/portfolio';

/** Right requests about figures of awards. */
export const PORTFOLIO_RIGHT: Readonly<Record<string, MakeRight>> = {
  [`GET ${PORTFOLIO}`]: () =>
    Promise.resolve({
      role: 'officer',
      question: { method: 'GET', path: `${PORTFOLIO}?region=south&currency=MXN` },
    }),
  [`GET ${PORTFOLIO}/all`]: () =>
    Promise.resolve({ role: 'hip', question: { method: 'GET', path: `${PORTFOLIO}/all` } }),
  [`POST ${PORTFOLIO}/editions`]: () =>
    Promise.resolve({ role: 'hip', question: { method: 'POST', path: `${PORTFOLIO}/editions` } }),
};
