import { unreachableStates } from '@puente/kernel';
import { holdsOf, MISSING, missingFor, type Missing, type Readiness } from './missing';
import { isUnderWay, PAYMENT_TRANSITIONS, paymentStates } from './payment-states';

const NOW = new Date('2026-11-23T12:00:00Z');
const ACCOUNT = {
  id: 'a',
  fingerprint: 'f',
  isApproved: true,
  isBlocked: false,
  isKnown: true,
  heldUntil: NOW,
};
const READY: Readiness = {
  awardState: 'active',
  requirements: { open: 0, done: 0 },
  account: ACCOUNT,
  hits: 0,
  amountMinor: 100n,
  committedMinor: 100n,
};

describe('the states of a payment', () => {
  it('are all reached from the proposal', () =>
    expect(unreachableStates(PAYMENT_TRANSITIONS, 'proposed')).toEqual([]));

  it('end only where the instalment can be paid again, or was received and not given back', () =>
    expect(paymentStates.filter((state) => PAYMENT_TRANSITIONS[state].length === 0)).toEqual(
      paymentStates.filter((state) => !isUnderWay(state)),
    ));
});

describe('missingFor', () => {
  const later = new Date(NOW.getTime() + 1);

  it('finds nothing where everything is there', () => expect(missingFor(READY, NOW)).toEqual([]));

  it.each<[Partial<Readiness>, Missing[]]>([
    [{ awardState: 'approved' }, ['agreement']],
    [{ awardState: 'agreement' }, ['agreement']],
    [{ awardState: 'paused' }, ['award-paused']],
    [{ awardState: 'closing' }, ['award-over']],
    [{ awardState: 'terminated' }, ['award-over']],
    [{ requirements: { open: 1, done: 0 } }, ['requirement']],
    [{ requirements: { open: 0, done: 2 } }, ['requirement-review']],
    [{ requirements: { open: 1, done: 1 } }, ['requirement', 'requirement-review']],
    [{ account: 'none' }, ['account-none']],
    [{ account: { ...ACCOUNT, isApproved: false } }, ['account-unapproved']],
    [{ account: { ...ACCOUNT, heldUntil: later } }, ['account-held']],
    [{ account: { ...ACCOUNT, isKnown: false } }, ['account-call']],
    [{ account: { ...ACCOUNT, isKnown: false, heldUntil: later } }, ['account-held', 'account-call']],
    [{ account: { ...ACCOUNT, isBlocked: true, isKnown: false } }, ['account-blocked']],
    [{ hits: 1 }, ['check']],
    [{ committedMinor: 99n }, ['money']],
  ])('%j: %j', (change, missing) => expect(missingFor({ ...READY, ...change }, NOW)).toEqual(missing));

  it('says nothing of what its reader is not told', () =>
    expect(missingFor({ ...READY, account: null, hits: null, committedMinor: null }, NOW)).toEqual([]));

  it('names for each who has it', () => {
    for (const { holder, means } of Object.values(MISSING)) {
      expect(['funder', 'nonprofit', 'nobody']).toContain(holder);
      expect([means.es, means.en]).not.toContain('');
    }
  });
});

describe('holdsOf', () => {
  const named = { accountId: 'a', accountSha256: 'f' };
  const held = (account: Readiness['account']): Missing[] => holdsOf(named, { ...READY, account }, NOW);

  it('finds nothing while the account is the one named; its money is set aside already', () =>
    expect(holdsOf(named, { ...READY, committedMinor: 0n }, NOW)).toEqual([]));

  it('finds another version, another content, and none at all', () => {
    expect(held({ ...ACCOUNT, id: 'b' })).toEqual(['account-changed']);
    expect(held({ ...ACCOUNT, fingerprint: 'g' })).toEqual(['account-changed']);
    expect(held({ ...ACCOUNT, id: 'b', isApproved: false })).toEqual([
      'account-unapproved',
      'account-changed',
    ]);
    expect(held('none')).toEqual(['account-none', 'account-changed']);
  });

  it('says nothing of an account that its reader is not told of', () => expect(held(null)).toEqual([]));
});
