import { aliasOf } from './alias';

const key = Buffer.from('a key for tests only');

describe('aliasOf', () => {
  it('is two groups of five Crockford digits', () => {
    for (let n = 0; n < 200; n += 1) {
      expect(aliasOf(key, 'f1', `n${n}`)).toMatch(/^ONG [0-9A-HJKMNP-TV-Z]{5}-[0-9A-HJKMNP-TV-Z]{5}$/);
    }
  });

  it('repeats for the same key, funder and nonprofit', () => {
    expect(aliasOf(key, 'f1', 'n1')).toBe(aliasOf(Buffer.from(key), 'f1', 'n1'));
  });

  it('differs between keys, funders and nonprofits, also where their texts join alike', () => {
    const aliases = [
      aliasOf(key, 'f1', 'n1'),
      aliasOf(key, 'f1n', '1'),
      aliasOf(key, 'f2', 'n1'),
      aliasOf(key, 'f1', 'n2'),
      aliasOf(Buffer.from('another key'), 'f1', 'n1'),
    ];
    expect(new Set(aliases).size).toBe(aliases.length);
  });

  it('does not collide on 20,000 nonprofits', () => {
    const aliases = new Set(Array.from({ length: 20_000 }, (_, n) => aliasOf(key, 'f1', `n${n}`)));
    expect(aliases.size).toBe(20_000);
  });
});
