import { readFileSync } from 'node:fs';
import { TokenService } from '@puente/access';
import { Database, systemActor } from '@puente/database';
import { ImportPastGrantsService, parsePastGrants } from '@puente/organizations';
import { scopesFor } from '@puente/permissions/core';
import { asSuperuser, sharedFile } from '@puente/testing';
import { ask } from '../proof/ask';
import { ProofApp } from '../proof/proof-app';
import { callsAtTheDoors } from './calls-at-the-doors';
import { applicationsAtTheDoors } from './applications-at-the-doors';
import { forwardingsAtTheDoors } from './forwardings-at-the-doors';
import { receivedAtTheDoors } from './received-at-the-doors';
import { formsAtTheDoors } from './forms-at-the-doors';
import { awardsAtTheDoors } from './awards-at-the-doors';
import { regrantingAtTheDoors } from './regranting-at-the-doors';
import { impactReportsAtTheDoors } from './impact-reports-at-the-doors';
import { reportSetsAtTheDoors } from './report-sets-at-the-doors';
import { screeningAtTheDoors } from './screening-at-the-doors';
import { reviewsAtTheDoors } from './reviews-at-the-doors';

const HEADER =
  'id,name,safety,states,strategies,needs,forms,populations,services,movements,languages,annual_budget_mxn,founded_year,' +
  'authorised_donee,cluni,legal_routes,min_award_mxn,accepts_publicity,mission_es,mission_en';
const row = (id: string, name: string, safety = 'open', states = 'MX-CHP', budget = '900000'): string =>
  `${id},${name},${safety},${states},prevention:2,,,women,awareness,,es,${budget},2015,yes,,treaty,,,Talleres,Workshops`;
const file = (...rows: string[]): string => [HEADER, ...rows].join('\n');

