import type { DateOnly } from '@puente/kernel';
import { audiences, safetyLevels } from '@puente/taxonomy/core';
import { regionsOfStates } from './coarsen-values';
import { doubtsAboutConsent, latestDay } from './check-consent';
import {
  CONSENT_CLASSES,
  consentedClasses,
  isLiving,
  isRemembered,
  namedUntil,
  shownByName,
  type ConsentFact,
} from './consent';
import { DISCLOSURE, shownTo, type Shown } from './disclosure-table';
import { fieldClasses } from './field-classes';

const day = (text: string): DateOnly => text as DateOnly;
const TODAY = day('2026-11-21');
const given = (changes: Partial<ConsentFact> = {}): ConsentFact => ({
  classes: ['identity'],
  audience: 'funder',
  funderId: null,
  until: day('2027-01-31'),
  revokedOn: null,
  ...changes,
});

describe('a consent', () => {
  it.each([
    [{}, true],
    [{ until: TODAY }, true],
    [{ until: day('2026-11-20') }, false],
    [{ revokedOn: TODAY }, false],
  ])('%j lives: %s', (changes, expected) => expect(isLiving(given(changes), TODAY)).toBe(expected));

  it.each([
    [{ until: day('2026-01-02') }, true],
    [{ until: day('2025-12-31') }, false],
    [{ revokedOn: day('2025-06-01') }, false],
    [{ revokedOn: day('2026-06-01') }, true],
  ])('%j is remembered: %s', (changes, expected) =>
    expect(isRemembered(given(changes), TODAY)).toBe(expected),
  );

  it.each<[ConsentFact[], string | null]>([
    [[], null],
    [[given()], '2027-01-31'],
    [[given({ revokedOn: TODAY })], '2026-11-21'],
    [[given({ revokedOn: day('2027-05-05') })], '2027-01-31'],
    [[given({ classes: ['place', 'text'] })], null],
    [[given({ funderId: 'f2' })], null],
    [[given({ funderId: 'f1' }), shownByName(day('2026-05-01'))], '2027-01-31'],
    [[shownByName(day('2026-05-01'))], '2026-05-01'],
    [[given({ audience: 'public', revokedOn: day('2026-06-01') })], '2026-06-01'],
  ])('%j name somebody to one funder until %s', (consents, expected) =>
    expect(namedUntil(consents, 'f1')).toBe(expected),
  );

  it('counts for its audience and its funder only', () => {
    const list = [given({ funderId: 'f1' }), given({ classes: ['size'] }), given({ audience: 'public' })];
    expect([...consentedClasses(list, 'funder', 'f1', TODAY)]).toEqual(['identity', 'size']);
    expect([...consentedClasses(list, 'funder', 'f2', TODAY)]).toEqual(['size']);
    expect([...consentedClasses(list, 'donor-report', null, TODAY)]).toEqual([]);
  });

  it.each([
    [{}, []],
    [{ classes: [] }, ['consent-classes-empty']],
    [{ until: TODAY }, ['consent-until-past']],
    [{ until: '2027-02-30' as DateOnly }, ['consent-until-past']],
    [{ until: day('2028-11-22') }, ['consent-until-far']],
    [{ audience: 'public', classes: ['place'] }, ['consent-public-name']],
    [{ audience: 'public', classes: ['identity', 'terms'] }, ['consent-classes-audience']],
    [{ audience: 'public', funderId: 'f1' }, ['consent-audience']],
    [{ classes: ['contact' as 'size'], funderId: 'f1' }, ['consent-classes-audience']],
    [{ classes: ['bank' as 'size'] }, ['consent-classes-audience']],
  ] as const)('%j is refused for %j', (changes, codes) => {
    expect(doubtsAboutConsent(given(changes as Partial<ConsentFact>), TODAY).map(({ code }) => code)).toEqual(
      codes,
    );
  });

  it('lasts two years at most, also from a leap day', () => {
    expect(latestDay(TODAY)).toBe('2028-11-21');
    expect(latestDay(day('2028-02-29'))).toBe('2030-02-28');
  });
});

describe('the table of disclosure', () => {
  const width: Record<Shown, number> = { withheld: 0, coarse: 1, exact: 2 };

  it('a consent never narrows, and never shows contacts, bank details or the house’s own marks', () => {
    for (const audience of audiences.codes) {
      for (const safety of safetyLevels.codes) {
        const before = DISCLOSURE[audience][safety];
        const after = shownTo(audience, safety, new Set(CONSENT_CLASSES));
        for (const each of fieldClasses) {
          expect(width[after[each]]).toBeGreaterThanOrEqual(width[before[each]]);
        }
        const unmoved = ['contact', 'bank', 'internal'] as const;
        expect(unmoved.map((each) => after[each])).toEqual(unmoved.map((each) => before[each]));
      }
    }
  });

  it('nobody outside sees contacts, bank details or internal marks', () => {
    for (const audience of ['funder', 'donor-report', 'public'] as const) {
      for (const safety of safetyLevels.codes) {
        const { contact, bank, internal } = DISCLOSURE[audience][safety];
        expect([contact, bank, internal]).toEqual(['withheld', 'withheld', 'withheld']);
      }
    }
  });

  it('a wider level shows at least as much', () => {
    for (const audience of audiences.codes) {
      for (const each of fieldClasses) {
        const [open, discreet, hidden] = (['open', 'discreet', 'protected'] as const).map(
          (safety) => width[DISCLOSURE[audience][safety][each]],
        );
        expect(open).toBeGreaterThanOrEqual(discreet!);
        expect(discreet).toBeGreaterThanOrEqual(hidden!);
      }
    }
  });
});

describe('coarse values', () => {
  it('states become regions, each once', () => {
    expect(regionsOfStates(['MX-CHP', 'MX-SON', 'MX-TAB'])).toEqual(['south', 'north']);
  });
});
