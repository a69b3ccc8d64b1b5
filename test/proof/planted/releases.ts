import type { PlantedBug } from './planted-bug';

const REGISTER = 'libs/disclosure/src/register';
const SPEC = `${REGISTER}/release-register`;

/** Bugs in the register of numbers that leave. */
export const releaseBugs: readonly PlantedBug[] = [
  {
    test: 'T28',
    bug: 'the register asks nothing that left before',
    file: `${REGISTER}/judge.ts`,
    find: 'const released = unlike(past).map(',
    replace: 'const released = unlike([...past].slice(0, 0)).map(',
    caughtBy: 'nothing is told by what the register let out',
  },
  {
    test: 'T28',
    bug: 'a release is not entered',
    file: `${REGISTER}/release-register.ts`,
    find: 'const truthId = leaves ? await',
    replace: 'if (leaves) return randomUUID();\n      const truthId = leaves ? await',
    caughtBy: 'nothing is told by what the register let out',
  },
  {
    test: 'T28',
    spec: SPEC,
    bug: 'only one’s own releases are asked',
    file: 'libs/database/src/migrations/1763893000000-releases.ts',
    find: "in ('funder', 'hip')) or app_system() = 'registrar');",
    replace: "in ('funder', 'hip')));",
    caughtBy: 'lets nothing out that a release before would tell',
    migrates: true,
  },
  {
    test: 'T28',
    spec: SPEC,
    bug: 'what left while a release was worked out is not asked',
    file: `${REGISTER}/release-register.ts`,
    find: 'now.some((id) => !known.has(id))',
    replace: 'now.some((id) => id === figures.subject)',
    caughtBy: 'lets two at once not pass each other',
  },
];
