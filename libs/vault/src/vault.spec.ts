import { randomBytes } from 'node:crypto';
import { FakeClock } from '@puente/kernel';
import { MasterRing } from './master-ring';
import { Unreadable } from './unreadable';
import { Vault } from './vault';

const first = randomBytes(32);
const second = randomBytes(32);
const clock = new FakeClock(new Date('2026-11-22T10:00:00Z'));
const vaultOf = (current: Buffer, previous: Buffer | null = null): Vault =>
  new Vault(new MasterRing({ current, previous }), clock);
const vault = vaultOf(first);
const field = { table: 'second_factors', column: 'secret', rowId: 'p1' };

describe('personal seals', () => {
  it('open in their place with the same master key', () => {
    const sealed = vault.sealPersonal(field, 'JBSWY3DP');
    expect(sealed.includes('JBSWY3DP')).toBe(false);
    expect(vaultOf(first).openPersonal(field, sealed)).toBe('JBSWY3DP');
    expect(() => vault.openPersonal({ ...field, rowId: 'p2' }, sealed)).toThrow(Unreadable);
    expect(() => vaultOf(second).openPersonal(field, sealed)).toThrow(Unreadable);
  });

  it('open during a change of the master key, whichever sealed them', () => {
    const both = vaultOf(second, first);
    expect(both.openPersonal(field, vault.sealPersonal(field, 'a'))).toBe('a');
    expect(vaultOf(second).openPersonal(field, both.sealPersonal(field, 'b'))).toBe('b');
  });
});

describe('tokens', () => {
  const id = '0b0e7b6c-6f0c-4a53-9a3e-3d1f3d7f3a10';
  const token = vault.token('invitation', id);

  it('tell their id, for their purpose only', () => {
    expect(vault.checkToken('invitation', token)).toEqual({ id });
    expect(vault.checkToken('reset', token)).toBeNull();
  });

  it('expire', () => {
    const soon = vault.token('reset', id, new Date(clock.now().getTime() + 60_000));
    expect(vault.checkToken('reset', soon)).toEqual({ id });
    clock.advance(60_000);
    expect(vault.checkToken('reset', soon)).toBeNull();
  });

  it('are ours: another key, a changed id, expiry or code is refused', () => {
    const [, expiry, code] = token.split('.') as [string, string, string];
    const forged = [
      `${id.replace('0', '1')}.${expiry}.${code}`,
      `${id}.zzzzzz.${code}`,
      `${id}..${Buffer.alloc(32).toString('base64url')}`,
      `${id}.${expiry}`,
      '',
    ];
    for (const each of forged) expect(vault.checkToken('invitation', each)).toBeNull();
    expect(vaultOf(second).checkToken('invitation', token)).toBeNull();
    expect(vaultOf(second, first).checkToken('invitation', token)).toEqual({ id });
  });
});
