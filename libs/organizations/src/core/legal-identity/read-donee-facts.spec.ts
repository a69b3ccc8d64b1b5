import type { DateOnly } from '@puente/kernel';
import { readDonee, type DoneeInput } from './read-donee-facts';

const TODAY = '2026-11-23' as DateOnly;
const SAID: DoneeInput = {
  ...{ letter: ' 600-04-02-2026-12345 ', issuedOn: '2026-01-15', holdsUntil: '', fromAbroad: 'yes' },
  ...{ source: 'sat-list', checkedOn: '2026-11-20' },
};

describe('what is said of an authorised donee', () => {
  it('is read with days, and what is empty is not known', () => {
    const { donee } = readDonee({ ...SAID, issuedOn: ' ', fromAbroad: '' }, TODAY);
    expect(donee).toEqual({
      ...{ letter: '600-04-02-2026-12345', issuedOn: null, holdsUntil: null, fromAbroad: null },
      ...{ source: 'sat-list', checkedOn: '2026-11-20' },
    });
    expect(readDonee({ ...SAID, fromAbroad: 'no' }, TODAY).donee?.fromAbroad).toBe(false);
  });

  it.each([
    [{ letter: ' ' }, 'letter: required'],
    [{ letter: 'x'.repeat(61) }, 'letter: too-long-text'],
    [{ issuedOn: 'enero' }, 'issuedOn: form-not-so-written'],
    [{ holdsUntil: '2026-02-30' }, 'holdsUntil: form-not-so-written'],
    [{ holdsUntil: '2026-01-14' }, 'holdsUntil: donee-ends-first'],
    [{ fromAbroad: 'perhaps' }, 'fromAbroad: form-unknown-choice'],
    [{ source: 'toString' }, 'source: form-unknown-choice'],
    [{ checkedOn: '' }, 'checkedOn: form-not-so-written'],
    [{ checkedOn: '2026-11-24' }, 'checkedOn: donee-checked-later'],
  ])('%j is refused: %s', (own, fault) => {
    const { errors } = readDonee({ ...SAID, ...own }, TODAY);
    expect(errors?.map(({ field, code }) => `${field}: ${code}`)).toEqual([fault]);
  });
});
