import type { DateOnly } from '@puente/kernel';
import { DEFAULT_WEIGHTS, PART_CODES } from '../programme-facts';
import { parseProgramme } from './parse-programme';
import { PROGRAMME_ERROR_TEXTS, programmeErrorText } from './programme-error-texts';

const least = { id: 'p1', funder: 'f1', today: '2026-11-21' };
const codesOf = (extra: Record<string, unknown>) =>
  (parseProgramme({ ...least, ...extra }).errors ?? []).map(({ field, code }) => `${field} ${code}`);
const weights = (changed: Record<string, unknown>) => ({ weights: { ...DEFAULT_WEIGHTS, ...changed } });

describe('parseProgramme', () => {
  it('takes a programme that asks for nothing', () => {
    const { programme } = parseProgramme(least);
    expect(programme).toMatchObject({
      id: 'p1',
      states: [],
      weights: DEFAULT_WEIGHTS,
      award: { currency: 'MXN' },
    });
    expect(programme!.rules).toMatchObject({ authorisedDonee: 'any', minYears: null, legalRoutes: [] });
  });

  it.each<[string, Record<string, unknown>, string]>([
    ['weights below 100', weights({ text: 5 }), 'weights weights-do-not-sum-to-100'],
    ['a negative weight', weights({ text: -10, award: 25 }), 'weights.text negative-weight'],
    ['an unknown part', weights({ txt: 0 }), 'weights.txt unknown-part'],
    ['a weight as text', weights({ text: '10' }), 'weights.text not-a-number'],
    ['an unknown state', { states: ['MX-CHP', 'MX-CHX'] }, 'states.1 unknown-state'],
    ['an unknown need', { needs: ['shelter'] }, 'needs.0 unknown-code'],
    ['a number for a code', { forms: [7] }, 'forms.0 unknown-code'],
    ['a text for a list', { populations: 'men' }, 'populations not-a-list'],
    ['min above max', { award: { min: 2, max: 1 } }, 'award.min min-above-max'],
    ['a negative amount', { award: { min: -2, max: 1 } }, 'award.min negative'],
    ['an absurd amount', { award: { max: 2e12 } }, 'award.max too-large'],
    [
      'a currency without rate',
      { award: { max: 1, currency: 'USD' } },
      'award.currency currency-without-rate',
    ],
    ['a rate of zero', { rates: { USD: 0 } }, 'rates.USD rate-not-above-zero'],
    ['no currency', { award: { currency: 'pesos' } }, 'award.currency unknown-currency'],
    [
      'budget min above max',
      { rules: { annualBudget: { min: 3, max: 2 } } },
      'rules.annualBudget.min min-above-max',
    ],
    ['a misspelt rule', { rules: { minYear: 2 } }, 'rules.minYear unknown-rule'],
    ['an unknown choice', { rules: { cluni: 'yes' } }, 'rules.cluni unknown-choice'],
    ['a bad day', { today: '2026-02-30' }, 'today not-a-day'],
    ['no id', { id: '' }, 'id required'],
    ['a level of 4', { strategies: { capacity: 4 } }, 'strategies.capacity too-large'],
    ['an unknown strategy', { strategies: { capacities: 1 } }, 'strategies.capacities unknown-code'],
    ['a bad language', { languages: ['spanish'] }, 'languages.0 unknown-language'],
    ['a title as text', { title: 'Fondo' }, 'title not-an-object'],
    ['publicity as text', { award: { publicity: 'no' } }, 'award.publicity not-yes-or-no'],
  ])('refuses %s', (_what, extra, expected) => {
    expect(codesOf(extra)).toEqual([expected]);
  });

  it('names every refused field at once', () => {
    expect(codesOf({ states: ['X'], today: 'now', award: { min: 2, max: 1 } })).toHaveLength(3);
  });

  it.each([null, undefined, 'x', [], 3])('refuses %j, which is no object', (input) => {
    expect(parseProgramme(input).errors).toEqual([{ field: '', code: 'not-an-object' }]);
  });

  it.each<[unknown]>([[{ toString: 1 }], [[]], [[[]]], [null], [3], [true], [{ deep: { er: 1 } }]])(
    'refuses %j as a code by its place, whatever it is',
    (odd) => {
      expect(codesOf({ states: [odd], languages: [odd], needs: [odd] })).toEqual([
        'needs.0 unknown-code',
        'states.0 unknown-state',
        'languages.0 unknown-language',
      ]);
    },
  );

  it('takes the day of the caller only where the input names none', () => {
    const day = '2025-01-01' as DateOnly;
    expect(parseProgramme({ id: 'p', funder: 'f' }).errors).toEqual([{ field: 'today', code: 'required' }]);
    expect(parseProgramme({ id: 'p', funder: 'f' }, day).programme!.today).toBe(day);
    expect(parseProgramme(least, day).programme!.today).toBe('2026-11-21');
  });

  it('converts the award at the programme’s own rate', () => {
    const input = { ...least, award: { min: 10, max: 20, currency: 'USD' }, rates: { USD: 18.5 } };
    expect(parseProgramme(input).programme!.award).toMatchObject({
      minMxn: 185,
      maxMxn: 370,
      min: 10,
      currency: 'USD',
    });
  });

  it('takes partial weights that sum to 100, decimal ones too', () => {
    const { programme } = parseProgramme({ ...least, weights: { text: 33.3, award: 33.3, needs: 33.4 } });
    expect(PART_CODES.map((code) => programme!.weights[code])).toEqual([0, 33.4, 0, 0, 0, 0, 0, 33.3, 33.3]);
  });

  it.each([
    ['MX-CHX', 'MX-CHP'],
    ['Chiapas', 'MX-CHP'],
    ['chp', 'MX-CHP'],
    ['mx-oax', 'MX-OAX'],
  ])('suggests for the state %s the code %s', (given, meant) => {
    const [error] = parseProgramme({ ...least, states: [given] }).errors!;
    expect(error!.params!.hint).toBe(meant);
    expect(programmeErrorText(error!, 'es')).toContain('¿Quisiste decir «MX-');
    expect(programmeErrorText(error!, 'en')).toContain('Did you mean “MX-');
  });

  it('has the same parameters in both languages for every refusal', () => {
    const names = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort();
    for (const { es, en } of Object.values(PROGRAMME_ERROR_TEXTS)) expect(names(es)).toEqual(names(en));
  });
});
