import type { MakeRight } from './t35-right';

const EXPOSURE = '/api/v1/exposure';

/** Right requests about how lists spread their places. */
export const EXPOSURE_RIGHT: Readonly<Record<string, MakeRight>> = {
  [`GET ${EXPOSURE}`]: () => Promise.resolve({ role: 'hip', question: { method: 'GET', path: EXPOSURE } }),
  [`POST ${EXPOSURE}/runs`]: () =>
    Promise.resolve({ role: 'hip', question: { method: 'POST', path: `${EXPOSURE}/runs` } }),
};
