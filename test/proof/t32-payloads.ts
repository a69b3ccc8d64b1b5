import { PAYLOADS } from './t33-payloads';

/** What lies outside everything that a renderer may read, and the ways to it that a text may name. */
export interface Outside {
  readonly canaryPath: string;
  readonly linkPath: string;
  readonly port: number;
}

const HOSTS = [
  '127.0.0.1',
  'localhost',
  '[::1]',
  '0x7f000001',
  '2130706433',
  '127.1',
  'user@127.0.0.1',
  '169.254.169.254',
];
const SCHEMES = ['http', 'https', 'HTTP', 'ftp', 'ws'];

/** Addresses that nobody may ask. */
const addresses = (port: number): string[] =>
  SCHEMES.flatMap((scheme) =>
    HOSTS.flatMap((host) => [
      `${scheme}://${host}:${port}/x.png`,
      `<img src="${scheme}://${host}:${port}/x.png">`,
      `#image("${scheme}://${host}:${port}/x.svg")`,
      `<image href="${scheme}://${host}:${port}/x.svg"/>`,
      `=WEBSERVICE("${scheme}://${host}:${port}/")`,
    ]),
  );

const readers = (path: string): string[] => [
  path,
  `../../../../..${path}`,
  `file://${path}`,
  `#read("${path}")`,
  `#include "${path}"`,
  `#image("${path}")`,
  `#{read("${path}")}`,
  `\\#read("${path}")`,
  `<image href="${path}"/>`,
  `<?xml version="1.0"?><!DOCTYPE x [<!ENTITY y SYSTEM "file://${path}">]><x>&y;</x>`,
  `{{> ${path}}}`,
];

const MARKUP = [
  '#import "@preview/cetz:0.3.0": canvas',
  '#eval("1+1")',
  '#plugin("x.wasm")',
  '*bold* _it_ $x^2$ @ref <label>',
  '#panic("stop")',
  ']#read("/etc/passwd")[',
  '"}); #read("/etc/passwd") //',
  '= Heading',
  '\\u{1F600} 漢字 العربية \u202Etxet',
  '#while true {}',
];

/** Texts for every field of a report: markup of each format, paths to a file outside, and addresses of a listener. */
export const renderPayloads = ({ canaryPath, linkPath, port }: Outside): string[] => [
  ...PAYLOADS,
  ...MARKUP,
  ...readers(canaryPath),
  ...readers(linkPath),
  `/${linkPath.split('/').at(-1)!}`,
  ...addresses(port),
];
