import { brokenPromises, inOrder, parseCall, parseStages, type CallPhase, type TimedCall } from '.';

const NOW = new Date('2026-12-10T12:00:00Z');
const ROUND = {
  ...{ title: { es: 'Convocatoria' }, kind: 'round' },
  award: { min: '1000', max: '5000', currency: 'MXN' },
  ...{ opens: '2026-12-01T09:00', closes: '2026-12-31T18:00' },
};
const ROLLING = { ...ROUND, kind: 'rolling', closes: null };
const read = (input: object): TimedCall => parseCall(input).call!;
const faults = (before: object, more: object, now = NOW): string[] =>
  brokenPromises(read(before), read({ ...before, ...more }), now).map(
    ({ field, code }) => `${field}: ${code}`,
  );

describe('a published call', () => {
  it.each<[string, object, object, string[]]>([
    ['may be given more time', ROUND, { closes: '2027-01-31T18:00' }, []],
    ['ends no earlier', ROUND, { closes: '2026-12-30T18:00' }, ['closes: call-closes-earlier']],
    ['opens no later', ROUND, { opens: '2026-12-02T09:00' }, ['opens: call-opens-later']],
    ['keeps its seal', ROUND, { sealed: true }, ['sealed: call-published']],
    ['keeps whom it asks', ROUND, { byInvitation: true }, ['byInvitation: call-published']],
    ['keeps its kind', ROUND, { kind: 'rolling' }, ['kind: call-published']],
    [
      'keeps its currency',
      ROUND,
      { award: { ...ROUND.award, currency: 'USD' } },
      ['award.currency: call-published'],
    ],
    ['pays no less', ROUND, { award: { ...ROUND.award, max: '4999.99' } }, ['award.max: call-award-lower']],
    ['may pay more', ROUND, { award: { ...ROUND.award, max: '6000' } }, []],
    ['gets its first end two weeks ahead', ROLLING, { closes: '2026-12-25T18:00' }, []],
    ['gets it no sooner', ROLLING, { closes: '2026-12-24T05:00' }, ['closes: call-end-too-soon']],
    ['loses an end', { ...ROLLING, closes: '2026-12-31T18:00' }, { closes: null }, []],
  ])('%s', (_what, before, more, expected) => {
    expect(faults(before, more)).toEqual(expected);
  });

  it('that was sealed takes in nothing more once it is over, but its words can be mended', () => {
    const sealed = { ...ROUND, sealed: true };
    const after = new Date('2027-01-01T00:00:00Z');
    expect(faults(sealed, { closes: '2027-02-01T18:00' }, after)).toEqual(['closes: call-already-closed']);
    expect(faults(sealed, { title: { es: 'Otra' } }, after)).toEqual([]);
    expect(faults(ROUND, { closes: '2027-02-01T18:00' }, after)).toEqual([]);
  });
});

it('open emergencies stand first, then what closes first, then what is still to open', () => {
  const call = (id: string, phase: CallPhase, closes: string | null, rapid = false) => ({
    ...{ id, phase, facts: { rapid }, opensAt: NOW, closesAt: closes ? new Date(closes) : null },
  });
  const calls = [
    call('to-open-rapid', 'upcoming', '2026-12-11', true),
    call('rolling-b', 'open', null),
    call('rolling-a', 'open', null),
    call('late', 'open', '2027-01-02'),
    call('soon', 'open', '2027-01-01'),
    call('rapid', 'open', null, true),
  ];
  const expected = ['rapid', 'soon', 'late', 'rolling-a', 'rolling-b', 'to-open-rapid'];
  expect(calls.toSorted(inOrder).map(({ id }) => id)).toEqual(expected);
  expect(
    calls
      .toReversed()
      .sort(inOrder)
      .map(({ id }) => id),
  ).toEqual(expected);
});

it.each<[unknown, string[] | null]>([
  [[{ stage: 'full', formId: 'x' }], null],
  [7, ['stages']],
  [[{ stage: 'first', formId: 'x' }], ['stages.0.stage']],
  [[{ stage: 'full' }], ['stages.0.formId']],
  [[{ stage: 'full', formId: 'x', dueDays: '3' }], ['stages.0.dueDays']],
  [[{ stage: 'full', formId: 'x', more: 1 }], ['stages.0']],
])('stages %j are refused at %j', (input, fields) => {
  expect(parseStages(input).errors?.map(({ field }) => field) ?? null).toEqual(fields);
});
