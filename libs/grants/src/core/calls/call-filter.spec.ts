import { passesCallFilter, type CallFilter, type FilteredCall } from '.';

const NOW = new Date('2026-11-21T18:00:00Z');
const CALL: FilteredCall = {
  facts: {
    title: { es: 'Atención jurídica', en: 'Legal care' },
    text: { es: '', en: '' },
    ...{ kind: 'round', byInvitation: false, sealed: false, rapid: true, timeZone: 'America/Mexico_City' },
    ...{
      award: { min: '1', max: '2', currency: 'MXN' },
      opens: '2026-11-01T09:00',
      closes: '2026-12-01T12:00',
    },
  },
  ...{ funder: 'Fundación Uno', closesAt: new Date('2026-12-01T18:00:00Z'), largestMxn: 500_000 },
  funds: { strategies: { prevention: 2 }, states: ['MX-CHP'] },
};

describe('a filter of calls', () => {
  it.each([
    [{}, {}, true],
    [{ strategy: 'prevention' }, {}, true],
    [{ strategy: 'capacity' }, {}, false],
    [{ strategy: 'prevention' }, { funds: null }, false],
    [{ region: 'south' }, {}, true],
    [{ region: 'north' }, {}, false],
    [{ state: 'MX-CHP' }, {}, true],
    [{ state: 'MX-OAX' }, {}, false],
    [{ state: 'MX-OAX' }, { funds: { strategies: {}, states: [] } }, true],
    [{ kind: 'round' }, {}, true],
    [{ kind: 'rapid' }, {}, true],
    [{ kind: 'rolling' }, {}, false],
    [{ within: '7' }, {}, false],
    [{ within: '30' }, {}, true],
    [{ within: '30' }, { closesAt: null }, false],
    [{ award: '500000' }, {}, true],
    [{ award: '1000000' }, {}, false],
    [{ award: '1000000' }, { largestMxn: null }, true],
    [{ q: ' JURIDICA ' }, {}, true],
    [{ q: 'fundacion uno' }, {}, true],
    [{ q: 'refugio' }, {}, false],
  ] as [CallFilter, Partial<FilteredCall>, boolean][])('%j of %j: %s', (filter, change, passes) => {
    expect(passesCallFilter(filter, { ...CALL, ...change }, NOW)).toBe(passes);
  });
});
