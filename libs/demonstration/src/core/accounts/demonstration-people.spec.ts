import { ROLES } from '@puente/permissions/core';
import { demonstrationNonprofits } from '../nonprofits/demonstration-nonprofits';
import { demonstrationFunders } from './demonstration-funders';
import { demonstrationPeople } from './demonstration-people';

const people = demonstrationPeople();
const funders = demonstrationFunders();
const nonprofits = new Map(demonstrationNonprofits().map((each) => [each.id, each]));

describe('the fictional people', () => {
  it('are the same on every call, each with an own key and address that no mail can reach', () => {
    expect(demonstrationPeople()).toEqual(people);
    expect(new Set(people.map(({ key }) => key)).size).toBe(people.length);
    expect(new Set(people.map(({ email }) => email)).size).toBe(people.length);
    expect(people.filter(({ email }) => !/^[a-z]+@[a-z]+\.ejemplo\.invalid$/.test(email))).toEqual([]);
  });

  it('have a role that fits the kind of their organisation', () => {
    for (const { organization, role } of people) {
      const kind = funders.find(({ key }) => key === organization)?.kind ?? 'nonprofit';
      expect(ROLES[role].tenantKind).toBe(kind);
      expect(kind !== 'nonprofit' || nonprofits.has(organization)).toBe(true);
    }
  });

  it('are an officer and an administrator of every funder, and who works, verifies and administers in HIP', () => {
    for (const { key, kind } of funders) {
      const roles = people.filter(({ organization }) => organization === key).map(({ role }) => role);
      expect(roles).toEqual(
        expect.arrayContaining(
          kind === 'hip' ? ['hip-staff', 'hip-verifier', 'hip-admin'] : ['program-officer', 'funder-admin'],
        ),
      );
    }
  });

  it('are somebody in every role', () => {
    expect(new Set(people.map(({ role }) => role))).toEqual(new Set(Object.keys(ROLES)));
  });

  it('administer one open, one discreet and one protected nonprofit', () => {
    const administrators = people.filter(({ role }) => role === 'nonprofit-admin');
    const safety = administrators.flatMap(({ organization }) => nonprofits.get(organization)?.safety ?? []);
    expect(safety).toEqual(['open', 'discreet', 'protected']);
  });
});

describe('the fictional funders', () => {
  it('are three and HIP, marked as made up', () => {
    expect(funders.map(({ kind }) => kind)).toEqual(['funder', 'funder', 'funder', 'hip']);
    expect(funders.filter(({ name }) => !/\(ficticia\)$|demostración$/.test(name))).toEqual([]);
  });
});
