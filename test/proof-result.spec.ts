import { isSound, readable, resultOf } from '../tools/proof-result.mjs';

const FIGURE = { test: 'T9', title: 'Sessions', figure: '0 of 9', target: '0' };
const TIMES = { startTime: 0, endTime: 2_000 };
const OWN = {
  ...TIMES,
  name: '/x/test/proof/t09-sessions.proof-spec.ts',
  status: 'passed',
  assertionResults: [],
};
const planted = (...statuses: string[]) => ({
  ...OWN,
  name: '/x/test/proof/planted.proof-spec.ts',
  assertionResults: statuses.map((status, place) => ({
    title: `T9 finds: bug ${place}`,
    status,
    duration: 500,
  })),
});

describe('the result of a proof', () => {
  it('passes when its specs did, said a figure and found every planted bug', () => {
    const line = resultOf('T9', { figures: [FIGURE], files: [OWN, planted('passed', 'passed')] });
    expect(line).toMatchObject({ pass: true, figure: '0 of 9', seconds: 3 });
    expect(line.planted).toEqual([
      { bug: 'bug 0', caught: true },
      { bug: 'bug 1', caught: true },
    ]);
    expect(isSound(line)).toBe(true);
    expect(readable(line)).toContain('planted bugs found: 2 of 2');
  });

  it.each([
    ['the run broke off', { figures: [FIGURE], files: [] }],
    ['there is no figure', { figures: [], files: [OWN, planted('passed')] }],
    ['a spec failed', { figures: [FIGURE], files: [{ ...OWN, status: 'failed' }, planted('passed')] }],
    ['a planted bug was not found', { figures: [FIGURE], files: [OWN, planted('passed', 'failed')] }],
    ['planting a bug had no end', { figures: [FIGURE], files: [OWN, planted('passed', 'pending')] }],
    ['no bug was planted', { figures: [FIGURE], files: [OWN] }],
    [
      'the proof missed a bug of its own',
      { figures: [{ ...FIGURE, planted: [{ bug: 'x', caught: false }] }], files: [OWN, planted('passed')] },
    ],
  ])('is not sound when %s', (_why, measured) => {
    expect(isSound(resultOf('T9', measured))).toBe(false);
  });

  it('is none, rather than a pass, when nothing was measured', () => {
    const line = resultOf('T9', { figures: [], files: [OWN, planted('passed')] });
    expect(line.figure).toMatch(/^no result/);
    expect(readable(line)).toMatch(/^FAIL/);
  });
});
