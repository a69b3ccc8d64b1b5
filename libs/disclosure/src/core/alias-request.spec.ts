import { canTransition, unreachableStates } from '@puente/kernel';
import { ALIAS_REQUEST_STATES, aliasRequestState, readAlias } from './alias-request';

const at = (hours: number): Date => new Date(Date.UTC(2026, 10, 22, hours));

describe('a request to open an alias', () => {
  it('can reach every state, and leaves a final one never', () => {
    expect(unreachableStates(ALIAS_REQUEST_STATES, 'requested')).toEqual([]);
    for (const state of ['refused', 'withdrawn', 'expired', 'closed'] as const) {
      expect(ALIAS_REQUEST_STATES[state]).toEqual([]);
    }
    expect(canTransition(ALIAS_REQUEST_STATES, 'expired', 'approved')).toBe(false);
  });

  it.each([
    ['requested', null, 71, 'requested'],
    ['requested', null, 72, 'expired'],
    ['approved', 10, 33, 'approved'],
    ['approved', 10, 34, 'closed'],
    ['refused', 10, 500, 'refused'],
    ['withdrawn', null, 500, 'withdrawn'],
  ] as const)('%s, decided at hour %p, is at hour %p %s', (status, decided, now, expected) => {
    const decidedAt = decided === null ? null : at(decided);
    expect(aliasRequestState({ status, requestedAt: at(0), decidedAt }, at(now))).toBe(expected);
  });

  it.each([
    ['ONG 7K3QD-M2X9A', 'ONG 7K3QD-M2X9A'],
    [' ong 7k3qd - m2x9a ', 'ONG 7K3QD-M2X9A'],
    ['7K3QD-M2X9A', 'ONG 7K3QD-M2X9A'],
    ['7K3QD', null],
    ['ONG 7K3QI-M2X9A', null],
    ['', null],
  ])('reads %p as %p', (text, alias) => expect(readAlias(text)).toBe(alias));
});