describe('imports', () => {
  let proof: ProofApp;
  beforeAll(async () => {
    proof = await ProofApp.start();
  });
  afterAll(() => proof.stop());

  describe('forms without code', () => formsAtTheDoors(() => proof));
  describe('calls', () => callsAtTheDoors(() => proof));
  describe('applying', () => applicationsAtTheDoors(() => proof));
  describe('reviewing and deciding', () => reviewsAtTheDoors(() => proof));
  describe('awarding and agreeing', () => awardsAtTheDoors(() => proof));
  describe('giving on', () => regrantingAtTheDoors(() => proof));
  describe('telling of impact', () => impactReportsAtTheDoors(() => proof));
  describe('sets of reports', () => reportSetsAtTheDoors(() => proof));
  describe('received', () => receivedAtTheDoors(() => proof));
  describe('lists of sanctions', () => screeningAtTheDoors(() => proof));
  describe('passed on', () => forwardingsAtTheDoors(() => proof));

  const send = async (body: string | Buffer, role: 'hip' | 'officer' = 'hip') => {
    const answer = await proof.as(role, {
      method: 'POST',
      path: '/api/v1/imports/nonprofits',
      headers: { 'content-type': 'text/csv' },
      body,
    });
    return {
      status: answer.status,
      body: JSON.parse(answer.body) as { code?: string; errors?: { field: string; message: string }[] },
    };
  };
  const stored = (prefix: string) =>
    asSuperuser<{ name: string; safety: string; version: number }>(
      proof.test,
      `select o.name, p.safety, p.version from nonprofit_profiles p join organizations o on o.id = p.tenant_id
        where p.external_ref like $1 || '%' order by p.external_ref`,
      [prefix],
    );

  it('HIP loads a file; the same file again changes nobody’s number and adds nobody', async () => {
    expect(await send(file(row('a1', 'Una'), row('a2', 'Dos')))).toMatchObject({
      status: 200,
      body: { read: 2, added: 2, changed: 0 },
    });
    expect(await send(file(row('a1', 'Una nueva'), row('a2', 'Dos')))).toMatchObject({
      status: 200,
      body: { added: 0, changed: 2 },
    });
    expect((await stored('a')).map(({ name }) => name)).toEqual(['Una nueva', 'Dos']);
  });

  it('a file may ask for more protection than was chosen, never for less', async () => {
    await send(file(row('b1', 'Cuidada', 'protected'), row('b2', 'Abierta', 'open')));
    await send(file(row('b1', 'Cuidada', 'open'), row('b2', 'Abierta', 'protected')));
    expect((await stored('b')).map(({ safety }) => safety)).toEqual(['protected', 'protected']);
  });

  it.each([
    [
      'an unknown state',
      file(row('c1', 'Bien'), row('c2', 'Mal', 'open', 'MX-CHX')),
      /línea 3|line 3/,
      'unknown-code',
    ],
    ['a wrong column', file(row('c1', 'Bien')).replace('safety', 'seguridad'), /line 1/, 'column-missing'],
    [
      'a negative amount',
      file(row('c1', 'Bien'), row('c2', 'Mal', 'open', 'MX-CHP', '-5')),
      /line 3/,
      'amount',
    ],
    ['an absurd amount', file(row('c1', 'Mal', 'open', 'MX-CHP', '9999999999999999')), /line 2/, 'amount'],
    ['a formula', file(row('c1', '=1+1')), /line 2/, 'formula-cell'],
    ['semicolons', file(row('c1', 'Bien')).replaceAll(',', ';'), /line 1/, 'delimiter-wrong'],
    ['the same id twice', file(row('c1', 'Bien'), row('c1', 'Otra')), /line 3/, 'duplicate-id'],
    ['nothing at all', '', /line 1/, 'file-empty'],
  ])('refuses %s with line, column and code, and loads nothing of it', async (_name, body, place, code) => {
    const answer = await send(body);
    expect(answer.status).toBe(422);
    const told = answer.body.errors!.map(({ field, message }) => `${field} ${message}`).join('\n');
    expect(told).toMatch(place);
    expect(told).toContain(code);
    expect(await stored('c')).toEqual([]);
  });

  it('refuses what is not UTF-8', async () => {
    const bytes = Buffer.concat([
      Buffer.from(`${HEADER}\nd1,Acci`),
      Buffer.from([0xf3]),
      Buffer.from('n,open\n'),
    ]);
    const { status, body } = await send(bytes);
    expect([status, JSON.stringify(body)]).toEqual([
      422,
      expect.stringContaining('encoding-not-utf8') as string,
    ]);
  });

  it('a funder may not import', async () => {
    expect((await send(file(row('e1', 'Una')), 'officer')).status).toBe(403);
    expect(await stored('e')).toEqual([]);
  });

  it('a program imports with its token as its person does', async () => {
    const actor = await proof.actorOf('hip');
    const made = { name: 'Padrón', scopes: scopesFor(actor.roles) };
    const { token } = await proof.app.get(TokenService).make(actor, made);
    const headers = { authorization: `Bearer ${token}`, 'content-type': 'text/csv' };
    const path = '/api/v1/imports/nonprofits';
    const answer = await ask(proof.url, {
      method: 'POST',
      path,
      headers,
      body: file(row('c1', 'Por programa')),
    });
    expect([answer.status, JSON.parse(answer.body)]).toMatchObject([200, { read: 1, added: 1 }]);
  });

  it('reads no large file of who may not import', async () => {
    const large = Buffer.alloc(26 * 1024 * 1024, 'x');
    expect([(await send(large, 'officer')).status, (await send(large)).status]).toEqual([403, 413]);
  });

  it('counts of a hotline come in by row; outside HIP a small one is only small', async () => {
    const text =
      'state,forms,month,calls,cases\nPuebla,,2019,,7\nPuebla,,2020,,9\nColima,,2019,3,\nOhio,,2019,,5\n';
    const path = '/api/v1/imports/hotline?publisher=Contada&title=Informe&edition=2021';
    const question = { method: 'POST', path, headers: { 'content-type': 'text/csv' }, body: text };
    const taken = await proof.as('hip', question);
    expect([taken.status, JSON.parse(taken.body)]).toMatchObject([
      200,
      { added: true, rowsTaken: 3, setAside: [{ line: 5, raw: 'Ohio,,2019,,5' }] },
    ]);
    const { id } = JSON.parse(taken.body) as { id: string };
    expect(JSON.parse((await proof.as('hip', question)).body)).toMatchObject({ id, added: false });
    expect((await proof.as('officer', question)).status).toBe(403);
    const file = await proof.as('hip', { method: 'GET', path: `/en/evidence/imports/${id}/set-aside.csv` });
    expect(file.body).toContain(
      '“Ohio” is a state of the United States, not a Mexican entity.",Ohio,,2019,,5',
    );
    expect(await countsFor('hip')).toEqual([
      ['MX-COL', 3, null],
      ['MX-PUE', null, 7],
      ['MX-PUE', null, 9],
    ]);
    expect(await countsFor('officer')).toEqual([
      ['MX-COL', 'few', null],
      ['MX-PUE', null, 16],
    ]);
    expect(await countsFileFor('hip')).toEqual([
      'MX-COL,2019,2019,,3,exact,,,',
      'MX-PUE,2019,2019,,,,7,exact,',
      'MX-PUE,2020,2020,,,,9,exact,',
    ]);
    expect(await countsFileFor('officer')).toEqual([
      'MX-COL,2019,2019,,10,at-most,,,',
      'MX-PUE,2019,2020,,,,16,exact,',
    ]);
    await proof.as('hip', { method: 'POST', path: `/api/v1/imports/hotline/${id}/take-out` });
    expect(await countsFor('officer')).toEqual([]);
  });

  const countsFor = async (role: 'hip' | 'officer') => {
    const { body } = await proof.as(role, { method: 'GET', path: '/api/v1/evidence/hotline-counts' });
    const rows = JSON.parse(body) as (Record<'publisher' | 'place', string> &
      Record<'calls' | 'cases', number | null> &
      Record<'callsFew' | 'casesFew', boolean>)[];
    return rows
      .filter(({ publisher }) => publisher === 'Contada')
      .map((row) => [row.place, row.callsFew ? 'few' : row.calls, row.casesFew ? 'few' : row.cases]);
  };

  const countsFileFor = async (role: 'hip' | 'officer') => {
    const { body } = await proof.as(role, { method: 'GET', path: '/en/evidence/hotline-counts.csv' });
    const start = 'Contada,Informe,2021,';
    return body.split(/\r?\n/).flatMap((line) => (line.startsWith(start) ? [line.slice(start.length)] : []));
  };

  it('the real grants load whole, and twice is once', async () => {
    const path = sharedFile('data/grants.csv');
    if (!path) return;
    const { grants, issues } = parsePastGrants(readFileSync(path));
    expect(issues.filter(({ severity }) => severity !== 'warning')).toEqual([]);
    expect(grants).toHaveLength(87_212);
    const [hip] = await asSuperuser<{ id: string }>(
      proof.test,
      `select id from organizations where kind = 'hip'`,
    );
    const service = new ImportPastGrantsService(proof.app.get(Database));
    const first = await service.import(systemActor('importer'), hip!.id, grants);
    expect(first).toMatchObject({ rows: 87_212, added: 87_212, funders: 63, recipients: 16_877 });
    expect(await service.import(systemActor('importer'), hip!.id, grants)).toMatchObject({ added: 0 });
  });
});
