import { HttpException } from '@nestjs/common';
import type { Request, Response } from 'express';
import { soundAddress, soundBody } from './sound-body';

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

describe('soundAddress', () => {
  const refusal = (path: string, query: object): unknown => {
    let answer: unknown;
    const next = (error?: unknown): void => void (answer = error);
    soundAddress({ path, query } as Request, {} as Response, next);
    return answer instanceof HttpException ? answer.getStatus() : answer;
  };

  it.each([
    ['/es/nonprofits/%00', {}, 404],
    ['/es/account/audit', { action: '\u0000' }, 400],
    ['/es/account/audit', { day: ['2026-11-22', 'x\u0000'] }, 400],
    ['/es/nonprofits/ñ', { q: 'niñas 💛' }, undefined],
  ])('%s with %j is %s', (path, query, status) => expect(refusal(path, query)).toBe(status));
});
