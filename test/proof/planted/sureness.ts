import type { PlantedBug } from './planted-bug';

const FORMS = 'apps/server/src/http/form-repeat.interceptor.ts';
const FORMS_SPEC = 'test/proof/t15-payments';
const SEEN = 'libs/database/src/migrations/1763885001000-payments-seen-at-once.ts';
const DATABASE = 'libs/database/src/database.ts';

/** Bugs in what holds when somebody sends twice, or something dies: forms of money, the server, PostgreSQL. */
export const surenessBugs: readonly PlantedBug[] = [
  {
    test: 'T15',
    spec: FORMS_SPEC,
    bug: 'a form that is sent again is carried out again',
    file: FORMS,
    find: `return method === 'POST' && typeof key === 'string' && isRequestKey(key) ? key : null;`,
    replace: 'return null;',
    caughtBy: 'is done once by a form that is sent again',
  },
  {
    test: 'T15',
    spec: FORMS_SPEC,
    bug: 'who sends a form twice is told to wait instead of what became of it',
    file: FORMS,
    find: 'const MOST_LOOKS = 50;',
    replace: 'const MOST_LOOKS = 1;',
    caughtBy: 'is done once by a form that is sent again',
  },
  {
    test: 'T15',
    spec: FORMS_SPEC,
    bug: 'a form with other values is taken for the same',
    file: FORMS,
    find: `namedRequest(request, key, 'with its values')`,
    replace: `namedRequest(request, key, 'alone')`,
    caughtBy: 'takes a form with other values as another wish',
  },
  {
    test: 'T5',
    spec: 'libs/ledger/src/payments/payments',
    bug: 'who stepped back from a nonprofit reads its payments in a list',
    file: SEEN,
    find: `
    and not exists (select from recusals r where r.tenant_id = app_tenant() and r.person_id = app_person()) $$;`,
    replace: ' $$;',
    caughtBy: 'not by who stepped back from its nonprofit',
    migrates: true,
  },
  {
    test: 'T13',
    spec: 'libs/ledger/src/batches/batches',
    bug: 'what came back is freed anew by each proposal',
    file: 'libs/ledger/src/payments/payment.service.ts',
    find: 'businessKey: `payment:${id}:restored`',
    replace: 'businessKey: `payment:${id}:restored:${Date.now()}`',
    caughtBy: 'are free again for their instalment, once',
  },
  {
    test: 'T17',
    bug: 'acknowledged before it is committed',
    file: DATABASE,
    find: '        return await this.source.transaction(async (tx) => {\n',
    replace:
      '        return await new Promise<T>((told, failed) => void this.source.transaction(async (tx) => {\n',
    and: [
      {
        file: DATABASE,
        find: `          if (actor.kind === 'person') await actor.claim?.hold(tx);\n`,
        replace: `          if (actor.kind === 'person' && actor.claim) {
            told(result);
            await new Promise((done) => setTimeout(done, 40));
          }
`,
      },
      {
        file: DATABASE,
        find: '          return result;\n        });\n',
        replace: '          return result;\n        }).then(told, failed));\n',
      },
    ],
    caughtBy: 'loses and repeats nothing that was acknowledged',
  },
  {
    test: 'T17',
    bug: 'each copy of a mail has a number of its own',
    file: 'libs/mail/src/compose-mail.ts',
    find: 'messageId: `<${row.id}@',
    replace: 'messageId: `<${Math.random()}@',
    caughtBy: 'sends every mail under its own number',
  },
  {
    test: 'T17',
    bug: 'nobody takes up what a killed server left',
    file: 'libs/jobs/src/relay.ts',
    find: 'await this.asDispatcher((tx) => putBackStalled(tx, this.options.stalledMs ?? STALLED_MS));',
    replace: '',
    caughtBy: 'carries out every job',
  },
];
