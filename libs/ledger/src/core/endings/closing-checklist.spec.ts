import { CLOSING_POINTS, closingChecklist, closingPointCodes, isSettled, type ClosingFacts } from '..';

const none = Object.fromEntries(closingPointCodes.map((code) => [code, 0])) as ClosingFacts;

describe('what has to be so before an award closes', () => {
  it('is settled when nothing is left of any point', () => {
    expect(isSettled(closingChecklist(none))).toBe(true);
  });

  it.each(closingPointCodes)('is not settled while %s is left, and says who has it', (code) => {
    const points = closingChecklist({ ...none, [code]: 2 });
    expect(isSettled(points)).toBe(false);
    expect(points.filter(({ left }) => left > 0)).toEqual([
      { code, holder: CLOSING_POINTS[code].holder, left: 2 },
    ]);
  });

  it('lists every point in order, those that are met as well', () => {
    expect(closingChecklist(none).map(({ code }) => code)).toEqual(closingPointCodes);
  });
});
