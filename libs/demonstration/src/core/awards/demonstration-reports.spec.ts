import { demonstrationAwards } from './demonstration-awards';
import { demonstrationReports } from './demonstration-reports';

describe('the fictional reports', () => {
  const reports = demonstrationReports();
  const of = (key: string) => demonstrationAwards().find((each) => each.key === key)!;

  it('answer what an award asks for, before that is due and within the award', () => {
    for (const { award, requirement, lastsDays, handedInDaysAgo, acceptedDaysAgo } of reports) {
      const { requirements, startsInDays } = of(award);
      const { kind, dueInDays } = requirements.find(({ title }) => title === requirement)!;
      expect([kind, -handedInDaysAgo <= dueInDays]).toEqual(['report', true]);
      expect(startsInDays + lastsDays).toBeLessThan(-handedInDaysAgo);
      expect(acceptedDaysAgo).toBeLessThan(handedInDaysAgo);
    }
  });

  /** At least three who contribute, no one of them more than 60 % (libs/disclosure). */
  it('count what may be told of together', () => {
    for (const question of ['i1-total', 'i2-total']) {
      const counts = reports.map(({ answers }) => Number(answers[question]));
      const sum = counts.reduce((total, count) => total + count, 0);
      expect(new Set(reports.map(({ award }) => of(award).signer)).size).toBeGreaterThanOrEqual(3);
      expect(Math.min(...counts)).toBeGreaterThanOrEqual(11);
      expect(Math.max(...counts) / sum).toBeLessThanOrEqual(0.6);
    }
  });
});
