import { receiptOf } from './receipt';

describe('a receipt', () => {
  it('is the same for the same answers, in whatever order they were written, and another for any other', () => {
    const one = receiptOf('id', { a: 1, b: [{ c: 2, d: 3 }] });
    expect(receiptOf('id', { b: [{ d: 3, c: 2 }], a: 1 })).toEqual(one);
    expect(receiptOf('other', { a: 1, b: [{ c: 2, d: 3 }] }).sha256).not.toBe(one.sha256);
    expect(receiptOf('id', { a: '1', b: [{ c: 2, d: 3 }] }).sha256).not.toBe(one.sha256);
    expect(one.code).toMatch(/^[2-9A-HJ-NP-Z]{10}$/);
  });
});
