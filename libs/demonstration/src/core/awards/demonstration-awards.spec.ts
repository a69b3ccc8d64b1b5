import { parseAward, withoutCallFaults } from '@puente/grants/core';
import { ROLES } from '@puente/permissions/core';
import { demonstrationPeople } from '../accounts/demonstration-people';
import { demonstrationApplications } from '../applications/demonstration-applications';
import { demonstrationProgrammes } from '../programmes/demonstration-programmes';
import { AWARD_STEPS, demonstrationAwards, PAID_AWARD } from './demonstration-awards';

const awards = demonstrationAwards();
const people = new Map(demonstrationPeople().map((each) => [each.key, each]));

describe('the fictional awards', () => {
  it('are of every funder, and some stand at each step', () => {
    const funders = awards.map(({ writer }) => people.get(writer)!.organization);
    expect(new Set(funders)).toEqual(new Set(['horizonte', 'brisa', 'pradera', 'hip']));
    expect(new Set(awards.map(({ step }) => step))).toEqual(new Set(AWARD_STEPS));
  });

  it('have terms that a form would take, and say that they are fiction', () => {
    for (const { terms, origin } of awards) {
      const days = { startsOn: '2027-01-01', endsOn: '2027-12-31' };
      const parsed = parseAward({ ...terms, ...days });
      expect(parsed.errors).toBeUndefined();
      expect(parsed.terms!.title).toMatch(/\(fictici[oa]\)$/);
      if (origin === null) continue;
      expect(withoutCallFaults(parsed.terms!)).toEqual([]);
      expect(parsed.terms!.beyondCall).toMatch(/^Texto ficticio\./);
    }
  });

  it('are written and approved by two people of the funder whose programme it is', () => {
    for (const { writer, approver, programme } of awards) {
      const { funder } = demonstrationProgrammes().find(({ key }) => key === programme)!;
      expect([people.get(writer)!.organization, people.get(approver)!.organization]).toEqual([
        funder,
        funder,
      ]);
      expect(writer).not.toBe(approver);
      expect(['funder-admin', 'hip-admin']).toContain(people.get(approver)!.role);
    }
  });

  it('are signed by who signs for a nonprofit; the paid one answers an application that was awarded', () => {
    for (const { signer } of awards) {
      expect(ROLES[people.get(signer)!.role].tenantKind).toBe('nonprofit');
      expect(['nonprofit-admin', 'legal-representative']).toContain(people.get(signer)!.role);
    }
    const paid = awards.find(({ key }) => key === PAID_AWARD)!;
    const applied = demonstrationApplications().find(({ signer }) => signer === paid.signer)!;
    expect([paid.origin, applied.outcome, applied.decided]).toEqual([null, 'award', true]);
  });

  it('ask for something that is late, something that is soon, and something that was accepted', () => {
    const { requirements } = awards.find(({ key }) => key === PAID_AWARD)!;
    const standing = requirements.map(({ done, dueInDays }) =>
      done ? 'accepted' : dueInDays < 0 ? 'late' : 'soon',
    );
    expect(standing).toEqual(['accepted', 'late', 'soon']);
  });
});
