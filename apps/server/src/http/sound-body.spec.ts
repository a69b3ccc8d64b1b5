import { HttpException } from '@nestjs/common';
import type { Request, Response } from 'express';
import { soundAddress, soundBody } from './sound-body';

const refused = (body: unknown, path = '/es/forms'): boolean => {
  let answer: unknown;
  soundBody({ body, path } as Request, {} as Response, (error?: unknown) => void (answer = error));
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

  it.each([
    ['/api/v1/applications/1/edits', { edits: [{ value: [{ cell: 'x\u0000\ud83d' }] }] }, false],
    ['/api/v1/applications/1/edits', { edits: [{ questionId: 'x\u0000', value: '' }] }, true],
    ['/api/v1/applications/1/edits', { edits: [{ value: nest(100) }] }, true],
    ['/es/my/applications/1/sections/work', { 'a.what': 'x\u0000', form: '' }, false],
    ['/es/my/applications/1/sections/work', { 'a.what': 'x', more: '\u0000' }, true],
    ['/es/my/applications/1/submit', { value: '\u0000' }, true],
  ])('leaves answers to their questions, and nothing else: %s with %j', (path, body, isRefused) =>
    expect(refused(body, path)).toBe(isRefused),
  );

  it('gives an empty body where none was understood', () => {
    const request = { path: '/' } as Request;
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
