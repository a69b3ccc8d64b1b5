import type { PlantedBug } from './planted-bug';

const FORMS = 'apps/server/src/http/form-repeat.interceptor.ts';
const FORMS_SPEC = 'test/proof/t15-payments';

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
];
