import { xmlText } from '../core/markup';
import type { Paper, PaperBlock, PaperFact, PaperTable } from '../core/paper';

export const WORDS = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** The parts that a document refers to, by the numbers of their relations. */
export const RELATED = { styles: 'rId1', settings: 'rId2', footer: 'rId3', header: 'rId4' } as const;

/** US letter with the margins of the printed paper, in twentieths of a point. */
const PAGE =
  '<w:pgSz w:w="12240" w:h="15840"/>' +
  '<w:pgMar w:top="1134" w:right="1247" w:bottom="1134" w:left="1247" w:header="567" w:footer="567" w:gutter="0"/>';
/** Between the margins. */
const WIDTH = 9_746;

/** The text of a document: its title, its blocks in order, and what every page has. */
export function documentXml({ title, mark }: Pick<Paper, 'title' | 'mark'>, blocks: string): string {
  const header = mark === null ? '' : `<w:headerReference w:type="default" r:id="${RELATED.header}"/>`;
  const footer = `<w:footerReference w:type="default" r:id="${RELATED.footer}"/>`;
  return (
    `<w:document xmlns:w="${WORDS}" xmlns:r="${OFFICE}"><w:body>` +
    paragraph(run(title), 'Heading1') +
    `${blocks}<w:sectPr>${header}${footer}${PAGE}</w:sectPr></w:body></w:document>`
  );
}

/** What stands on top of every page. */
export const headerXml = (mark: string): string =>
  `<w:hdr xmlns:w="${WORDS}">${paragraph(run(mark, true), 'Header')}</w:hdr>`;

/** What stands at the foot of every page, with its number. */
export function footerXml({ foot, page }: Pick<Paper, 'foot' | 'page'>): string {
  const number = `<w:fldSimple w:instr="PAGE">${run('1')}</w:fldSimple>`;
  return `<w:ftr xmlns:w="${WORDS}">${paragraph(run(`${foot} · ${page} `) + number, 'Footer')}</w:ftr>`;
}

/** A block of a paper. */
export function blockXml(block: PaperBlock): string {
  switch (block.kind) {
    case 'heading':
      return paragraph(run(block.text), 'Heading2');
    case 'paragraph':
      return paragraph(run(block.text));
    case 'facts':
      return block.facts.map(factXml).join('');
    case 'table':
      return tableXml(block);
    default:
      throw new Error('No paper has such a block.');
  }
}

export const factXml = ({ label, value }: PaperFact): string =>
  paragraph(run(`${label}: `, true) + run(value));

/** What a table of a paper has, and how that of a report looks beyond it. */
interface WrittenTable extends Pick<PaperTable, 'columns' | 'rows'> {
  /** Whether a column holds numbers, which end at one line. */
  readonly numbers?: readonly boolean[];
  readonly total?: readonly string[] | null;
}

/** Its first row stands again on top of every page that it reaches. */
export function tableXml({ columns, rows, numbers = [], total = null }: WrittenTable): string {
  const width = Math.floor(WIDTH / columns.length);
  const row = (texts: readonly string[], isBold: boolean, head = ''): string =>
    `<w:tr><w:trPr><w:cantSplit/>${head}</w:trPr>${cells(texts, { width, numbers, isBold })}</w:tr>`;
  const head = row(columns, true, '<w:tblHeader/>');
  const body = [...rows.map((texts) => row(texts, false)), ...(total ? [row(total, true)] : [])];
  return (
    '<w:tbl><w:tblPr><w:tblStyle w:val="TableGrid"/><w:tblW w:w="5000" w:type="pct"/>' +
    '<w:tblLook w:val="0020" w:firstRow="1" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/></w:tblPr>' +
    `<w:tblGrid>${`<w:gridCol w:w="${width}"/>`.repeat(columns.length)}</w:tblGrid>` +
    `${head}${body.join('')}</w:tbl>${paragraph('')}`
  );
}

interface RowLook {
  readonly width: number;
  readonly numbers: readonly boolean[];
  readonly isBold: boolean;
}

const cells = (texts: readonly string[], { width, numbers, isBold }: RowLook): string =>
  texts
    .map((text, at) => paragraph(run(text, isBold), numbers[at] ? 'TableNumber' : 'TableText'))
    .map((inside) => `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/></w:tcPr>${inside}</w:tc>`)
    .join('');

export function paragraph(inside: string, style?: string): string {
  const properties = style ? `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>` : '';
  return `<w:p>${properties}${inside}</w:p>`;
}

/** Text in one piece; its line breaks are kept. */
export function run(text: string, isBold = false): string {
  const lines = text.split(/\r\n|\n|\r/).map((line) => `<w:t xml:space="preserve">${xmlText(line)}</w:t>`);
  return `<w:r>${isBold ? '<w:rPr><w:b/></w:rPr>' : ''}${lines.join('<w:br/>')}</w:r>`;
}
