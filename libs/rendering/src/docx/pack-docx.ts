import { xmlText } from '../core/markup';
import type { Paper } from '../core/paper';
import { zip } from '../zip';
import { documentXml, footerXml, headerXml, RELATED, WORDS } from './document-xml';
import { stylesXml, TAGS } from './styles-xml';

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const TYPES = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

/** What stands around the text of a document. */
export type DocumentFrame = Omit<Paper, 'blocks'>;

/**
 * A text in marks of WordprocessingML as a document: tagged with its language, with its pages numbered and its pictures in
 * the order of their relations. The same text gives the same bytes.
 */
export function packDocx(frame: DocumentFrame, blocks: string, pictures: readonly Buffer[] = []): Buffer {
  const parts = partsOf(frame);
  return zip([
    { name: '[Content_Types].xml', content: HEAD + contentTypes(parts, pictures.length > 0) },
    { name: '_rels/.rels', content: HEAD + PACKAGE_RELATIONS },
    { name: 'docProps/core.xml', content: HEAD + coreXml(frame) },
    { name: 'word/document.xml', content: HEAD + documentXml(frame, blocks) },
    { name: 'word/_rels/document.xml.rels', content: HEAD + documentRelations(parts, pictures.length) },
    ...parts.map(({ name, content }) => ({ name: `word/${name}.xml`, content: HEAD + content })),
    ...pictures.map((content, at) => ({ name: `word/${picturePath(at)}`, content })),
  ]);
}

/** A part beside the text, by the name of its kind and of its relation. */
interface Part {
  readonly name: keyof typeof RELATED;
  readonly content: string;
}

const picturePath = (at: number): string => `media/picture${at + 1}.png`;

/** The relation of a picture by its place. */
export const pictureRelation = (at: number): string => `rIdPicture${at + 1}`;

function partsOf(paper: DocumentFrame): Part[] {
  const parts: Part[] = [
    { name: 'styles', content: stylesXml(paper) },
    { name: 'settings', content: settingsXml(paper) },
    { name: 'footer', content: footerXml(paper) },
  ];
  return paper.mark === null ? parts : [...parts, { name: 'header', content: headerXml(paper.mark) }];
}

function contentTypes(parts: readonly Part[], hasPictures: boolean): string {
  const word = (path: string, kind: string): string =>
    `<Override PartName="/word/${path}.xml" ContentType="${TYPES}.${kind}+xml"/>`;
  return (
    `<Types xmlns="${PACKAGE}/content-types">` +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    '<Default Extension="xml" ContentType="application/xml"/>' +
    (hasPictures ? '<Default Extension="png" ContentType="image/png"/>' : '') +
    '<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>' +
    word('document', 'document.main') +
    parts.map(({ name }) => word(name, name)).join('') +
    '</Types>'
  );
}

const PACKAGE_RELATIONS =
  `<Relationships xmlns="${PACKAGE}/relationships">` +
  `<Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="word/document.xml"/>` +
  `<Relationship Id="rId2" Type="${PACKAGE}/relationships/metadata/core-properties" Target="docProps/core.xml"/>` +
  '</Relationships>';

function documentRelations(parts: readonly Part[], pictures: number): string {
  const each = parts.map(
    ({ name }) => `<Relationship Id="${RELATED[name]}" Type="${OFFICE}/${name}" Target="${name}.xml"/>`,
  );
  const drawn = Array.from(
    { length: pictures },
    (_, at) =>
      `<Relationship Id="${pictureRelation(at)}" Type="${OFFICE}/image" Target="${picturePath(at)}"/>`,
  );
  return `<Relationships xmlns="${PACKAGE}/relationships">${each.join('')}${drawn.join('')}</Relationships>`;
}

/** Without times: they would make another file of the same paper. */
const coreXml = ({ title, author, language }: DocumentFrame): string =>
  `<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/">` +
  `<dc:title>${xmlText(title)}</dc:title><dc:creator>${xmlText(author)}</dc:creator>` +
  `<dc:language>${TAGS[language]}</dc:language></cp:coreProperties>`;

/** Fifteen: what programs of today write, so that none opens it as a document of long ago. */
const settingsXml = ({ language }: DocumentFrame): string =>
  `<w:settings xmlns:w="${WORDS}"><w:compat><w:compatSetting w:name="compatibilityMode" ` +
  'w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>' +
  `<w:themeFontLang w:val="${TAGS[language]}"/></w:settings>`;
