import type { PrintedBlock, PrintedFigures, PrintedMetric, PrintedReport, PrintedSource } from '../core';
import { factXml, paragraph, run, tableXml } from './document-xml';
import { drawPng, type DrawnPng } from './draw-png';
import { packDocx } from './pack-docx';
import { pictureXml } from './picture-xml';

/** A report as a document to edit, with its drawings as pictures. The same report gives the same bytes. */
export function writeReportDocx(report: PrintedReport): Buffer {
  const { language, title, author, foot, words, facts } = report;
  const pictures = new Pictures();
  const blocks = report.blocks.map((block) => blockXml(block, report, pictures));
  const frame = { language, title, author, mark: null, foot, page: words.page };
  const body = [...facts.map(factXml), ...blocks, paragraph(run(words.kept), 'Source')];
  return packDocx(frame, body.join(''), pictures.all);
}

/** The pictures of a document, in the order in which they come. */
class Pictures {
  readonly all: Buffer[] = [];

  add({ png }: DrawnPng): number {
    return this.all.push(png) - 1;
  }
}

function blockXml(block: PrintedBlock, report: PrintedReport, pictures: Pictures): string {
  switch (block.kind) {
    case 'heading':
      return paragraph(run(block.text), `Heading${block.level}`);
    case 'paragraph':
      return paragraph(run(block.text));
    case 'note':
      return factXml({ label: block.title, value: block.text });
    case 'quote':
      return paragraph(run(block.text), 'Quote') + paragraph(run(`— ${block.attribution}`), 'Source');
    case 'metrics':
      return caption(block.title) + block.items.map((item) => metricXml(item, report)).join('');
    case 'table':
    case 'drawing':
      return figuresXml(block, report, pictures);
    case 'sources':
      return caption(block.title) + block.items.map(sourceXml).join('');
    default:
      throw new Error('No report has such a block.');
  }
}

const caption = (title: string): string => paragraph(run(title), 'Caption');

const named = (sources: string, { words }: PrintedReport): string =>
  sources === '' ? '' : paragraph(run(`${words.source}: ${sources}`), 'Source');

function metricXml({ label, value, note, sources }: PrintedMetric, report: PrintedReport): string {
  const source = sources === '' ? null : `${report.words.source}: ${sources}`;
  return factXml({ label, value: [value, note, source].filter((each) => each !== null).join(' · ') });
}

function figuresXml(
  { title, drawing, table, sources }: PrintedFigures,
  report: PrintedReport,
  pictures: Pictures,
): string {
  const png = drawing && drawPng(drawing.svg);
  const picture = png && paragraph(pictureXml({ ...png, at: pictures.add(png), alt: drawing.alt }));
  const columns = table.columns.map(({ label }) => label);
  const numbers = table.columns.map(({ isNumber }) => isNumber);
  return caption(title) + (picture ?? '') + tableXml({ ...table, columns, numbers }) + named(sources, report);
}

const sourceXml = ({ place, text, url }: PrintedSource): string =>
  paragraph(run(`${place}. ${url ? `${text} ${url}` : text}`));
