import { canTransition } from '@puente/kernel';
import {
  EXPORT_LIMITS,
  EXPORT_STATES,
  exportCode,
  exportState,
  faultOfTaking,
  filterCodes,
  readExportCode,
} from '.';

const NOW = new Date('2026-11-22T12:00:00Z');
const before = (ms: number): Date => new Date(NOW.getTime() - ms);

describe('a file that is taken out', () => {
  it.each([
    [200, 0, true, null],
    [201, 0, true, 'export-needs-approval'],
    [200, 400, true, null],
    [200, 401, true, 'export-limit'],
    [0, 599, true, null],
    [0, 600, true, 'export-limit'],
    [5_000, 599, false, null],
    [1, 600, false, 'export-limit'],
  ] as const)('of %i rows after %i of the day, of nonprofits: %s → %s', (rows, taken, isList, fault) => {
    expect(faultOfTaking(rows, taken, isList)).toBe(fault);
  });

  it.each([
    ['requested', EXPORT_LIMITS.waitMs - 1, 0, 'requested'],
    ['requested', EXPORT_LIMITS.waitMs, 0, 'expired'],
    ['approved', EXPORT_LIMITS.waitMs, EXPORT_LIMITS.takeMs - 1, 'approved'],
    ['approved', EXPORT_LIMITS.waitMs, EXPORT_LIMITS.takeMs, 'closed'],
    ['made', EXPORT_LIMITS.waitMs, EXPORT_LIMITS.takeMs, 'made'],
    ['refused', EXPORT_LIMITS.waitMs, EXPORT_LIMITS.takeMs, 'refused'],
  ] as const)('%s, asked for %i ms and decided %i ms ago, is %s', (status, asked, decided, state) => {
    expect(exportState({ status, requestedAt: before(asked), decidedAt: before(decided) }, NOW)).toBe(state);
  });

  it('ends once it is made, refused or too late', () => {
    for (const state of ['made', 'refused', 'expired', 'closed'] as const) {
      for (const to of ['requested', 'approved', 'made'] as const) {
        expect(canTransition(EXPORT_STATES, state, to)).toBe(false);
      }
    }
    expect(canTransition(EXPORT_STATES, 'requested', 'made')).toBe(false);
  });

  it('has a mark that can be read from paper', () => {
    const code = exportCode('3f2b8f0e-6f0a-4d0c-9a55-0b6f6f1f2a11');
    expect(code).toBe('3F2B8F0E-6F0A');
    expect(readExportCode(' 3f2b8f0e-6f0a ')).toBe(code);
    expect(['', 'x', '3F2B8F0E', `${code}-4D0C`, '%'].map(readExportCode)).toEqual(Array(5).fill(null));
  });

  it('is on record with codes alone', () => {
    expect(filterCodes({ state: 'MX-CHP', region: 'south', searched: true, weights: { text: 3 } })).toEqual([
      'region:south',
      'searched',
      'state:MX-CHP',
      'weights',
    ]);
  });
});
