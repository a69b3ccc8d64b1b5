import { OwnReviewService } from '@puente/grants';
import { saveMember } from '@puente/testing';
import { assigned, decided, drafted, handedIn, proposed, RUBRIC, type Judged } from './assigned-application';
import type { ProofApp, Role } from './proof-app';
import type { MakeRight, Right } from './t35-right';

const CALL = '/api/v1/calls/{call}';
const OWN = '/api/v1/reviews/{assigned}';
const DECISION = `${CALL}/decisions/{decision}`;

const pairOf = ({ application, reviewer }: Judged) => ({ applicationId: application, reviewerId: reviewer });
const itemOf = ({ application }: Judged) => ({
  applicationId: application,
  outcome: 'waitlist',
  reasons: [],
  note: '',
});

/** Right requests to reviews and decisions. */
export const REVIEWS_RIGHT: Readonly<Record<string, MakeRight>> = {
  [`PUT ${CALL}/review-plan`]: async (app) => {
    const { call } = await handedIn(app);
    const plan = { rubric: RUBRIC, reviewersEach: 2, quorum: 1, blind: true };
    return asOfficer('PUT', `/api/v1/calls/${call}/review-plan`, { ...plan, version: 1 });
  },
  [`GET ${CALL}/review-assignments/proposal`]: async (app) => {
    const { call } = await handedIn(app);
    return asOfficer('GET', `/api/v1/calls/${call}/review-assignments/proposal`);
  },
  [`POST ${CALL}/review-assignments`]: async (app) => {
    const judged = await handedIn(app);
    return asOfficer('POST', `/api/v1/calls/${judged.call}/review-assignments`, { pairs: [pairOf(judged)] });
  },
  [`POST ${CALL}/review-assignments/removals`]: async (app) => {
    const judged = await assigned(app);
    return asOfficer('POST', `/api/v1/calls/${judged.call}/review-assignments/removals`, pairOf(judged));
  },
  [`GET ${CALL}/reviews/{received}`]: async (app) => {
    const { call, application } = await drafted(app);
    return asOfficer('GET', `/api/v1/calls/${call}/reviews/${application}`);
  },
  [`POST ${CALL}/reviews/{received}/reopenings`]: async (app) => {
    const { call, application, reviewer } = await handedInReview(app);
    const body = { reviewerId: reviewer, version: 2, reason: 'Falta decir por qué' };
    return asOfficer('POST', `/api/v1/calls/${call}/reviews/${application}/reopenings`, body);
  },
  [`POST ${CALL}/decisions`]: async (app) => {
    const judged = await handedIn(app);
    return asOfficer('POST', `/api/v1/calls/${judged.call}/decisions`, { items: [itemOf(judged)] });
  },
  [`GET ${DECISION}`]: (app) => onDecision(app, 'GET', ''),
  [`PUT ${DECISION}`]: async (app) => {
    const judged = await proposed(app, 'officer');
    const path = `/api/v1/calls/${judged.call}/decisions/${judged.decision}`;
    return asOfficer('PUT', path, { items: [itemOf(judged)], version: 1 });
  },
  [`POST ${DECISION}/approvals`]: async (app) => {
    const { call, decision, shown } = await proposed(app, 'colleague');
    return asOfficer('POST', `/api/v1/calls/${call}/decisions/${decision}/approvals`, { shown });
  },
  [`POST ${DECISION}/withdrawal`]: (app) => onDecision(app, 'POST', '/withdrawal'),
  [`PUT ${OWN}`]: async (app) => {
    const { application } = await drafted(app);
    const body = { version: 1, marks: { work: 0 }, forApplicant: 'Gracias', internal: '' };
    return asOfficer('PUT', `/api/v1/reviews/${application}`, body);
  },
  [`POST ${OWN}/declaration`]: async (app) =>
    asOfficer('POST', `/api/v1/reviews/${(await assigned(app)).application}/declaration`),
  [`POST ${OWN}/recusal`]: async (app) =>
    asOfficer('POST', `/api/v1/reviews/${(await assigned(app)).application}/recusal`, { reason: 'other' }),
  [`POST ${OWN}/submission`]: async (app) =>
    asOfficer('POST', `/api/v1/reviews/${(await drafted(app)).application}/submission`, { version: 1 }),
  'GET /api/v1/applications/{application}/decision': async (app) => {
    const { application } = await decided(app);
    return asking('nonprofit', 'GET', `/api/v1/applications/${application}/decision`);
  },
};

/** A review that a colleague of the officer handed in. */
async function handedInReview(app: ProofApp): Promise<Judged> {
  const judged = await handedIn(app);
  const officer = await app.actorOf('officer');
  const reviewer = await saveMember(app.test, 'funder', 'reviewer', officer.tenantId);
  const path = `/api/v1/calls/${judged.call}/review-assignments`;
  const pair = { applicationId: judged.application, reviewerId: reviewer.personId };
  await app.asJson('officer', 'POST', path, { pairs: [pair] });
  const reviews = app.app.get(OwnReviewService);
  await reviews.declare(reviewer, judged.application);
  await reviews.write(reviewer, judged.application, 0, {
    marks: { work: 5 },
    forApplicant: '',
    internal: '',
  });
  await reviews.submit(reviewer, judged.application, 1);
  return { ...judged, reviewer: reviewer.personId };
}

async function onDecision(app: ProofApp, method: string, tail: string): Promise<Right> {
  const { call, decision } = await proposed(app, 'officer');
  return asOfficer(method, `/api/v1/calls/${call}/decisions/${decision}${tail}`);
}

const asOfficer = (method: string, path: string, body?: object): Right =>
  asking('officer', method, path, body);

function asking(role: Role, method: string, path: string, body?: object): Right {
  if (body === undefined) return { role, question: { method, path } };
  const headers = { 'content-type': 'application/json' };
  return { role, question: { method, path, headers, body: JSON.stringify(body) } };
}
