import { FORM_SAMPLES } from '@puente/grants';
import { ownForm } from './addresses';
import type { ProofApp } from './proof-app';
import type { MakeRight, Right } from './t35-right';

const FORMS = '/api/v1/forms';

/** Right requests to the forms of funders. */
export const FORMS_RIGHT: Readonly<Record<string, MakeRight>> = {
  [`POST ${FORMS}`]: () => Promise.resolve(asOfficer('POST', FORMS, FORM_SAMPLES.emergency)),
  [`POST ${FORMS}/check`]: () => {
    const body = { form: FORM_SAMPLES.letter, answers: { kind: 'project', asked: 'mucho' } };
    return Promise.resolve(asOfficer('POST', `${FORMS}/check`, body));
  },
  [`PUT ${FORMS}/{form}`]: async (app) => {
    const id = await newForm(app);
    return asOfficer('PUT', `${FORMS}/${id}`, { ...FORM_SAMPLES.full, version: 1 });
  },
  [`DELETE ${FORMS}/{form}`]: async (app) => {
    const path = `${FORMS}/${await newForm(app)}?version=1`;
    return { role: 'officer', question: { method: 'DELETE', path } };
  },
};

async function newForm(app: ProofApp): Promise<string> {
  const made = await app.asJson('officer', 'POST', `${FORMS}/${await ownForm(app, 'officer')}/copies`);
  return (JSON.parse(made.body) as { id: string }).id;
}

const asOfficer = (method: string, path: string, body: object): Right => ({
  role: 'officer',
  question: { method, path, headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) },
});
