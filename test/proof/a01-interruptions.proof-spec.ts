import { setTimeout as wait } from 'node:timers/promises';
import { freePort } from '@puente/database';
import { asSuperuser, cloneTestDatabase, eventually, type TestDatabase } from '@puente/testing';
import { PhoneLine } from '../applicants/line';
import { Phone } from '../applicants/phone';
import { RealServer } from '../applicants/real-server';
import { QUESTIONS, seedApplicants, type Applicant } from '../applicants/seed-applicants';
import { proofSize, reportFigure, stopsAtFirst } from './proof-run';
import { Random } from './random';

const APPLICATIONS = proofSize(500, 16);
const KILLED_WINDOWS = proofSize(110, 5);
const CUT_LINES = proofSize(70, 4);
/** A server takes seconds to start; a planted bug shows without. */
const KILLED_SERVERS = stopsAtFirst() ? 0 : proofSize(20, 1);
const PAUSE_MS = proofSize(10_000, 200);
const LIMIT_MS = 60_000;

/** A1: whatever breaks while applications are written, no text that a phone kept is lost, and none is handed in twice. */
describe('A1 interruptions', () => {
  const random = Random.fromSeed('A1');
  let test: TestDatabase;
  let server: RealServer;
  let line: PhoneLine;
  let applicants: readonly Applicant[];

  beforeAll(async () => {
    test = await cloneTestDatabase();
    const port = await freePort();
    server = new RealServer(test.appUrl, port);
    line = new PhoneLine(port);
    const insert = (sql: string, params: unknown[]) => asSuperuser(test, sql, params);
    ({ applicants } = await seedApplicants(insert, APPLICATIONS, 1));
    await server.ready();
  }, 120_000);
  afterAll(async () => {
    line.close();
    await server.stop();
    await test.drop();
  });

  it(
    'loses no text and hands nothing in twice while windows, lines and servers die',
    async () => {
      const phones = applicants.flatMap((applicant, index) => phonesOf(applicant, index));
      let over = false;
      const writing = phones.map((phone) => writeOn(phone, () => over));
      const interruptions = await interrupt(phones).finally(() => (over = true));
      await Promise.all(writing);
      const rested = await Promise.all(phones.map((phone) => phone.comeToRest(LIMIT_MS)));
      const unsent = rested.filter((each) => !each).length;
      const lost = await lostTexts(phones);
      expect({ unsent, lost }).toEqual({ unsent: 0, lost: [] });
      const twice = await handIn();
      const typed = phones.reduce((sum, each) => sum + each.typed, 0);
      reportFigure({
        test: 'A1',
        title: 'Interruptions while applying',
        figure: `${lost.length} of ${typed} texts lost, ${twice} of ${applicants.length} handed in twice or not at all, in ${interruptions} interruptions (${server.restarts} killed servers)`,
        target: '0 lost, 0 twice, in 200 interruptions of 500 applications',
      });
      expect(twice).toBe(0);
    },
    proofSize(390_000, 60_000),
  );

  /** Every eighth application is written on two phones at once. */
  function phonesOf(applicant: Applicant, index: number): Phone[] {
    const names = index % 8 === 0 ? ['Ana', 'Beto'] : ['Ana'];
    return names.map((name) => new Phone(`${name} ${index}`, applicant, line));
  }

  /** Each question at least once, and on until it is over; sending does not wait for writing, nor writing for sending. */
  async function writeOn(phone: Phone, isOver: () => boolean): Promise<void> {
    for (let round = 0; round < QUESTIONS.length || !isOver(); round++) {
      await phone.type(QUESTIONS[round] ?? random.pick(QUESTIONS));
      void phone.flush();
      await phone.choose();
      await wait(random.below(2 * PAUSE_MS));
    }
  }

  async function interrupt(phones: readonly Phone[]): Promise<number> {
    const kinds = random.some(
      [
        ...Array<'window'>(KILLED_WINDOWS).fill('window'),
        ...Array<'line'>(CUT_LINES).fill('line'),
        ...Array<'server'>(KILLED_SERVERS).fill('server'),
      ],
      KILLED_WINDOWS + CUT_LINES + KILLED_SERVERS,
    );
    const cuts: Promise<void>[] = [];
    for (const kind of kinds) {
      if (kind === 'server') await server.killAndRestart();
      else if (kind === 'window') await killOne(phones);
      else cuts.push(cutOne(random.pick(phones.filter((each) => each.nextCut === null))));
      await wait(random.below(proofSize(600, 20)));
    }
    await Promise.all(cuts);
    return kinds.length;
  }

  function cutOne(phone: Phone): Promise<void> {
    phone.nextCut = random.pick(['half way there', 0, 2, 5, 10, 20] as const);
    return eventually(() => Promise.resolve(phone.nextCut === null), LIMIT_MS);
  }

  /** In the middle of a request, where there is one. */
  async function killOne(phones: readonly Phone[]): Promise<void> {
    for (let tries = 0; tries < 50; tries++) {
      const busy = phones.filter((each) => each.isSending);
      if (busy.length > 0) return random.pick(busy).killWindow();
      await wait(2);
    }
    random.pick(phones).killWindow();
  }

  /** Texts that are neither the answer nor were passed over by somebody who saw them. */
  async function lostTexts(phones: readonly Phone[]): Promise<string[]> {
    const rows = await asSuperuser<{ id: string; question: string; value: string }>(
      test,
      'select application_id as id, question_id as question, value from application_answers',
    );
    const answers = new Map(rows.map(({ id, question, value }) => [`${id} ${question}`, value]));
    return phones.flatMap(({ applicant, lastTexts }) => {
      const passedOver = phones.filter((each) => each.applicant === applicant).map((each) => each.passedOver);
      return [...lastTexts]
        .filter(([question, text]) => answers.get(`${applicant.applicationId} ${question}`) !== text)
        .map(([, text]) => text)
        .filter((text) => !passedOver.some((texts) => texts.has(text)));
    });
  }

  /** Each hands in, some with a line that is cut; returns how many were handed in twice, or not at all. */
  async function handIn(): Promise<number> {
    await Promise.all(applicants.map((applicant) => handInOne(applicant)));
    const rows = await asSuperuser<{ times: number }>(
      test,
      `select count(l.*)::int as times from applications a
        left join audit_log l on l.subject_id = a.id::text and l.action = 'application.submitted'
       group by a.id`,
    );
    return rows.filter(({ times }) => times !== 1).length;
  }

  /** As a person does who hears nothing: looks, and tries again. */
  async function handInOne({ applicationId, headers }: Applicant): Promise<void> {
    const path = `/api/v1/applications/${applicationId}`;
    for (let tries = 0; tries < 20; tries++) {
      const { body } = await line.send({ method: 'GET', path, headers });
      const { status, version } = (body ?? {}) as { status?: string; version?: number };
      if (status === 'submitted') return;
      const cut = tries === 0 && random.below(4) === 0 ? random.below(20) : null;
      const sent = { method: 'POST', path: `${path}/submissions`, headers, body: { seenVersion: version } };
      await line.send(sent, cut);
      await wait(20);
    }
  }
});
