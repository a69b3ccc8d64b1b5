import { randomUUID } from 'node:crypto';
import { asSuperuser } from '@puente/testing';
import type { Answer } from './ask';
import { ProofApp } from './proof-app';
import { asksAll, reportFigure } from './proof-run';
import { Random } from './random';
import { AWARD_STEPS } from './t15-award-forms';
import { MONEY_STEPS, openForm, sendForm, type MoneyStep } from './t15-forms';
import type { Right } from './t35-right';

const AT_ONCE = 5;
const IN_SHORT = 2;
const POST = { method: 'POST', path: '' };

/** T15 of awards and money: whoever clicks twice, or whose phone sends twice, agrees and pays once. */
describe('T15 payments', () => {
  const random = Random.fromSeed('T15 payments');
  const some = (all: readonly MoneyStep[]) => (asksAll() ? all : random.some(all, IN_SHORT));
  const steps = [...some(MONEY_STEPS), ...some(AWARD_STEPS)];
  let app: ProofApp;
  let sent = 0;
  let repeated = 0;

  jest.setTimeout(240_000);
  beforeAll(async () => {
    app = await ProofApp.start();
  });
  afterAll(async () => {
    await app.stop();
    reportFigure({
      test: 'T15',
      title: 'Idempotency',
      figure: `${steps.length} steps of awards and money in ${sent} requests, ${AT_ONCE} at once: ${repeated} repeated`,
      target: '0 repeated',
    });
  });

  /** How often each organisation's trail tells of a step. */
  async function told({ recorded }: MoneyStep): Promise<Map<string, number>> {
    const rows = await asSuperuser<{ tenant: string; count: number }>(
      app.test,
      'select tenant_id as tenant, count(*)::int as count from audit_log where action = $1 group by tenant_id',
      [recorded],
    );
    return new Map(rows.map(({ tenant, count }) => [tenant, count]));
  }

  /** Does what is asked, and answers how often each organisation was told that the step was taken. */
  async function effects(step: MoneyStep, work: () => Promise<void>): Promise<number[]> {
    const before = await told(step);
    await work();
    const after = [...(await told(step))].map(([tenant, count]) => count - (before.get(tenant) ?? 0));
    const found = after.filter((count) => count > 0);
    repeated += Math.max(0, ...found) - 1;
    return found;
  }

  function atOnce(send: () => Promise<Answer>): Promise<Answer[]> {
    sent += AT_ONCE;
    return Promise.all(Array.from({ length: AT_ONCE }, send));
  }

  const sendRight = ({ role, question }: Right, headers: Readonly<Record<string, string>> = {}) =>
    app.as(role, { ...question, headers: { ...question.headers, ...headers } });

  describe.each(steps)('$recorded', (step) => {
    it('is done once by requests under one key, which all get its answer', async () => {
      const right = await step.request(app, POST);
      const key = { 'idempotency-key': randomUUID() };
      const answers: Answer[] = [];
      const done = await effects(step, async () => {
        answers.push(...(await atOnce(() => sendRight(right, key))));
        answers.push(...(await atOnce(() => sendRight(right, key))));
      });
      expect(new Set(done)).toEqual(new Set([1]));
      const told = answers.filter(({ status }) => status !== 409);
      expect(new Set(told.map(({ status, body }) => `${status} ${body}`)).size).toBe(1);
      expect(told[0]!.status).toBeLessThan(300);
    });

    if (!step.mayRecur) {
      it('is done once by requests without a key', async () => {
        const right = await step.request(app, POST);
        const done = await effects(step, async () => {
          const answers = await atOnce(() => sendRight(right));
          expect(answers.filter(({ status }) => status < 300)).toHaveLength(1);
          expect(answers.filter(({ status }) => status >= 500)).toEqual([]);
        });
        expect(new Set(done)).toEqual(new Set([1]));
      });
    }

    it('is done once by a form that is sent again, and leads to one page', async () => {
      const form = await step.form(app);
      const filled = await openForm(app, form);
      const answers: Answer[] = [];
      const done = await effects(step, async () => {
        answers.push(...(await atOnce(() => sendForm(app, form, filled))));
        answers.push(await sendForm(app, form, filled));
      });
      expect(new Set(answers.map(({ status, headers }) => `${status} ${String(headers.location)}`))).toEqual(
        new Set([`303 ${String(answers[0]!.headers.location)}`]),
      );
      expect(new Set(done)).toEqual(new Set([1]));
    });
  });

  it('shows a form that was refused each time it is sent, and takes it once it is right', async () => {
    const [plan] = MONEY_STEPS;
    const form = await plan!.form(app);
    const filled = await openForm(app, form);
    const wrong = new URLSearchParams(filled);
    wrong.set('amount', 'mucho');
    const answers = await atOnce(() => sendForm(app, form, wrong.toString()));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([422]));
    expect((await sendForm(app, form, wrong.toString())).status).toBe(422);
    const done = await effects(plan!, async () => void (await sendForm(app, form, filled)));
    expect(new Set(done)).toEqual(new Set([1]));
  });

  it('takes a form with other values as another wish', async () => {
    const [plan] = MONEY_STEPS;
    const form = await plan!.form(app);
    const other = new URLSearchParams(await openForm(app, form));
    const done = await effects(plan!, async () => {
      for (const amount of ['10', '11', '10']) {
        other.set('amount', amount);
        expect((await sendForm(app, form, other.toString())).status).toBe(303);
      }
    });
    expect(new Set(done)).toEqual(new Set([2]));
    repeated -= 1;
  });
});
