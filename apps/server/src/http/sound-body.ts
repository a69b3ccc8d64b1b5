import { BadRequestException, NotFoundException } from '@nestjs/common';
import type { NextFunction, Request, Response } from 'express';

/** Names that every object has from birth: nobody means a field by them, and a text could not be made of such an object. */
const BORN_WITH = new Set([
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'toLocaleString',
  'valueOf',
  'toJSON',
]);

/** Deeper than any form of ours; a body can be nested so deeply that whoever walks it falls off the stack. */
const DEEPEST = 20;

const HALF_A_PAIR = /\p{Surrogate}/u;

/** Text that PostgreSQL cannot keep. */
const isUnstorable = (text: string): boolean => text.includes('\u0000') || HALF_A_PAIR.test(text);

/** Nothing of ours stands under an address that holds U+0000, and no query asks for a text that cannot be kept. */
export function soundAddress(request: Request, _response: Response, next: NextFunction): void {
  if (request.path.includes('%00')) return next(new NotFoundException());
  next(isSound(request.query, 0) ? undefined : new BadRequestException());
}

/** Where answers are written: each question refuses for itself what cannot be kept, by its name, and holds up no other. */
const ANSWERS =
  /^\/(?:api\/v1\/applications\/[^/]+\/edits|(?:es|en)\/my\/applications\/[^/]+\/sections\/[^/]+)$/;
const isAnswer = (name: string): boolean => name === 'value' || name.startsWith('a.');
const nowhere = (_name: string): boolean => false;

/**
 * Refuses bodies that no reader of fields could handle: unstorable text, names that every object has, endless nesting.
 * Where no body was understood there is an empty one, so that readers of fields need not ask.
 */
export function soundBody(request: Request, _response: Response, next: NextFunction): void {
  request.body ??= {};
  const isRead = ANSWERS.test(request.path) ? isAnswer : nowhere;
  next(isSound(request.body, 0, isRead) ? undefined : new BadRequestException());
}

/**
 * Whether every text in a value can be kept, every name is an ordinary one and the nesting ends.
 * @param isRead names under which texts are left to whoever reads them
 */
export function isSound(value: unknown, depth: number, isRead = nowhere, anyText = false): boolean {
  if (typeof value === 'string') return anyText || !isUnstorable(value);
  if (typeof value !== 'object' || value === null || Buffer.isBuffer(value)) return true;
  if (depth > DEEPEST) return false;
  if (Array.isArray(value)) return value.every((each) => isSound(each, depth + 1, isRead, anyText));
  return Object.entries(value).every(
    ([name, each]) =>
      !BORN_WITH.has(name) &&
      !isUnstorable(name) &&
      isSound(each, depth + 1, isRead, anyText || isRead(name)),
  );
}
