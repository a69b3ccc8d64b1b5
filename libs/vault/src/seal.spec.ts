import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { keyVersionOf, open, seal, type SealKey } from './seal';
import { Unreadable } from './unreadable';

const key: SealKey = { version: 3, bytes: randomBytes(32) };
const place = ['contacts', 'phone', 'tenant', 'row'];
const sealed = (text: string): Buffer => seal(key, place, Buffer.from(text));

describe('seal', () => {
  it('gives back what was sealed, and names its key', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const bytes = sealed(text);
        expect(open(key, place, bytes).toString()).toBe(Buffer.from(text).toString());
        expect(keyVersionOf(bytes)).toBe(3);
      }),
    );
  });

  it('never seals alike', () => expect(sealed('one').equals(sealed('one'))).toBe(false));

  it.each([0, 1, 2, 3])('does not open in another place (part %i)', (part) => {
    const elsewhere = place.map((name, index) => (index === part ? `${name}2` : name));
    expect(() => open(key, elsewhere, sealed('one'))).toThrow(Unreadable);
  });

  it('does not open where names run together', () => {
    const bytes = seal(key, ['ab', 'c'], Buffer.from('one'));
    expect(() => open(key, ['a', 'bc'], bytes)).toThrow(Unreadable);
  });

  it('does not open with another key or under another version of it', () => {
    expect(() => open({ ...key, bytes: randomBytes(32) }, place, sealed('one'))).toThrow(Unreadable);
    expect(() => open({ ...key, version: 4 }, place, sealed('one'))).toThrow(Unreadable);
  });

  it('does not open when one bit differs', () => {
    const bytes = sealed('a phone');
    for (let at = 5; at < bytes.length; at++) {
      const changed = Buffer.from(bytes);
      changed[at]! ^= 1;
      expect(() => open(key, place, changed)).toThrow(Unreadable);
    }
  });

  it.each([4, 8, 12, 13, 14, 15])('takes no tag of %i bytes', (length) => {
    const short = sealed('').subarray(0, 17 + length);
    expect(() => open(key, place, short)).toThrow(Unreadable);
  });

  it.each(['', '01', '02000000030000000000000000000000000000'])('knows no key of %j', (hex) => {
    expect(() => keyVersionOf(Buffer.from(hex, 'hex'))).toThrow(Unreadable);
  });
});
