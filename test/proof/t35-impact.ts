import {
  approvedReport,
  IMPACT_SCOPE,
  IMPACT_TEXTS,
  submittedReport,
  unreadReport,
  writtenReport,
} from './impact-reports-made';
import type { MakeRight, Right } from './t35-right';

const REPORTS = '/api/v1/impact-reports';

const asHip = (method: string, path: string, body?: object): Right => ({
  role: 'hip',
  question: body
    ? { method, path, headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }
    : { method, path },
});

/** Right requests about impact reports, by the operation's name. */
export const IMPACT_RIGHT: Readonly<Record<string, MakeRight>> = {
  [`GET ${REPORTS}`]: () => Promise.resolve(asHip('GET', REPORTS)),
  [`POST ${REPORTS}`]: () => Promise.resolve(asHip('POST', REPORTS, IMPACT_SCOPE)),
  [`GET ${REPORTS}/{impact}`]: async (app) => asHip('GET', `${REPORTS}/${await unreadReport(app)}`),
  [`GET ${REPORTS}/{impact}/documents/{language}`]: async (app) =>
    asHip('GET', `${REPORTS}/${await writtenReport(app)}/documents/es`),
  [`GET ${REPORTS}/{impact}/files/{language}/{format}`]: async (app) =>
    asHip('GET', `${REPORTS}/${await writtenReport(app)}/files/en/csv`),
  [`GET ${REPORTS}/{impact}/facts`]: async (app) =>
    asHip('GET', `${REPORTS}/${await writtenReport(app)}/facts`),
  [`GET ${REPORTS}/{impact}/figures`]: async (app) =>
    asHip('GET', `${REPORTS}/${await writtenReport(app)}/figures`),
  [`GET ${REPORTS}/{impact}/figures/{figure}`]: async (app) =>
    asHip('GET', `${REPORTS}/${await writtenReport(app)}/figures/awards`),
  [`PUT ${REPORTS}/{impact}/texts`]: async (app) =>
    asHip('PUT', `${REPORTS}/${await writtenReport(app)}/texts`, { version: 2, ...IMPACT_TEXTS }),
  [`POST ${REPORTS}/{impact}/refreshing`]: async (app) =>
    asHip('POST', `${REPORTS}/${await writtenReport(app)}/refreshing`, { version: 2 }),
  [`POST ${REPORTS}/{impact}/retrying`]: async (app) =>
    asHip('POST', `${REPORTS}/${await unreadReport(app)}/retrying`, {}),
  [`POST ${REPORTS}/{impact}/submission`]: async (app) =>
    asHip('POST', `${REPORTS}/${await writtenReport(app)}/submission`, { version: 2 }),
  [`POST ${REPORTS}/{impact}/approval`]: async (app) => {
    const { id, shown } = await submittedReport(app);
    return asHip('POST', `${REPORTS}/${id}/approval`, { shown });
  },
  [`POST ${REPORTS}/{impact}/giving-back`]: async (app) =>
    asHip('POST', `${REPORTS}/${(await submittedReport(app)).id}/giving-back`, { version: 3 }),
  [`POST ${REPORTS}/{impact}/withdrawal`]: async (app) =>
    asHip('POST', `${REPORTS}/${await writtenReport(app)}/withdrawal`, { version: 2 }),
  [`POST ${REPORTS}/{impact}/corrections`]: async (app) =>
    asHip('POST', `${REPORTS}/${await approvedReport(app)}/corrections`, {}),
};
