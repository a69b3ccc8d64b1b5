import { isRecentProof } from './assurance';
import { needsFactor } from './second-factor-mode';

const now = new Date('2026-11-21T12:10:00Z');

it.each([
  ['2026-11-21T12:10:00Z', true],
  ['2026-11-21T12:00:01Z', true],
  ['2026-11-21T12:00:00Z', false],
  ['2026-11-20T12:00:00Z', false],
])('a proof at %s is recent at 12:10: %s', (provenAt, expected) =>
  expect(isRecentProof(new Date(provenAt), now)).toBe(expected),
);

it('nothing is proven before the first time', () => expect(isRecentProof(null, now)).toBe(false));

it.each([
  ['required', 'password', true],
  ['required', 'second-factor', false],
  ['offered', 'password', false],
  ['offered', 'second-factor', false],
] as const)('a factor that is %s with a session by %s is missing: %s', (mode, assurance, expected) =>
  expect(needsFactor(mode, assurance)).toBe(expected),
);
