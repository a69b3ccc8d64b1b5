import fc from 'fast-check';
import { unreachableStates } from '@puente/kernel';
import { CALL_TRANSITIONS, instantOf, isTimeZone, localAt, parseCall, phaseOf } from '.';

const CALL = {
  title: { es: 'Convocatoria 2027' },
  text: {},
  kind: 'round',
  award: { min: '100000', max: '900000.50', currency: 'MXN' },
  opens: '2026-12-01T09:00',
  closes: '2027-01-31T23:59',
};
const codesOf = (more: object) =>
  (parseCall({ ...CALL, ...more }).errors ?? []).map(({ field, code }) => `${field}: ${code}`);

describe('local times', () => {
  it.each([
    ['2026-12-15T18:00', 'America/Mexico_City', '2026-12-16T00:00:00.000Z'],
    ['2026-07-15T18:00', 'America/Mexico_City', '2026-07-16T00:00:00.000Z'],
    ['2026-07-15T18:00', 'America/Tijuana', '2026-07-16T01:00:00.000Z'],
    ['2026-07-15T18:00', 'America/New_York', '2026-07-15T22:00:00.000Z'],
    ['2026-03-08T02:30', 'America/New_York', null],
    ['2026-02-30T02:30', 'UTC', null],
    ['2026-02-28T24:00', 'UTC', null],
    ['2026-02-28T10:00', 'Mars/Olympus', null],
    ['2026-02-28T10:00', '+05:00', null],
  ])('%s in %s', (local, zone, instant) => {
    expect(instantOf(local, zone)?.toISOString() ?? null).toBe(instant);
  });

  it('come back from every instant of any year outside the hour that clocks repeat', () => {
    const minutes = fc.integer({ min: 27_000_000, max: 36_000_000 });
    fc.assert(
      fc.property(
        minutes,
        fc.constantFrom('America/Mexico_City', 'America/Cancun', 'UTC'),
        (minute, zone) => {
          const instant = new Date(minute * 60_000);
          const local = localAt(instant, zone)!;
          const back = instantOf(local, zone);
          if (back?.getTime() !== instant.getTime()) expect(localAt(back!, zone)).toBe(local);
        },
      ),
    );
    expect(isTimeZone('America/Hermosillo')).toBe(true);
  });
});

describe('a call', () => {
  it('knows the instants that it opens and closes', () => {
    const { call } = parseCall(CALL);
    expect(call?.opensAt.toISOString()).toBe('2026-12-01T15:00:00.000Z');
    expect(call?.closesAt?.toISOString()).toBe('2027-02-01T05:59:00.000Z');
    expect(call?.facts.timeZone).toBe('America/Mexico_City');
  });

  it.each<[object, string[]]>([
    [{ title: { en: 'x' } }, ['title.es: required']],
    [{ closes: '2026-11-01T00:00' }, ['closes: call-closes-before-it-opens']],
    [{ closes: '2027-02-30T00:00' }, ['closes: call-no-such-time']],
    [{ closes: null }, ['closes: call-round-without-end']],
    [{ kind: 'rolling', closes: null, sealed: true }, ['sealed: call-sealed-without-end']],
    [{ kind: 'rolling', closes: null }, []],
    [{ timeZone: 'Mexico' }, ['timeZone: call-no-time-zone']],
    [{ award: { min: '5', max: '4', currency: 'MXN' } }, ['award.max: call-award-range']],
    [{ award: { min: '0', max: '0', currency: 'MXN' } }, ['award.max: call-award-nothing']],
    [
      { award: { min: '-1', max: '4', currency: 'XXX' } },
      ['award.min: form-not-so-written', 'award.currency: form-unknown-choice'],
    ],
    [{ status: 'published' }, [': form-unknown-field']],
  ])('%j is refused for %j', (more, expected) => {
    expect(codesOf(more)).toEqual(expected);
  });

  it('is open from its first instant until just before its last', () => {
    const call = { status: 'published', opensAt: new Date(10), closesAt: new Date(20) } as const;
    const phases = [9, 10, 19, 20].map((moment) => phaseOf(call, new Date(moment)));
    expect(phases).toEqual(['upcoming', 'open', 'open', 'closed']);
    expect(phaseOf({ ...call, closesAt: null }, new Date(1e15))).toBe('open');
    expect(phaseOf({ ...call, status: 'cancelled' }, new Date(15))).toBe('cancelled');
    expect(unreachableStates(CALL_TRANSITIONS, 'draft')).toEqual([]);
  });
});
