import { isRequestKey, REPEAT_LIMITS, verdictOnRepeat, type EarlierRequest } from './repeat-rules';

const NOW = new Date('2026-11-21T12:00:00Z');
const ago = (ms: number): Date => new Date(NOW.getTime() - ms);
const earlier = (known: Partial<EarlierRequest>): EarlierRequest => ({
  ...{ isSame: true, begunAt: ago(1_000), isAnswered: false, hasAnswer: false },
  ...known,
});

describe('a repeat of a request', () => {
  it.each([
    ['gets the answer that was kept', { isAnswered: true, hasAnswer: true }, 'answer'],
    ['has another body', { isSame: false, isAnswered: true, hasAnswer: true }, 'key-of-another-request'],
    ['comes while the first is carried out', {}, 'request-in-flight'],
    ['comes after nobody answered', { begunAt: ago(REPEAT_LIMITS.leaseMs) }, 'answer-lost'],
    ['comes for an answer too large to keep', { isAnswered: true }, 'answer-lost'],
  ] as const)('%s', (_what, known, verdict) => {
    expect(verdictOnRepeat(earlier(known), NOW)).toBe(verdict);
  });

  it.each([
    ['0f8fad5b-d9cb-469f-a165-70867728950e', true],
    ['"pago 1"', false],
    ['1234567', false],
    ['clave-ñandú', false],
    ['x'.repeat(201), false],
  ])('is named by %s: %s', (key, expected) => expect(isRequestKey(key)).toBe(expected));
});
