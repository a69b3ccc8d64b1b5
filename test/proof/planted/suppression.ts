import type { PlantedBug } from './planted-bug';

const CORE = 'libs/disclosure/src/core/suppression';

/** Bugs in what is hidden of tables of counts. */
export const suppressionBugs: readonly PlantedBug[] = [
  {
    test: 'T27',
    bug: 'only what is small by itself is hidden',
    file: `${CORE}/protect-table.ts`,
    find: 'if (!breach) return true;',
    replace: 'if (breach ?? true) return true;',
    caughtBy: 'hidden values of random tables stay uncertain',
  },
  {
    test: 'T27',
    bug: 'a hidden value is kept from being told exactly, not nearly',
    file: `${CORE}/protect-table.ts`,
    find: 'this.attack = new Attack(system, limits.k, solver);',
    replace: 'this.attack = new Attack(system, 1, solver);',
    caughtBy: 'hidden values of random tables stay uncertain',
  },
  {
    test: 'T27',
    bug: 'what was hidden on the way is shown again without an attack',
    file: `${CORE}/protect-table.ts`,
    find: 'if (!this.attack.firstBreach(without, row)) this.hidden = without;',
    replace: 'this.hidden = without;',
    caughtBy: 'hidden values of random tables stay uncertain',
  },
  {
    test: 'T27',
    bug: 'an answer of the solver that is not proven counts as a bound',
    file: `${CORE}/attack.ts`,
    find: 'if (fractions === null) return false;',
    replace: 'if (fractions === null) return true;',
    caughtBy: 'lets nothing out on an answer that is not proven',
    quick: true,
  },
  {
    test: 'T28',
    bug: 'a table is protected as if nothing had left before',
    file: `${CORE}/protect-table.ts`,
    find: 'if (mostCells(table) > MOST_CELLS) return',
    replace: 'released = [];\n  if (mostCells(table) > MOST_CELLS) return',
    caughtBy: 'three editions of one report',
  },
  {
    test: 'T28',
    bug: 'differences of two releases are nobody’s secret',
    file: `${CORE}/links.ts`,
    find: 'if (difference > 0 && isUnsafe(',
    replace: 'if (difference < 0 && isUnsafe(',
    caughtBy: 'a quarter, then both quarters added up',
  },
  {
    test: 'T28',
    bug: 'what is left of a sum of quarters is nobody’s secret',
    file: `${CORE}/remainders.ts`,
    find: 'atomsOf(value).length > 1',
    replace: 'atomsOf(value).length > 9',
    caughtBy: 'a quarter, then the half year as one value',
  },
  {
    test: 'T29',
    bug: 'a cell of one nonprofit is shown when many people are in it',
    file: `${CORE}/is-unsafe.ts`,
    find: 'return number > 0 && number < minContributors;',
    replace: 'return number < 0;',
    caughtBy: 'with a row for each nonprofit no shown cell or margin is thin',
  },
  {
    test: 'T29',
    bug: 'a cell that is nearly all of one nonprofit is shown',
    file: `${CORE}/is-unsafe.ts`,
    find: 'largest > maxShare * value',
    replace: 'largest > value',
    caughtBy: 'with numbers of nonprofits alone no shown cell is thin',
  },
  {
    test: 'T29',
    bug: 'hidden cells of the same nonprofits are told by their sum',
    file: `${CORE}/thin-unions.ts`,
    find: 'if (cells.length < 2 ||',
    replace: 'if (cells.length < 99 ||',
    caughtBy: 'with a row for each nonprofit no shown cell or margin is thin',
  },
];
