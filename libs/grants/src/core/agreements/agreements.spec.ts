import { legalRoutes } from '@puente/taxonomy/core';
import { parseAward } from '../awards';
import { agreementText, isSigned, sendingFaults, writeAgreement } from './agreement';

const AWARD = {
  ...{ title: 'Casa abierta', amount: '250000.50', currency: 'MXN', support: 'core', route: 'domestic' },
  ...{ startsOn: '2027-01-01', endsOn: '2027-12-31', beyondCall: 'Solo para el equipo' },
  strategies: [{ code: 'direct-services', percent: 100 }],
  budget: [{ code: 'staff', amount: '250000.50' }],
};
const agreementOf = (more: object = {}, route: (typeof legalRoutes.codes)[number] = 'domestic') => {
  const terms = parseAward({ ...AWARD, ...more }).terms!;
  return writeAgreement({ awardId: 'w1', funder: 'Fundación X', route, terms });
};
const titles = (more: object = {}): string[] => agreementOf(more).clauses.map(({ title }) => title.en);

describe('the agreement of an award', () => {
  it.each(legalRoutes.codes)('by way of %s is numbered and whole in both languages', (route) => {
    const { clauses } = agreementOf({}, route);
    expect(clauses.map(({ number }) => number)).toEqual(clauses.map((_, index) => index + 1));
    for (const { title, text } of clauses) {
      for (const words of [title.es, title.en, text.es, text.en]) expect(words).toMatch(/^[^{}]{4,}$/);
    }
    expect(clauses[1]!.title.en).toBe('Legal route');
  });

  it('says amount and days in words, and always that no service depends on testifying', () => {
    const { clauses } = agreementOf();
    expect(clauses[0]!.text.es).toContain('Fundación X');
    expect(clauses[0]!.text.es).toContain('250,000.50 MXN');
    expect(clauses.map(({ text }) => text.en).join(' ')).toContain('No service depends on testifying');
  });

  it('has the clauses that its terms ask for', () => {
    const shelter = [{ code: 'direct-services', percent: 100, needs: ['direct-services.shelter'] }];
    expect(titles()).not.toContain('Homes and shelters');
    expect(titles({ strategies: shelter })).toContain('Homes and shelters');
    expect(titles({ endsOn: '2028-12-31' })).toContain('More than one year');
    expect(titles({ indicators: [{ code: 'people-trained', target: 3 }] })).toContain('Indicators');
  });

  it('never promises what lines by the night contradict, and says why they are there', () => {
    const nights = { budget: [{ code: 'services', amount: '250000.50', basis: 'per-night' }] };
    const terms = parseAward({ ...AWARD, ...nights }).terms!;
    expect(sendingFaults(terms, '').map(({ code }) => code)).toEqual(['award-per-head-reason']);
    expect(sendingFaults(terms, 'Lo pidió la casa')).toEqual([]);
    expect(sendingFaults({ ...terms, route: null }, 'x').map(({ field }) => field)).toEqual(['route']);
    const reason = 'Lo pidió la casa';
    const { template, clauses } = writeAgreement({
      ...{ awardId: 'w1', funder: 'Fundación X', route: 'domestic', terms, reason },
    });
    expect(template).toBe('grant-agreement-2');
    expect(clauses.map(({ title }) => title.en)).not.toContain('Homes and shelters');
    expect(clauses[2]!.text.es).toContain('por esta razón: Lo pidió la casa.');
  });

  it('is the same text for the same award, and another for any other', () => {
    expect(agreementText(agreementOf())).toBe(agreementText(agreementOf()));
    expect(agreementText(agreementOf({ support: 'restricted' }))).not.toBe(agreementText(agreementOf()));
    expect(agreementText(agreementOf({}, 'treaty'))).not.toBe(agreementText(agreementOf()));
  });

  it('keeps to the funder why the terms depart from the call', () =>
    expect(agreementText(agreementOf())).not.toContain('Solo para el equipo'));

  it('is signed by both sides', () => {
    expect([isSigned(['funder']), isSigned(['nonprofit']), isSigned(['funder', 'nonprofit'])]).toEqual([
      false,
      false,
      true,
    ]);
  });
});
