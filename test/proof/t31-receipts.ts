import { donationCfdi } from '@puente/testing';

const GOOD = donationCfdi();
const declared = (types: string, text = GOOD): string => text.replace('?>', `?>\n<!DOCTYPE x [${types}]>`);
const LAUGHS = Array.from({ length: 9 }, (_, n) => `<!ENTITY l${n + 1} "${`&l${n};`.repeat(10)}">`).join('');

/** Receipts that are none, or that would do something to their reader, with how each is refused. */
export const HOSTILE_RECEIPTS: readonly (readonly [kind: string, xml: string, code: string])[] = [
  [
    'laughs',
    declared(`<!ENTITY l0 "ha">${LAUGHS}`, GOOD.replace('un donativo', '&l9;')),
    'cfdi-declares-types',
  ],
  [
    'entity',
    declared('<!ENTITY a "un donativo">', GOOD.replace('un donativo', '&a;')),
    'cfdi-declares-types',
  ],
  ['file', declared('<!ENTITY a SYSTEM "file:///etc/passwd">'), 'cfdi-declares-types'],
  ['address', declared('<!ENTITY % a SYSTEM "http://127.0.0.1:1/x"> %a;'), 'cfdi-declares-types'],
  ['deep', donationCfdi({ extra: '<a>'.repeat(20_000) + '</a>'.repeat(20_000) }), 'file-too-complex'],
  ['wide', donationCfdi({ extra: '<a/>'.repeat(100_000), stamp: '' }), 'cfdi-no-stamp'],
  ['attributes', GOOD.replace('Version="4.0"', `Version="4.0" ${'a="1" '.repeat(3)}`), 'cfdi-broken'],
  ['encoding', GOOD.replace('UTF-8', 'UTF-7'), 'file-not-utf8'],
  ['half', GOOD.slice(0, -40), 'cfdi-broken'],
  ['version', GOOD.replace('cfd/4', 'cfd/3').replace('Version="4.0"', 'Version="3.3"'), 'cfdi-version'],
  ['payroll', GOOD.replace('TipoDeComprobante="I"', 'TipoDeComprobante="N"'), 'cfdi-payroll'],
  ['unstamped', donationCfdi({ stamp: '' }), 'cfdi-no-stamp'],
  ['page', '<!doctype html><script>1</script>', 'cfdi-declares-types'],
  ['picture', '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>', 'cfdi-other-document'],
  ['text', 'MZ program', 'cfdi-broken'],
  ['prototype', GOOD.replaceAll('Emisor', '__proto__'), 'cfdi-incomplete'],
];
