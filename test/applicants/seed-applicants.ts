import { randomBytes, randomUUID } from 'node:crypto';
import { csrfToken } from '../../libs/access/src/csrf';
import { hashOf, newSecret } from '../../libs/access/src/session-secret';

/** Runs SQL past all policies. */
export type Insert = (sql: string, params: unknown[]) => Promise<unknown>;

/** Somebody who is signed in. */
export interface SignedInPerson {
  readonly personId: string;
  readonly tenantId: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** Somebody of a nonprofit with an application under way. */
export interface Applicant extends SignedInPerson {
  readonly applicationId: string;
}

export interface Applicants {
  readonly applicants: readonly Applicant[];
  readonly reviewers: readonly SignedInPerson[];
  readonly callId: string;
}

export const QUESTIONS = ['need', 'plan', 'people', 'care', 'after'];

const FORM = {
  format: 'puente-form-1',
  title: { es: 'Solicitud', en: '' },
  intro: { es: '', en: '' },
  sections: [
    {
      id: 'work',
      title: { es: 'El trabajo', en: '' },
      intro: { es: '', en: '' },
      questions: QUESTIONS.map((id) => ({
        id,
        kind: 'text',
        label: { es: `Pregunta ${id}`, en: '' },
        required: true,
        maxLength: 5_000,
        lines: true,
      })),
    },
  ],
  checks: [],
};

const FACTS = {
  title: { es: 'Convocatoria', en: '' },
  text: { es: '', en: '' },
  award: { min: '100000', max: '500000', currency: 'MXN' },
  kind: 'rolling',
  opens: '2020-01-01T00:00',
  closes: null,
  timeZone: 'America/Mexico_City',
  rapid: false,
  byInvitation: false,
  sealed: false,
};

/** A funder's open call, nonprofits that have each begun an application, and people of the funder: all of them signed in. */
export async function seedApplicants(insert: Insert, count: number, reviewers: number): Promise<Applicants> {
  const rows = (table: string, all: readonly object[]) => insertRows(insert, table, all);
  const staff = peopleOf(randomUUID(), reviewers, 'program-officer');
  const funderId = staff[0]!.tenantId;
  const teams = Array.from({ length: count }, () => peopleOf(randomUUID(), 1, 'nonprofit-admin')[0]!);
  await rows('organizations', [
    { id: funderId, kind: 'funder', name: 'Fundación de prueba' },
    ...teams.map(({ tenantId }) => ({ id: tenantId, kind: 'nonprofit', name: 'Colectiva de prueba' })),
  ]);
  await savePeople(rows, [...staff, ...teams]);
  const asked = await saveCall(rows, funderId, staff[0]!.personId);
  const started = { stage: 'full', started_at: new Date(), funder_id: funderId, ...asked };
  const applications = teams.map(({ tenantId, personId }) => ({
    ...started,
    ...{ tenant_id: tenantId, id: randomUUID(), started_by: personId },
  }));
  await rows('applications', applications);
  const sessions = await saveSessions(insert, [...staff, ...teams]);
  return {
    reviewers: sessions.slice(0, reviewers),
    applicants: sessions
      .slice(reviewers)
      .map((person, index) => ({ ...person, applicationId: applications[index]!.id })),
    callId: asked.call_id,
  };
}

interface Person {
  readonly personId: string;
  readonly tenantId: string;
  readonly role: string;
}

type Rows = (table: string, all: readonly object[]) => Promise<unknown>;

const peopleOf = (tenantId: string, count: number, role: string): Person[] =>
  Array.from({ length: Math.max(1, count) }, () => ({ personId: randomUUID(), tenantId, role }));

async function savePeople(rows: Rows, people: readonly Person[]): Promise<void> {
  await rows(
    'people',
    people.map(({ personId }) => ({
      ...{ id: personId, email: `${personId}@ejemplo.invalid` },
      ...{ name: 'Persona de prueba', locale: 'es' },
    })),
  );
  await rows(
    'memberships',
    people.map(({ personId, tenantId, role }) => ({
      ...{ tenant_id: tenantId, person_id: personId, roles: [role] },
    })),
  );
}

async function saveCall(rows: Rows, tenantId: string, personId: string) {
  const [programmeId, formId, callId] = [randomUUID(), randomUUID(), randomUUID()];
  const own = { tenant_id: tenantId };
  const made = { created_by: personId };
  const facts = { title: { es: 'Programa', en: '' } };
  await rows('programmes', [{ ...own, id: programmeId, status: 'published', facts }]);
  await rows('forms', [{ ...own, ...made, id: formId, document: FORM }]);
  const version = { number: 1, document: FORM, made_by: personId, made_at: new Date() };
  await rows('form_versions', [{ ...own, form_id: formId, ...version }]);
  const times = { opens_at: '2020-01-01T06:00:00Z', by_invitation: false, sealed: false };
  const call = { id: callId, programme_id: programmeId, status: 'published', facts: FACTS };
  await rows('calls', [{ ...own, ...made, ...call, ...times }]);
  await rows('call_stages', [{ ...own, call_id: callId, stage: 'full', form_id: formId, form_number: 1 }]);
  return { call_id: callId, programme_id: programmeId, form_id: formId, form_number: 1 };
}

/** Through memberships, whose last change a session must know. */
async function saveSessions(insert: Insert, people: readonly Person[]): Promise<SignedInPerson[]> {
  const made = people.map((person) => ({ person, secret: newSecret(), csrf: randomBytes(32) }));
  await insert(
    `insert into sessions (id_hash, person_id, tenant_id, csrf_secret, created_at, last_seen_at, expires_at, device_id,
        device, method, assurance, proven_at, membership_changed_at)
      select decode(s.hash, 'hex'), m.person_id, m.tenant_id, decode(s.csrf, 'hex'), now(), now(), now() + interval '1 hour',
        gen_random_uuid(), 'phone', 'password', 'password', now(), m.changed_at
      from jsonb_to_recordset($1) as s (hash text, csrf text, person uuid, tenant uuid)
      join memberships m on m.person_id = s.person and m.tenant_id = s.tenant`,
    [
      JSON.stringify(
        made.map(({ person, secret, csrf }) => ({
          ...{ hash: hashOf(secret).toString('hex'), csrf: csrf.toString('hex') },
          ...{ person: person.personId, tenant: person.tenantId },
        })),
      ),
    ],
  );
  return made.map(({ person, secret, csrf }) => ({
    personId: person.personId,
    tenantId: person.tenantId,
    headers: { cookie: `puente=${secret}`, 'x-csrf-token': csrfToken(csrf) },
  }));
}

async function insertRows(insert: Insert, table: string, all: readonly object[]): Promise<void> {
  const columns = Object.keys(all[0]!).join(', ');
  await insert(
    `insert into ${table} (${columns}) select ${columns} from jsonb_populate_recordset(null::${table}, $1)`,
    [JSON.stringify(all)],
  );
}
