import type { DateOnly } from '@puente/kernel';
import { unknownNonprofit, type NonprofitFacts } from '@puente/organizations/core';
import type { ConsentClass, ConsentFact, ConsentTerms } from './consent';
import { seenBy, seenWith } from './consent-effect';
import { publicRow } from './disclose-profile';

const TODAY = '2026-11-21' as DateOnly;
const UNTIL = '2027-06-30' as DateOnly;

const ONE: NonprofitFacts = {
  ...unknownNonprofit('n0'),
  name: 'CANARY 0',
  safety: 'protected',
  states: ['MX-CHP', 'MX-SON'],
  strategies: { capacity: 3 },
  services: ['shelter', 'legal'],
  annualBudgetMxn: 3_000_000,
  mission: { es: 'CANARY', en: 'CANARY' },
};
/** Six that are alike but for their names and what is changed. */
const sixAlike = (changes: Partial<NonprofitFacts>): NonprofitFacts[] => [
  ONE,
  ...Array.from({ length: 5 }, (_, n) => ({ ...ONE, ...changes, id: `n${n + 1}`, name: `CANARY ${n + 1}` })),
];
const to = (...classes: ConsentClass[]): ConsentTerms => ({
  classes,
  audience: 'funder',
  funderId: null,
  until: UNTIL,
});
const ground = (rows: readonly NonprofitFacts[], consents: [string, ConsentFact[]][] = []) => ({
  rows,
  consents: new Map(consents),
  today: TODAY,
});

describe('the company that a preview promises', () => {
  it.each([
    ['place', { states: ['MX-CHP'] }],
    ['work', { services: ['shelter'] }],
    ['work', { strategies: { capacity: 1 } }],
    ['size', { foundedYear: 1999 }],
    ['standing', { cluni: true }],
    ['terms', { acceptsPublicity: true }],
    ['text', { mission: { es: 'CANARY', en: 'Another' } }],
  ] as const)('with %s they do not count who differ in %j', (each, changes) => {
    const unlike = ground(sixAlike(changes));
    expect(seenBy(unlike, 'n0', to()).fits).toBe(6);
    expect(seenWith(unlike, 'n0', to(each)).fits).toBeNull();
    expect(seenWith(ground(sixAlike({})), 'n0', to(each)).fits).toBe(6);
  });

  it('leaves out those whom somebody knows by consents of their own, also ended ones, until the year is over', () => {
    const given: ConsentFact = { ...to('identity'), revokedOn: '2026-02-03' as DateOnly };
    const two = ground(sixAlike({}), [
      ['n1', [given]],
      ['n2', [given]],
    ]);
    expect(seenWith(two, 'n0', to('place')).fits).toBeNull();
    expect(seenWith({ ...two, today: '2027-01-01' as DateOnly }, 'n0', to('place')).fits).toBe(6);
  });

  it('is of those of the same level, and nobody for a name', () => {
    expect(seenWith(ground(sixAlike({ safety: 'discreet' })), 'n0', to('place')).fits).toBeNull();
    expect(seenWith(ground(sixAlike({})), 'n0', to('identity')).fits).toBeNull();
    const discreet = sixAlike({}).map((row) => ({ ...row, safety: 'discreet' as const }));
    expect(seenBy(ground(discreet), 'n0', { audience: 'donor-report', funderId: null }).fits).toBe(6);
  });
});

describe('the level', () => {
  const shown = (audience: 'public' | 'donor-report', ...classes: ConsentClass[]) =>
    publicRow(ONE, new Map([['n0', [{ ...to(...classes), audience, revokedOn: null }]]]), TODAY, audience);

  it('of a protected one is not told by its consent to the public or to readers of reports', () => {
    expect(shown('public', 'identity')?.safety).toBe('open');
    expect(shown('donor-report', 'identity')?.safety).toBe('open');
    expect(shown('donor-report', 'work')?.safety).toBe('discreet');
  });
});
