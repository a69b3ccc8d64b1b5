import type { DataTable } from '../core';
import { unzip } from '../unzip.fixture';
import { writeXlsx } from './write-xlsx';

const TABLE: DataTable = {
  name: 'figures',
  header: ['id', 'value'],
  rows: [
    ['n1', 83.4],
    ['n2', null],
    ['n3', -2],
    ['n4', true],
    ['n5', 12345678901234567890n],
    ['ñ & <b>\u0001', 'a\nb'],
  ],
};
const sheet = (table: DataTable): string => unzip(writeXlsx([table])).get('xl/worksheets/sheet1.xml')!;

describe('writeXlsx', () => {
  it('holds a workbook with a sheet for each table', () => {
    const files = unzip(writeXlsx([TABLE, { ...TABLE, name: 'words' }]));
    expect([...files.keys()]).toEqual([
      '[Content_Types].xml',
      '_rels/.rels',
      'xl/workbook.xml',
      'xl/_rels/workbook.xml.rels',
      'xl/styles.xml',
      'xl/worksheets/sheet1.xml',
      'xl/worksheets/sheet2.xml',
    ]);
    expect(files.get('xl/workbook.xml')).toContain('<sheet name="words" sheetId="2" r:id="rId2"/>');
  });

  it('keeps the kind of each cell, and leaves what is not known empty', () => {
    const xml = sheet(TABLE);
    expect(xml).toContain('<c r="B2"><v>83.4</v></c>');
    expect(xml).not.toContain('r="B3"');
    expect(xml).toContain('<c r="B4"><v>-2</v></c>');
    expect(xml).toContain('<c r="B5" t="b"><v>1</v></c>');
    expect(xml).toContain('>12345678901234567890</t>');
    expect(xml).toContain('>ñ &amp; &lt;b&gt;</t>');
  });

  it.each(['=1+1', '+cmd', '-2', '@x', '|x', '＝1', '\t=1', '"=1'])('makes the text %j harmless', (text) => {
    const xml = sheet({ name: 'x', header: ['a'], rows: [[text]] });
    expect(xml).toMatch(/t="inlineStr"><is><t xml:space="preserve">&#39;/);
    expect(xml).not.toMatch(/<f[ >]/);
  });

  it('names columns beyond Z', () => {
    const header = Array.from({ length: 28 }, (_, index) => `k${index}`);
    expect(sheet({ name: 'x', header, rows: [] })).toMatch(/r="Z1".*r="AA1".*r="AB1"/);
  });

  it('gives the same bytes for the same tables', () =>
    expect(writeXlsx([TABLE]).equals(writeXlsx([TABLE]))).toBe(true));
});
