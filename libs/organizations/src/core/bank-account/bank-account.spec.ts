import fc from 'fast-check';
import {
  BANK_ACCOUNT_STATES,
  checkDigitOf,
  contentOf,
  faultOfClabe,
  faultsOfBankAccount,
  holdEndsAt,
} from '.';

const CLABE = '032180000118359719';
const digits = fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: 17, maxLength: 17 });

describe('a CLABE', () => {
  it.each([
    [CLABE, null],
    ['032 180 00011835971 9', null],
    ['032180000118359718', 'clabe-check-digit'],
    ['03218000011835971', 'clabe-shape'],
    ['0321800001183597190', 'clabe-shape'],
    ['O32180000118359719', 'clabe-shape'],
    ['', 'clabe-shape'],
  ])('%j: %j', (text, expected) => expect(faultOfClabe(text)).toBe(expected));

  it('has one check digit, and no single changed digit keeps it', () => {
    fc.assert(
      fc.property(digits, fc.nat(16), fc.integer({ min: 1, max: 9 }), (first, place, step) => {
        const clabe = `${first}${checkDigitOf(first)}`;
        const other = String((Number(clabe[place]) + step) % 10);
        expect(faultOfClabe(clabe)).toBeNull();
        expect(faultOfClabe(`${clabe.slice(0, place)}${other}${clabe.slice(place + 1)}`)).toBe(
          'clabe-check-digit',
        );
      }),
    );
  });
});

describe('a bank account', () => {
  const good = { clabe: `002${'0'.repeat(14)}`, holder: 'Colectiva, A. C.', bank: '' };
  const clabe = `${good.clabe}${checkDigitOf(good.clabe)}`;

  it('takes the bank from the CLABE where none is typed', () => {
    expect(faultsOfBankAccount({ ...good, clabe })).toEqual([]);
    expect(contentOf({ ...good, clabe })).toEqual({ clabe, holder: good.holder, bank: 'Banamex' });
  });

  it('asks for the bank, the holder and a right CLABE', () => {
    expect(faultsOfBankAccount({ clabe: CLABE, holder: ' ', bank: '' })).toEqual([
      { field: 'holder', code: 'holder-needed' },
      { field: 'bank', code: 'bank-needed' },
    ]);
    expect(faultsOfBankAccount({ ...good, clabe: '1' })).toEqual([{ field: 'clabe', code: 'clabe-shape' }]);
  });

  it('waits 48 hours', () => {
    expect(holdEndsAt(new Date('2026-11-22T10:00:00Z')).toISOString()).toBe('2026-11-24T10:00:00.000Z');
  });

  it('reaches every state, and only from a proposal', () => {
    expect(Object.keys(BANK_ACCOUNT_STATES).sort()).toEqual(
      ['proposed', ...BANK_ACCOUNT_STATES.proposed].sort(),
    );
  });
});
