import { donationCfdi } from '@puente/testing';
import { RefusedFile } from '../core';
import { readCfdi } from './read-cfdi';

const read = (xml: string | Buffer) => readCfdi(Buffer.from(xml as string));
function refused(xml: string | Buffer): string {
  try {
    read(xml);
    return 'read';
  } catch (error) {
    return error instanceof RefusedFile ? error.code : String(error);
  }
}
const GOOD = donationCfdi();

describe('a donation receipt', () => {
  it('is read as far as it is kept: nothing of its lines or names', () => {
    expect(read(GOOD)).toEqual({
      ...{ uuid: '6f9619ff-8b86-4d01-b42d-00cf4fc964ff', version: '4.0' },
      ...{ issuerRfc: 'SAT970701NN3', receiverRfc: 'XEXX010101000', total: '1000.50', currency: 'MXN' },
      ...{ exchangeRate: '1', issuedOn: '2026-11-23', letter: '600-04-02-2026-12345' },
      ...{ letterOn: '2026-01-15', legend: 'Este comprobante ampara un donativo.' },
    });
  });

  it('may name its spaces otherwise, begin with a mark, and write an ampersand', () => {
    const other = GOOD.replaceAll('cfdi:', 'c:').replace('xmlns:cfdi=', 'xmlns:c=');
    expect(read(`\ufeff${other}`).uuid).toBe(read(GOOD).uuid);
    expect(read(GOOD.replace('SAT970701NN3', 'A&amp;B970701NN3')).issuerRfc).toBe('A&B970701NN3');
  });

  it.each([
    ['a declaration of types', `<!DOCTYPE x [<!ENTITY a "b">]>${GOOD}`, 'cfdi-declares-types'],
    ['the same behind the prologue', GOOD.replace('?>', '?>\n<!doctype x>'), 'cfdi-declares-types'],
    ['another encoding', GOOD.replace('UTF-8', 'ISO-8859-1'), 'file-not-utf8'],
    [
      'bytes of another encoding',
      Buffer.from(GOOD.replace('ampara', 'ampar\u00e1'), 'latin1'),
      'file-not-utf8',
    ],
    ['wide letters', Buffer.from(GOOD, 'utf16le'), 'cfdi-broken'],
    ['half of it', GOOD.slice(0, GOOD.length / 2), 'cfdi-broken'],
    ['no element', 'un texto', 'cfdi-broken'],
    ['another document', '<a/>', 'cfdi-other-document'],
    ['version 3.3', GOOD.replace('cfd/4', 'cfd/3').replace('Version="4.0"', 'Version="3.3"'), 'cfdi-version'],
    ['another version', GOOD.replace('Version="4.0"', 'Version="4.1"'), 'cfdi-version'],
    ['payroll', GOOD.replace('TipoDeComprobante="I"', 'TipoDeComprobante="N"'), 'cfdi-payroll'],
    [
      'payroll beside',
      donationCfdi({ extra: '<nomina12:Nomina xmlns:nomina12="http://www.sat.gob.mx/nomina12"/>' }),
      'cfdi-payroll',
    ],
    ['an expense', GOOD.replace('TipoDeComprobante="I"', 'TipoDeComprobante="E"'), 'cfdi-no-income'],
    ['no stamp', donationCfdi({ stamp: '' }), 'cfdi-no-stamp'],
    ['a stamp of its own', GOOD.replace('gob.mx/TimbreFiscalDigital', 'gob.mx/Otro'), 'cfdi-no-stamp'],
    [
      'two stamps',
      donationCfdi({ extra: '<t:TimbreFiscalDigital xmlns:t="http://www.sat.gob.mx/TimbreFiscalDigital"/>' }),
      'cfdi-no-stamp',
    ],
    ['no complement of donations', donationCfdi({ donation: '' }), 'cfdi-no-donation'],
    ['an older complement', GOOD.replace('version="1.1"', 'version="1.0"'), 'cfdi-no-donation'],
    ['no RFC', GOOD.replace('SAT970701NN3', ''), 'cfdi-incomplete'],
    ['an odd total', GOOD.replace(' Total="1000.50"', ' Total="-1e9"'), 'cfdi-incomplete'],
    [
      'no day',
      GOOD.replace('fechaAutorizacion="2026-01-15"', 'fechaAutorizacion="2026-02-30"'),
      'cfdi-incomplete',
    ],
    ['endless nesting', donationCfdi({ extra: '<a>'.repeat(50) + '</a>'.repeat(50) }), 'file-too-complex'],
  ])('with %s is refused', (_, xml, code) => expect(refused(xml)).toBe(code));

  it('keeps entities as they are written, so that none grows', () =>
    expect(read(GOOD.replace('un donativo', '&a;&a;&#65;')).legend).toBe(
      'Este comprobante ampara &a;&a;&#65;.',
    ));
});
