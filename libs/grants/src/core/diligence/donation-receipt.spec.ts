import type { DateOnly } from '@puente/kernel';
import { compareReceipt, type DonationReceipt, type ExpectedReceipt } from '.';

const day = (text: string): DateOnly => text as DateOnly;
const SAID: DonationReceipt = {
  ...{ uuid: '6f9619ff-8b86-4d01-b42d-00cf4fc964ff', issuerRfc: 'sat970701nn3 ', totalMinor: 100_050n },
  ...{ currency: 'MXN', issuedOn: day('2026-11-23') },
  authorisation: { letter: '600-04-02-2026-12345', on: day('2026-01-15') },
};
const KNOWN: ExpectedReceipt = {
  ...{ rfc: 'SAT970701NN3', amountMinor: 100_050n, currency: 'MXN', receivedOn: day('2026-11-22') },
  ...{ letter: '600-04-02-2026-12345', letterOn: day('2026-01-15') },
};

describe('a donation receipt beside what is known', () => {
  it('agrees in every part', () => {
    expect(new Set(Object.values(compareReceipt(SAID, KNOWN)))).toEqual(new Set(['agrees']));
  });

  it.each([
    ['issuer', { issuerRfc: 'XAXX010101000' }, {}, 'differs'],
    ['issuer', { issuerRfc: null }, {}, 'not-stated'],
    ['issuer', {}, { rfc: null }, 'not-known'],
    ['total', { totalMinor: 100_049n }, {}, 'differs'],
    ['total', { totalMinor: 0n }, {}, 'differs'],
    ['currency', { currency: 'USD' }, {}, 'differs'],
    ['day', { issuedOn: day('2026-11-21') }, {}, 'differs'],
    ['day', { issuedOn: day('2026-11-22') }, {}, 'agrees'],
    ['day', {}, { receivedOn: null }, 'not-known'],
    ['letter', { authorisation: null }, {}, 'not-stated'],
    ['letter', { authorisation: { letter: '1', on: null } }, {}, 'differs'],
    ['letter', {}, { letter: ' ' }, 'not-known'],
    ['letter-day', { authorisation: { letter: '1', on: null } }, {}, 'not-stated'],
  ] as const)('%s with %j beside %j', (check, said, known, answer) => {
    expect(compareReceipt({ ...SAID, ...said }, { ...KNOWN, ...known })[check]).toBe(answer);
  });
});
