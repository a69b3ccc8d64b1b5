import { readConfig } from '@puente/config';
import type { Request } from 'express';
import { isOwnMachine } from './own-machine';

const asked = (host: string): Request => ({ headers: { host } }) as Request;

describe('isOwnMachine', () => {
  it.each([
    [{}, 'localhost:3000', true],
    [{ HOST: '127.0.0.1' }, '127.0.0.1:3000', true],
    [{ HOST: '::1' }, '[::1]:3000', true],
    [{ HOST: '0.0.0.0' }, 'localhost:3000', false],
    [{ PUBLIC_URL: 'https://puente.example' }, 'localhost:3000', false],
    [{}, 'rebound.example:3000', false],
    [{}, 'localhost.example', false],
    [{}, '', false],
  ])('%j asked as %p: %p', (env, host, expected) => {
    expect(isOwnMachine(readConfig(env), asked(host))).toBe(expected);
  });
});
