import { planInstalments } from '@puente/ledger/core';
import { bankOfClabe, faultsOfBankAccount } from '@puente/organizations/core';
import { demonstrationPeople } from '../accounts/demonstration-people';
import { demonstrationAwards, PAID_AWARD } from './demonstration-awards';
import { DEMONSTRATION_PLANS, FICTIONAL_ACCOUNT, PAYING } from './demonstration-payments';

describe('the fictional payments', () => {
  const award = demonstrationAwards().find(({ key }) => key === PAID_AWARD)!;
  const organizationOf = (key: string) =>
    demonstrationPeople().find((each) => each.key === key)!.organization;

  it('go to an account that no bank has', () => {
    expect(faultsOfBankAccount(FICTIONAL_ACCOUNT)).toEqual([]);
    expect(bankOfClabe(FICTIONAL_ACCOUNT.clabe)).toBeNull();
  });

  it('are proposed and approved by two people at each side', () => {
    const { planner, proposer, approver, accountProposer, accountApprover } = PAYING;
    const payers = [planner, proposer, approver].map(organizationOf);
    expect(new Set(payers)).toEqual(new Set([organizationOf(award.writer)]));
    const paid = [accountProposer, accountApprover].map(organizationOf);
    expect(new Set(paid)).toEqual(new Set([organizationOf(award.signer)]));
    expect(proposer).not.toBe(approver);
    expect(accountProposer).not.toBe(accountApprover);
  });

  it('are planned up to the whole award, and wait for what it asks for', () => {
    let free = 24_000_000n;
    for (const { waitsFor, ...plan } of DEMONSTRATION_PLANS) {
      const { instalments } = planInstalments({ ...plan, firstOn: '2027-01-01' }, free);
      free -= instalments!.reduce((sum, { amountMinor }) => sum + amountMinor, 0n);
      expect(award.requirements.map(({ title }) => title)).toEqual(expect.arrayContaining([...waitsFor]));
    }
    expect(free).toBe(0n);
  });
});
