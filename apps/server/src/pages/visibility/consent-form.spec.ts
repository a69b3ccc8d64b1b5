import type { ConsentTerms, Sighted } from '@puente/disclosure';
import type { DateOnly } from '@puente/kernel';
import { unknownNonprofit } from '@puente/organizations/core';
import { say } from '../../texts';
import { warningsOf } from './build-consent-form';
import { readTerms, termFields } from './consent-terms';

const FUNDERS = [{ id: '3f2b8f0e-6f0a-4d0c-9a55-0b6f6f1f2a11', name: 'Fundación' }];
const TERMS: ConsentTerms = {
  classes: ['identity', 'place'],
  audience: 'funder',
  funderId: FUNDERS[0]!.id,
  until: '2027-05-23' as DateOnly,
};

describe('the form of a consent', () => {
  it.each<ConsentTerms>([
    TERMS,
    { ...TERMS, funderId: null },
    { ...TERMS, audience: 'donor-report', funderId: null, classes: ['text'] },
    { ...TERMS, audience: 'public', funderId: null },
  ])('comes back from its own fields as it was: %j', (terms) => {
    const values = Object.fromEntries(termFields(terms).map(({ name, value }) => [name, [value]]));
    expect(readTerms(values, FUNDERS)).toEqual(terms);
  });

  it('leaves empty what cannot be meant, for the room to refuse', () => {
    const odd = { to: ['3f2b8f0e-0000-4d0c-9a55-0b6f6f1f2a11'], until: ['2027-02-30'] };
    expect(readTerms(odd, FUNDERS)).toEqual({ classes: [], audience: '', funderId: null, until: '' });
    expect(readTerms({}, [])).toEqual({ classes: [], audience: '', funderId: null, until: '' });
  });
});

describe('what is said before signing', () => {
  const seen = (name: string, fits: number | null): Sighted => ({
    facts: { ...unknownNonprofit('n'), safety: 'protected', withheld: true, name },
    fits,
  });
  const nothing: Sighted = { facts: null, fits: null };
  const place: ConsentTerms = { ...TERMS, classes: ['place'] };
  const many = seen('', 7);
  const few = seen('', null);
  const named = seen('Casa', null);
  const open: ConsentTerms = { ...TERMS, audience: 'public', funderId: null };

  it.each([
    ['nothing where many stay alike', place, many, seen('', 6), true, []],
    ['that few are left', place, many, few, true, ['warnFew']],
    ['that the name is told', TERMS, many, named, true, ['warnNamed']],
    ['nothing new where the name is known', place, named, named, true, []],
    ['that it may stay unknown', place, nothing, few, true, ['warnFew', 'warnAlone']],
    ['that anybody sees it', open, nothing, named, true, ['warnNamed', 'warnPublic']],
    ['no group for who is not protected', place, nothing, few, false, []],
  ] as const)('%s', (_what, terms, now, after, isProtected, keys) => {
    const preview = { now, after, latest: TERMS.until };
    const expected = keys.map((key) => say('es', `visibility.${key}`));
    expect(warningsOf({ terms, preview, isProtected }, 'es')).toEqual(expected);
  });
});
