import type { PlantedBug } from './planted-bug';

const PORTFOLIO = 'libs/portfolio/src';
const PAGES = 'apps/server/src/pages/portfolio';
const T30 = 'test/proof/t30-portfolio';
const EDITIONS = `${PORTFOLIO}/editions/editions`;

/** Bugs in the figures of all organisations' awards. */
export const portfolioBugs: readonly PlantedBug[] = [
  {
    test: 'T30',
    spec: T30,
    bug: 'each award counts as another nonprofit',
    file: `${PORTFOLIO}/core/release-plan.ts`,
    find: 'contributor: slice.award.nonprofitId',
    replace: 'contributor: slice.award.id',
    caughtBy: 'singles out a nonprofit',
  },
  {
    test: 'T30',
    spec: T30,
    bug: 'figures of all awards leave as they are',
    file: 'libs/disclosure/src/register/judge.ts',
    find: 'cells: releasedCells(suppression.cells)',
    replace: 'cells: releasedCells(suppression.cells.map((each) => ({ ...each, shown: true })))',
    caughtBy: 'singles out a nonprofit',
  },
  {
    test: 'T30',
    spec: T30,
    bug: 'each edition is a subject of its own',
    file: `${PORTFOLIO}/editions/release-edition.handler.ts`,
    find: 'const figures = { subject, audience,',
    replace: 'const figures = { subject: `${subject}.${id.slice(0, 8)}`, audience,',
    caughtBy: 'singles out a nonprofit',
  },
  {
    test: 'T30',
    spec: T30,
    bug: 'what is hidden is printed as nothing',
    file: `${PAGES}/all-tables.ts`,
    find: 'return cell?.shown === false ?',
    replace: 'return cell?.shown === null ?',
    caughtBy: 'singles out a nonprofit',
  },
  {
    test: 'T30',
    spec: EDITIONS,
    bug: 'HIP reads the awards of others',
    file: 'libs/database/src/migrations/1763893001000-portfolio-editions.ts',
    find: "using (app_system() = 'registrar' and state in",
    replace: "using ((app_system() = 'registrar' or app_tenant_kind() = 'hip') and state in",
    caughtBy: 'are all that HIP sees of the awards of others',
    migrates: true,
  },
];

const OPEN_DATA = `${PORTFOLIO}/open-data/open-data`;

/** Bugs in files of open data. */
export const openDataBugs: readonly PlantedBug[] = [
  {
    test: 'T3',
    spec: OPEN_DATA,
    bug: 'open data of nonprofits that only funders may name',
    file: `${PORTFOLIO}/open-data/open-data-reader.ts`,
    find: 'await this.index.publicView()',
    replace: 'await this.index.exactView()',
    caughtBy: 'name those alone who may be named',
  },
  {
    test: 'T3',
    spec: OPEN_DATA,
    bug: 'open data of who does not want to be named',
    file: `${PORTFOLIO}/core/open-data/open-award.ts`,
    find: "facts.name !== '' && acceptsPublicity !== false",
    replace: "facts.name !== ''",
    caughtBy: 'name those alone who may be named',
  },
  {
    test: 'T26',
    spec: OPEN_DATA,
    bug: 'states of awards published that their nonprofit does not show',
    file: `${PORTFOLIO}/core/open-data/open-award.ts`,
    find: 'award.states.filter((state) => shown.includes(state))',
    replace: 'award.states.filter((state) => shown.includes(state) || true)',
    caughtBy: 'tell no place that the nonprofit does not show',
  },
  {
    test: 'T28',
    spec: OPEN_DATA,
    bug: 'awards published that figures counted',
    file: `${PORTFOLIO}/core/open-data/open-award.ts`,
    find: ' || counted.has(award.nonprofitId)',
    replace: '',
    caughtBy: 'never count the same award',
  },
];
