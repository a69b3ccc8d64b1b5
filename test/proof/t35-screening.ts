import { screeningHit } from './addresses';
import type { MakeRight } from './t35-right';

const HITS = '/api/v1/screening/hits';
const BOUNDARY = '----puente-t35';

/** Right requests about lists of sanctions. */
export const SCREENING_RIGHT: Readonly<Record<string, MakeRight>> = {
  'POST /api/v1/screening/lists': (_app, { method, path }) =>
    Promise.resolve({
      role: 'hip',
      question: {
        ...{ method, path, headers: { 'content-type': `multipart/form-data; boundary=${BOUNDARY}` } },
        body: `${DAY}${SDN}--${BOUNDARY}--\r\n`,
      },
    }),
  'POST /api/v1/screening/hits/{hit}/decisions': async (app, { method }) => {
    const path = `${HITS}/${await screeningHit(app)}`;
    const { body } = await app.as('hip', { method: 'GET', path });
    const { decisions } = JSON.parse(body) as { decisions: readonly { number: number }[] };
    const reason = 'Otro país, otro giro y otro registro.';
    return {
      role: 'hip',
      question: {
        ...{ method, path: `${path}/decisions`, headers: { 'content-type': 'application/json' } },
        body: JSON.stringify({ version: decisions[0]?.number ?? 0, decision: 'cleared', reason }),
      },
    };
  },
};

const part = (disposition: string, content: string): string =>
  `--${BOUNDARY}\r\nContent-Disposition: form-data; ${disposition}\r\n\r\n${content}\r\n`;
const DAY = part('name="publishedOn"', '2026-11-20');
const SDN = part(
  'name="sdn"; filename="sdn.csv"',
  '1,"NOBODY LTD.",-0- ,"SDNTK",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ',
);
