import { readConfig } from '@puente/config';
import type { Request } from 'express';
import { isOwnMachine } from './own-machine';

const asked = (host: string, more: object = {}, remoteAddress?: string): Request =>
  ({ headers: { host, ...more }, socket: { remoteAddress: remoteAddress ?? '127.0.0.1' } }) as Request;

describe('isOwnMachine', () => {
  it.each([
    [{}, 'localhost:3000', true],
    [{ HOST: '127.0.0.1' }, '127.0.0.1:3000', true],
    [{ HOST: '::1' }, '[::1]:3000', true],
    [{ TRUSTED_PROXIES: '1' }, 'localhost:3000', false],
    [{ HOST: '0.0.0.0' }, 'localhost:3000', false],
    [{ PUBLIC_URL: 'https://puente.example' }, 'localhost:3000', false],
    [{}, 'rebound.example:3000', false],
    [{}, 'localhost.example', false],
    [{}, '', false],
  ])('%j asked as %p: %p', (env, host, expected) => {
    expect(isOwnMachine(readConfig(env), asked(host))).toBe(expected);
  });

  it.each(['forwarded', 'x-forwarded-for', 'x-forwarded-host', 'x-forwarded-proto', 'x-real-ip', 'via'])(
    'not through something that says %s',
    (name) => expect(isOwnMachine(readConfig({}), asked('localhost:3000', { [name]: 'x' }))).toBe(false),
  );

  it.each([
    ['127.0.0.1', true],
    ['127.8.0.1', true],
    ['::1', true],
    ['::ffff:127.0.0.1', true],
    ['10.0.0.7', false],
    ['::ffff:10.0.0.7', false],
    ['2001:db8::1', false],
    ['', false],
  ])('from %p: %p', (address, expected) =>
    expect(isOwnMachine(readConfig({}), asked('localhost:3000', {}, address))).toBe(expected),
  );
});
