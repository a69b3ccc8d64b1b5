import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Database } from '@puente/database';
import { readZipDirectory } from '@puente/documents';
import { JobRunner } from '@puente/jobs';
import { addNotice, MAIL_SUBJECT, MailShelf } from '@puente/mail';
import { states } from '@puente/taxonomy';
import { asSuperuser } from '@puente/testing';
import sharp from 'sharp';
import { unpack } from '../../libs/documents/src/inspector/clean-zip';
import { addressOf, thingsOf } from './addresses';
import type { Answer } from './ask';
import { ProofApp, type Role } from './proof-app';
import { reportFigure } from './proof-run';
import { forbiddenColumns, type ColumnName } from './t26-columns';
import { officeFile, pdfWith } from './t31-archives';

const CANARY = 'Canario7Q4ZX';
const PLACE = `Calle ${CANARY} 12, 19.432608, -99.133209`;
const OTHERS: readonly Role[] = ['visitor', 'officer'];
const BOUNDARY = '----puente-places';
/** T26: a place that somebody typed, or that a file carries, reaches nobody outside the own circle. */
describe('T26 places', () => {
  let proof: ProofApp;
  const figures = { searched: 0, found: 0, columns: 0, forbidden: 0, metadata: 0 };

  jest.setTimeout(120_000);
  beforeAll(async () => {
    proof = await ProofApp.start();
    await typePlaces();
    await tellSomething();
    await runJobs();
  });
  afterAll(async () => {
    await proof.stop();
    const { searched, found, columns, forbidden, metadata } = figures;
    reportFigure({
      test: 'T26',
      title: 'Place canaries',
      figure: `${found} canaries in ${searched} outputs, rows and files; ${metadata} bytes of metadata; ${forbidden} forbidden of ${columns} columns`,
      target:
        '0 in others’ outputs, subjects, payloads, referrers, map requests, errors; 0 metadata bytes; 0 forbidden columns',
    });
  });

  async function typePlaces(): Promise<void> {
    const { body } = await proof.as('nonprofit', { path: '/api/v1/my/profile' });
    const own = JSON.parse(body) as Record<string, unknown>;
    const input = Object.fromEntries(Object.entries(own).filter(([key]) => !SERVER_OWNED.has(key)));
    const changed = await proof.asJson('nonprofit', 'PUT', '/api/v1/my/profile', {
      ...input,
      missionEs: `Acompañamos en ${PLACE}.`,
      missionEn: `We accompany in ${PLACE}.`,
    });
    expect({ status: changed.status, said: changed.status === 200 ? '' : changed.body }).toEqual({
      status: 200,
      said: '',
    });
    for (const each of await files()) expect((await send(each)).status).toBe(201);
  }

  async function tellSomething(): Promise<void> {
    const actor = await proof.actorOf('nonprofit');
    await proof.app
      .get(Database)
      .asActor(actor, (tx) =>
        addNotice(tx, { tenantId: actor.tenantId, to: { personId: actor.personId }, kind: 'changes-asked' }),
      );
  }

  /** Twice: what jobs put out is carried out as well. */
  async function runJobs(): Promise<void> {
    for (let round = 0; round < 2; round++) {
      const rows = await asSuperuser<{ id: string }>(
        proof.test,
        `select id from outbox where status = 'pending'`,
      );
      for (const { id } of rows) await proof.app.get(JobRunner).run(id);
    }
  }

  const files = async () => [
    { name: `${CANARY} fachada.jpg`, type: 'image/jpeg', content: await photo('jpeg') },
    { name: `${CANARY} fachada.png`, type: 'image/png', content: await photo('png') },
    { name: `${CANARY} fachada.webp`, type: 'image/webp', content: await photo('webp') },
    {
      name: `${CANARY}.pdf`,
      type: 'application/pdf',
      content: pdfWith(
        [
          `<< /Author (${CANARY}) /Title (Informe de ${CANARY}) >>`,
          `<< >>\nstream\n<x:xmpmeta>${CANARY}</x:xmpmeta>\nendstream`,
        ],
        '<< /Root 1 0 R /Info 3 0 R >>',
      ),
    },
    {
      name: `${CANARY}.docx`,
      type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      content: officeFile(
        'docx',
        { name: 'docProps/own.xml', content: `<c:coreProperties>${CANARY}</c:coreProperties>` },
        { name: 'word/media/image1.jpeg', content: await photo('jpeg') },
      ),
    },
  ];

  const send = ({ name, type, content }: { name: string; type: string; content: Buffer }): Promise<Answer> =>
    proof.as('nonprofit', {
      method: 'POST',
      path: '/api/v1/my/documents',
      headers: { 'content-type': `multipart/form-data; boundary=${BOUNDARY}` },
      body: Buffer.concat([
        Buffer.from(
          `--${BOUNDARY}\r\nContent-Disposition: form-data; name="purpose"\r\n\r\nreport\r\n--${BOUNDARY}\r\n` +
            `Content-Disposition: form-data; name="file"; filename="${name}"\r\nContent-Type: ${type}\r\n\r\n`,
        ),
        content,
        Buffer.from(`\r\n--${BOUNDARY}--\r\n`),
      ]),
    });

  /** Names of what holds the canary among those searched. */
  const holding = (searched: readonly (readonly [name: string, text: string])[]): string[] => {
    const found = searched.filter(([, text]) => text.includes(CANARY)).map(([name]) => name);
    figures.searched += searched.length;
    figures.found += found.length;
    return found;
  };

  const crawl = async (role: Role): Promise<[string, Answer][]> => {
    const things = await thingsOf(proof, role);
    const paths = [
      ...new Set(
        proof.routes.filter(({ method }) => method === 'GET').map((route) => addressOf(route, things)),
      ),
    ];
    const answers: [string, Answer][] = [];
    for (const path of [...paths, `/es/programmes/${things.programme}/matches?q=${CANARY.slice(0, 3)}`]) {
      if (!path.includes('/dev/mail')) answers.push([path, await proof.as(role, { path })]);
    }
    return answers;
  };

  it.each(OTHERS)('are in no output for: %s', async (role) => {
    const answers = await crawl(role);
    expect(answers.filter(([, { status }]) => status === 200).length).toBeGreaterThan(10);
    expect(
      holding(answers.map(([path, { body, headers }]) => [path, `${JSON.stringify(headers)}${body}`])),
    ).toEqual([]);
    const loaded = /(?:\ssrc|\saction|hx-get|<link[^>]*\shref)="(https?:[^"]+)"/g;
    const outside = answers.flatMap(([path, { body }]) =>
      [...body.matchAll(loaded)].map(([, url]) => `${path}: ${url}`),
    );
    expect(outside).toEqual([]);
    for (const [, { headers }] of answers) expect(headers['referrer-policy']).toBe('same-origin');
  });

  it('are in no job, mail, notice, line of the audit or of the log', async () => {
    const tables = ['outbox', 'mails', 'notices', 'audit_log', 'documents'];
    const rows = await Promise.all(
      tables.map(async (table) => {
        const found = await asSuperuser<object>(proof.test, `select t.*, t::text as whole from ${table} t`);
        return [table, JSON.stringify(found)] as const;
      }),
    );
    const mails = await proof.app.get(MailShelf).list();
    const raw = await Promise.all(mails.map(({ id }) => proof.app.get(MailShelf).raw(id)));
    const neutral: readonly string[] = Object.values(MAIL_SUBJECT);
    expect(mails.filter(({ subject }) => !neutral.includes(subject))).toEqual([]);
    expect(mails.length).toBeGreaterThan(0);
    expect(holding([...rows, ['log', proof.logged.join('\n')], ['mails', raw.join('\n')]])).toEqual([]);
  });

  it('are in no file on the disk, and no taken file carries where or by whom it was made', async () => {
    const stored = readdirSync(proof.dataDir, { recursive: true, withFileTypes: true }).filter((each) =>
      each.isFile(),
    );
    expect(stored.length).toBeGreaterThan(4);
    expect(
      holding(stored.map((each) => [each.name, readFileSync(join(each.parentPath, each.name), 'latin1')])),
    ).toEqual([]);
    for (const { id, type, name } of await ownDocuments()) {
      const bytes = await bytesOf(id);
      const parts = type === 'docx' ? readZipDirectory(bytes).map((entry) => unpack(bytes, entry)) : [bytes];
      expect(holding(parts.map((each) => [name, each.toString('latin1')]))).toEqual([]);
      figures.metadata += parts.reduce((sum, each) => sum + metadataIn(each), 0);
    }
    expect(figures.metadata).toBe(0);
  });

  async function ownDocuments(): Promise<{ id: string; type: string; name: string }[]> {
    const { body } = await proof.as('nonprofit', { path: '/api/v1/my/documents' });
    const found = JSON.parse(body) as { id: string; type: string; name: string }[];
    expect(found).toHaveLength(5);
    return found;
  }

  async function bytesOf(id: string): Promise<Buffer> {
    const { body } = await proof.as('nonprofit', { path: `/api/v1/my/documents/${id}/link` });
    const { url } = JSON.parse(body) as { url: string };
    const response = await fetch(`${proof.url}${url}`);
    expect(response.headers.get('content-disposition')).not.toContain(CANARY);
    return Buffer.from(await response.arrayBuffer());
  }

  it('errors do not repeat what was typed', async () => {
    const strange = { title: PLACE, text: { es: PLACE }, missionEs: [PLACE] };
    const answers = [
      await proof.asJson('officer', 'POST', '/api/v1/programmes', strange),
      await proof.asJson('nonprofit', 'PUT', '/api/v1/my/profile', strange),
      await proof.asJson('hip', 'POST', '/api/v1/imports/nonprofits', PLACE),
    ];
    expect(answers.map(({ status }) => status >= 400)).toEqual([true, true, true]);
    expect(holding(answers.map(({ body }, index) => [`answer ${index}`, body]))).toEqual([]);
  });

  it('the map knows nothing finer than a state', async () => {
    const { body } = await proof.as('officer', { path: '/api/v1/map' });
    const places = [...body.matchAll(/"(MX-[A-Z]+)"/g)].map(([, code]) => code!);
    expect(places.filter((code) => !(states.codes as readonly string[]).includes(code))).toEqual([]);
    expect(body).not.toMatch(/"(?:lat|lng|lon|latitude|longitude|municipality|city)"/i);
  });

  it('there is no column for an address, coordinates or a person’s case', async () => {
    const columns = await asSuperuser<ColumnName>(
      proof.test,
      `select table_name as table, column_name as column from information_schema.columns
        where table_schema not in ('pg_catalog', 'information_schema')`,
    );
    figures.columns = columns.length;
    figures.forbidden = forbiddenColumns(columns).length;
    expect(columns.length).toBeGreaterThan(100);
    expect(forbiddenColumns(columns)).toEqual([]);
  });

  it.each([
    'street',
    'contact_address',
    'lat',
    'gps_point',
    'victim_id',
    'case_number',
    'curp',
    'birth_year',
  ])('would find a column called %s', (column) =>
    expect(forbiddenColumns([{ table: 'nonprofit_profiles', column }])).toHaveLength(1),
  );
});

const SERVER_OWNED = new Set(['id', 'doubts', 'updatedAt', 'verifiedAt', 'completeness']);

/** A photo that says where it was taken and by whom, in both ways that cameras and programs use. */
function photo(format: 'jpeg' | 'png' | 'webp'): Promise<Buffer> {
  return sharp({ create: { width: 60, height: 40, channels: 3, background: '#246' } })
    .withExif({
      IFD0: { ImageDescription: CANARY, Artist: CANARY },
      IFD3: { GPSLatitude: '19/1 25/1 57/1', GPSLatitudeRef: 'N' },
    })
    .withXmp(`<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF>${CANARY}</rdf:RDF></x:xmpmeta>`)
    .toFormat(format)
    .toBuffer();
}

/** How many bytes of notes of cameras and programs are in there. */
function metadataIn(bytes: Buffer): number {
  const text = bytes.toString('latin1');
  return [...text.matchAll(/Exif\0\0|EXIF|eXIf|<x:xmpmeta|XMP |GPSLatitude|Photoshop 3\.0/g)].reduce(
    (sum, [mark]) => sum + mark.length,
    0,
  );
}
