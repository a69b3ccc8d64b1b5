import { unreachableStates, type DateOnly } from '@puente/kernel';
import { BANK_COLUMNS, bankRows, BATCH_TRANSITIONS, sentMoney, type BankOrder } from '.';

const ORDER: BankOrder = {
  ...{ beneficiary: 'Casa de prueba, A. C.', clabe: '032180000118359719' },
  ...{ amountMinor: 1_250_050n, currency: 'USD', transferCurrency: 'MXN' },
};
const RATE = { value: '18.5', source: 'bank', ratedOn: '2026-11-20' as DateOnly } as const;

describe('a batch', () => {
  it('has no state that nothing leads to', () => {
    expect(unreachableStates(BATCH_TRANSITIONS, 'open')).toEqual([]);
  });

  it('is told to the bank by numbers and amounts with two decimals', () => {
    const rows = bankRows(12, [ORDER, { ...ORDER, amountMinor: 5n }]).map((row) => row.join());
    expect(BANK_COLUMNS.join()).toBe('reference,beneficiary,clabe,amount,currency,pay_in,concept');
    expect(rows).toEqual([
      '12-001,Casa de prueba, A. C.,032180000118359719,12500.50,USD,MXN,REF 12-001',
      '12-002,Casa de prueba, A. C.,032180000118359719,0.05,USD,MXN,REF 12-002',
    ]);
  });
});

describe('what leaves', () => {
  const agreed = { minor: 10_001n, currency: 'USD' } as const;

  it('is what was agreed, or that at the rate of its batch to the nearest cent', () => {
    expect(sentMoney(agreed, 'USD', null)).toEqual({ money: agreed, rate: null });
    expect(sentMoney(agreed, 'MXN', RATE)).toEqual({
      money: { minor: 185_019n, currency: 'MXN' },
      rate: RATE,
    });
  });

  it('is nothing without the rate that it needs, with one that it does not, or when it is less than a cent', () => {
    expect(sentMoney(agreed, 'MXN', null)).toBeNull();
    expect(sentMoney(agreed, 'USD', RATE)).toBeNull();
    expect(sentMoney({ minor: 1n, currency: 'USD' }, 'MXN', { ...RATE, value: '0.001' })).toBeNull();
  });
});
