import type { RequirementRow } from '@puente/grants';
import type { BatchRow, RecordedRate } from '@puente/ledger';
import { batchTable, rateTable, requirementTable } from './list-tables';

const AT = new Date('2026-12-02T12:00:00Z');

describe('lists as files', () => {
  it('of what awards ask for name the award and no nonprofit', () => {
    const row = { award: 'Casa', kind: 'report', title: 'Informe', dueOn: '2027-06-30', state: 'open' };
    const secret = { nonprofitId: 'n1', note: 'Va', doneAt: null, decidedAt: AT };
    expect(requirementTable([{ ...row, ...secret } as unknown as RequirementRow]).rows).toEqual([
      ['Casa', 'report', 'Informe', '2027-06-30', 'open', null, '2026-12-02T12:00:00.000Z'],
    ]);
  });

  it('of rates have each as it was written down, and say which was replaced', () => {
    const rate = {
      ratedOn: '2026-12-01',
      of: 'USD',
      in: 'MXN',
      value: '18.5',
      source: 'bank',
      recordedAt: AT,
    };
    const row = { ...rate, replacedBy: 'r2' } as unknown as RecordedRate;
    expect(rateTable([row]).rows[0]).toEqual([
      ...['2026-12-01', 'USD', 'MXN', '18.5', 'bank', true, '2026-12-02T12:00:00.000Z'],
    ]);
  });

  it('of batches have totals as decimal text, without a float between', () => {
    const batch = { number: 3, state: 'sent', currency: 'MXN', transferCurrency: 'MXN', payments: 2 };
    const row = { ...batch, totalMinor: 9007199254740993n, madeAt: AT, releasedAt: null, sentOn: null };
    expect(batchTable([row as unknown as BatchRow]).rows[0]![5]).toBe('90071992547409.93');
  });
});
