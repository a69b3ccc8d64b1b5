import { readConfig } from '@puente/config';
import type { Request, Response } from 'express';
import { fileUrl, filesOrigin } from './files-origin';

const FILES = 'https://files.puente.example';
const NOTHING = '/nothing-here';

/** Where a request for this address ends up. */
function ledTo(env: NodeJS.ProcessEnv, host: string, path: string): string {
  const request = { headers: { host }, path, url: path } as Request;
  filesOrigin(readConfig(env))(request, {} as Response, () => undefined);
  return request.url;
}

describe('an origin for files', () => {
  const own = { PUBLIC_URL: 'https://puente.example', PUENTE_FILES_URL: FILES };

  it.each([
    ['files.puente.example', '/files/a', '/files/a'],
    ['Files.Puente.example', '/FILES/a', '/FILES/a'],
    ['files.puente.example', '/es', NOTHING],
    ['files.puente.example', '/api/v1/me', NOTHING],
    ['puente.example', '/es', '/es'],
    ['puente.example', '/files/a', NOTHING],
    ['puente.example', '/Files/a', NOTHING],
    ['puente.example', '/FILES/a', NOTHING],
  ])('at %s %s leads to %s', (host, path, led) => expect(ledTo(own, host, path)).toBe(led));

  it('is not needed', () => {
    expect(ledTo({}, 'localhost:3000', '/files/a')).toBe('/files/a');
    expect([fileUrl(readConfig({}), 'a'), fileUrl(readConfig(own), 'a')]).toEqual([
      '/files/a',
      `${FILES}/files/a`,
    ]);
  });

  it.each([
    [{ PUBLIC_URL: 'https://puente.example', PUENTE_FILES_URL: 'https://Puente.example/' }],
    [{ PUBLIC_URL: 'https://puente.example', PUENTE_FILES_URL: 'https://puente.example:443' }],
    [{ PUENTE_FILES_URL: 'http://localhost:3000' }],
  ])('is refused when it is that of the pages: %j', (env) =>
    expect(() => readConfig(env)).toThrow(/PUENTE_FILES_URL/),
  );
});
