import { createHmac, randomBytes } from 'node:crypto';
import { createReadStream, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '@puente/database';
import { checkDigitOf } from '@puente/organizations/core';
import { asSuperuser, cloneTestDatabase, eventually, type TestDatabase } from '@puente/testing';
import { PhoneLine, type Sent } from '../applicants/line';
import { seedApplicants, type SignedInPerson } from '../applicants/seed-applicants';
import { ServerProcess } from '../faults/server-process';
import { proofSize, reportFigure } from './proof-run';

const NONPROFITS = proofSize(24, 2);
/** Longer than any canary, so that none is missed where two pieces meet. */
const OVERLAP = 64;

/** Canaries that the test itself never holds: each is worked out anew from its number when it is needed. */
class ForgottenCanaries {
  private readonly seed = randomBytes(32);
  count = 0;

  next = (): string => this.wordOf(this.count++);
  nextClabe = (): string => this.clabeOf(this.count++);

  /** How many of them stand among the words of a text. */
  countIn(words: ReadonlySet<string>): number {
    const numbers = Array.from({ length: this.count }, (_, n) => n);
    return numbers.filter((n) => words.has(this.wordOf(n)) || words.has(this.clabeOf(n))).length;
  }

  private digestOf = (n: number): string =>
    createHmac('sha256', this.seed).update(String(n)).digest('hex').slice(0, 18);

  private wordOf = (n: number): string => `canario${this.digestOf(n)}`;

  private clabeOf(n: number): string {
    const first = [...this.digestOf(n)]
      .map((each) => parseInt(each, 16) % 10)
      .slice(1)
      .join('');
    return `${first}${checkDigitOf(first)}`;
  }
}

/** T24: what was opened to answer its people is not kept in the server's memory afterwards. */
describe('T24 memory', () => {
  const canaries = new ForgottenCanaries();
  /** A word that the server must remember: where its files are. */
  const marker = `canario${randomBytes(9).toString('hex')}`;
  const folder = join(tmpdir(), marker);
  let test: TestDatabase;
  let server: ServerProcess;
  let line: PhoneLine;

  jest.setTimeout(300_000);
  beforeAll(async () => {
    test = await cloneTestDatabase();
    const port = await freePort();
    mkdirSync(folder);
    server = new ServerProcess(folder, port, {
      DATABASE_APP_URL: test.appUrl,
      NODE_OPTIONS: `--heapsnapshot-signal=SIGUSR2 --diagnostic-dir=${folder}`,
      ...{ PUENTE_DEMO: 'no', PUENTE_JOBS: 'leave', PUENTE_SECOND_FACTOR: 'offered', LOG_LEVEL: 'warn' },
    });
    line = new PhoneLine(port);
    const insert = (sql: string, params: unknown[]) => asSuperuser(test, sql, params);
    const { applicants, reviewers } = await seedApplicants(insert, NONPROFITS, 1);
    await server.ready();
    for (const each of applicants) await writeAndRead(each);
    for (const path of ['/es/map', '/es/glossary', '/es/evidence', '/es/']) {
      await ask(reviewers[0]!, 'GET', path);
    }
  });
  afterAll(async () => {
    line.close();
    await server.signal('SIGTERM');
    await test.drop();
    rmSync(folder, { recursive: true, force: true });
  });

  it('gives no canary to a snapshot of the heap', async () => {
    const words = await wordsOf(await snapshot());
    const found = canaries.countIn(words);
    reportFigure({
      test: 'T24',
      title: 'Memory',
      figure: `${found} of ${canaries.count} canaries in the heap`,
      target: '0 of 500 canaries',
    });
    expect({ marker: words.has(marker), found }).toEqual({ marker: true, found: 0 });
  });

  /** Five contacts and two versions of a bank account, some of them refused, read again by their owner. */
  async function writeAndRead(own: SignedInPerson): Promise<void> {
    const contacts = '/api/v1/my/contacts';
    for (let n = 0; n < 5; n++) expect(await ask(own, 'POST', contacts, contact())).toBe(201);
    expect(await ask(own, 'POST', contacts, { ...contact(), phone: canaries.next() })).toBe(422);
    for (let n = 0; n < 2; n++) {
      expect(await ask(own, 'POST', '/api/v1/my/bank-accounts', account())).toBe(201);
    }
    for (const path of [contacts, '/es/my/contacts', '/es/my/bank']) {
      expect(await ask(own, 'GET', path)).toBe(200);
    }
  }

  const ask = async (
    { headers }: SignedInPerson,
    method: string,
    path: string,
    body?: unknown,
  ): Promise<number> => (await line.send({ method, path, headers, body } satisfies Sent)).status;

  const account = () => ({
    clabe: canaries.nextClabe(),
    holder: canaries.next(),
    bank: canaries.next(),
  });

  const contact = () => ({
    name: canaries.next(),
    phone: '',
    email: `${canaries.next()}@ejemplo.invalid`,
    notes: canaries.next(),
    tellsNoPlace: true,
  });

  /** The file that the server writes of what is alive in its memory; it is whole when the server answers again. */
  async function snapshot(): Promise<string> {
    const files = () => readdirSync(folder).filter((each) => each.endsWith('.heapsnapshot'));
    server.raise('SIGUSR2');
    await eventually(() => Promise.resolve(files().length > 0), 60_000);
    await line.send({ method: 'GET', path: '/es/', headers: {} });
    return join(folder, files()[0]!);
  }
});

/** Every word of a file that has the form of a canary. */
async function wordsOf(file: string): Promise<ReadonlySet<string>> {
  const words = new Set<string>();
  let rest = '';
  for await (const chunk of createReadStream(file)) {
    const text = rest + (chunk as Buffer).toString('latin1');
    for (const [word] of text.matchAll(/canario[0-9a-f]{18}|\d{18}/g)) words.add(word);
    rest = text.slice(-OVERLAP);
  }
  return words;
}
