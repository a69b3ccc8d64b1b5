import { doubtsAboutConsent } from '@puente/disclosure/core';
import type { DateOnly } from '@puente/kernel';
import { ROLES } from '@puente/permissions/core';
import { demonstrationPeople } from '../accounts/demonstration-people';
import { demonstrationProgrammes } from '../programmes/demonstration-programmes';
import { demonstrationConsents } from './demonstration-consents';
import { demonstrationIntroductions } from './demonstration-introductions';

const people = new Map(demonstrationPeople().map((each) => [each.key, each]));
const programmes = new Map(demonstrationProgrammes().map((each) => [each.key, each]));
const consents = new Map(demonstrationConsents().map((each) => [each.key, each]));
const dayIn = (days: number): DateOnly =>
  new Date(Date.UTC(2026, 10, 22 + days)).toISOString().slice(0, 10) as DateOnly;

describe('the fictional consents', () => {
  it('could have been signed, by somebody who signs', () => {
    for (const { signer, funder, classes, audience, signedDaysAgo, daysLeft } of consents.values()) {
      const terms = { classes, audience, funderId: funder, until: dayIn(daysLeft) };
      expect(doubtsAboutConsent(terms, dayIn(-signedDaysAgo))).toEqual([]);
      expect(['nonprofit-admin', 'legal-representative']).toContain(people.get(signer)?.role);
    }
  });

  it('are to one funder each, to all of them, for reports, and one was withdrawn', () => {
    const living = [...consents.values()].filter(({ revokedDaysAgo }) => revokedDaysAgo === null);
    expect(living.map(({ audience, funder }) => `${audience} ${funder ?? 'all'}`)).toEqual([
      'funder pradera',
      'funder brisa',
      'funder all',
      'donor-report all',
    ]);
    expect(consents.size - living.length).toBe(1);
  });
});

describe('the fictional introductions', () => {
  it('are between a nonprofit and the funder of a published programme', () => {
    for (const { programme, asker, answerer } of demonstrationIntroductions()) {
      const found = programmes.get(programme);
      expect([found?.status, found?.funder]).toEqual(['published', people.get(asker)?.organization]);
      expect(ROLES[people.get(answerer)!.role].tenantKind).toBe('nonprofit');
    }
  });

  it('end in the consent of the same nonprofit to the same funder, name and states at least', () => {
    const met = demonstrationIntroductions().filter((each) => each.met);
    expect(met).toHaveLength(2);
    for (const { programme, answerer, met: end } of met) {
      const consent = consents.get(end!.consent)!;
      expect(consent).toMatchObject({ funder: programmes.get(programme)?.funder, signer: answerer });
      expect(consent.signedDaysAgo).toBe(end!.daysAgo);
      expect(consent.classes).toEqual(expect.arrayContaining(['identity', 'place']));
    }
  });
});
