import type { Request, Response } from 'express';
import { soundBody } from './sound-body';

const refused = (body: unknown): boolean => {
  let answer: unknown;
  soundBody({ body } as Request, {} as Response, (error?: unknown) => void (answer = error));
  return answer !== undefined;
};
const nest = (depth: number): unknown => (depth === 0 ? 1 : [nest(depth - 1)]);

describe('soundBody', () => {
  it.each([
    ['U+0000 in a value', { a: ['x\u0000'] }],
    ['U+0000 in a name', { 'a\u0000': 1 }],
    ['half a surrogate pair', { a: { b: '\ud83d' } }],
    ['a name that every object has', { a: { toString: 'x' } }],
    ['a prototype', JSON.parse('{"__proto__": {"a": 1}}') as unknown],
    ['endless nesting', nest(100)],
  ])('refuses %s', (_, body) => expect(refused(body)).toBe(true));

  it.each([
    [{ a: 'ñ 💛', b: [1, null, true], c: { d: '' } }],
    [Buffer.from('\u0000')],
    [nest(15)],
    [undefined],
  ])('lets %j through', (body) => expect(refused(body)).toBe(false));

  it('gives an empty body where none was understood', () => {
    const request = {} as Request;
    soundBody(request, {} as Response, () => undefined);
    expect(request.body).toEqual({});
  });
});
