import { isHostName } from './host-name';

it.each(['hooks.example.org', 'localhost', 'localhost:3999', 'a-b.example.org:8443', 'xn--caf-dma.example'])(
  '%s names a host',
  (text) => expect(isHostName(text)).toBe(true),
);

it.each([
  '',
  '127.0.0.1',
  '127.0.0.1:80',
  '[::1]',
  'https://example.org',
  'example.org/',
  '*.example.org',
  'example.org:443',
  'a b',
])('%s does not', (text) => expect(isHostName(text)).toBe(false));
