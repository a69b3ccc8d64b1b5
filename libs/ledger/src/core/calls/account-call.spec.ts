import { faultsOfCall, SAID_OUTCOMES } from '.';

describe('a call about an account', () => {
  it.each(SAID_OUTCOMES)('may have come to: %s', (outcome) =>
    expect(faultsOfCall({ outcome, knownBefore: true })).toEqual([]),
  );

  it.each(['waived', 'waiver-asked', '', 'toString'])('says nothing else: %s', (outcome) =>
    expect(faultsOfCall({ outcome, knownBefore: true })).toEqual([
      { field: 'outcome', code: 'form-unknown-choice' },
    ]),
  );

  it('went to a number that was known before', () =>
    expect(faultsOfCall({ outcome: 'confirmed', knownBefore: false })).toEqual([
      { field: 'knownBefore', code: 'call-number-unknown' },
    ]));
});
