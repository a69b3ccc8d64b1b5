import type { DateOnly } from '@puente/kernel';
import { doubtsAboutDonee, type DoneeAuthorisation } from './authorised-donee';

const day = (text: string): DateOnly => text as DateOnly;
const TODAY = day('2026-11-23');
const GOOD: DoneeAuthorisation = {
  letter: '600-04-02-2026-12345',
  issuedOn: day('2026-01-15'),
  holdsUntil: null,
  fromAbroad: true,
};

describe('doubts about an authorised donee', () => {
  it.each([
    ['nothing', {}, true, []],
    ['no letter', { letter: ' ' }, false, ['donee-letter-missing']],
    ['an odd letter', { letter: 'oficio' }, false, ['donee-letter-shape']],
    ['no day', { issuedOn: null }, false, ['donee-day-missing']],
    ['a day to come', { issuedOn: day('2026-11-24') }, false, ['donee-day-future']],
    ['its last day', { holdsUntil: TODAY }, false, []],
    ['an end', { holdsUntil: day('2026-11-22') }, false, ['donee-over']],
    ['money from abroad', { fromAbroad: false }, true, ['donee-not-from-abroad']],
    ['money from abroad, not known', { fromAbroad: null }, true, ['donee-abroad-unknown']],
    ['money from here', { fromAbroad: false }, false, []],
  ] as const)('with %s', (_, own, abroad, doubts) => {
    expect(doubtsAboutDonee({ ...GOOD, ...own }, TODAY, abroad)).toEqual(doubts);
  });
});
