import type { Paper } from '../core/paper';
import { WORDS } from './document-xml';

/** The languages that a paper may be in, as files name them. */
export const TAGS = { es: 'es-MX', en: 'en-US' } as const;

const HEADING =
  '<w:basedOn w:val="Normal"/><w:next w:val="Normal"/><w:qFormat/><w:pPr><w:keepNext/><w:spacing w:before="240" w:after="120"/>';

/** How each kind of paragraph looks, and in which language the text is. */
export function stylesXml({ language }: Pick<Paper, 'language'>): string {
  return (
    `<w:styles xmlns:w="${WORDS}"><w:docDefaults><w:rPrDefault><w:rPr>` +
    '<w:rFonts w:ascii="Arial" w:hAnsi="Arial" w:eastAsia="Arial" w:cs="Arial"/><w:sz w:val="20"/><w:szCs w:val="20"/>' +
    `<w:lang w:val="${TAGS[language]}" w:eastAsia="${TAGS[language]}"/></w:rPr></w:rPrDefault>` +
    '<w:pPrDefault><w:pPr><w:spacing w:after="120" w:line="276" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>' +
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>' +
    headingStyle(1, 36) +
    headingStyle(2, 24) +
    headingStyle(3, 22) +
    style('TableText', 'Table Text', '<w:pPr><w:spacing w:before="40" w:after="40"/></w:pPr>') +
    style(
      'TableNumber',
      'Table Number',
      '<w:pPr><w:spacing w:before="40" w:after="40"/><w:jc w:val="right"/></w:pPr>',
    ) +
    style(
      'Caption',
      'caption',
      '<w:pPr><w:keepNext/><w:spacing w:before="200"/></w:pPr><w:rPr><w:b/></w:rPr>',
    ) +
    style('Quote', 'Quote', '<w:pPr><w:ind w:left="567"/></w:pPr><w:rPr><w:i/></w:rPr>') +
    style('Source', 'Source', '<w:rPr><w:sz w:val="16"/></w:rPr>') +
    style('Header', 'header', '<w:pPr><w:jc w:val="center"/></w:pPr>') +
    style('Footer', 'footer', '<w:pPr><w:jc w:val="center"/></w:pPr><w:rPr><w:sz w:val="14"/></w:rPr>') +
    `${TABLE_GRID}</w:styles>`
  );
}

const style = (id: string, name: string, inside: string): string =>
  `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="Normal"/>${inside}</w:style>`;

const headingStyle = (level: 1 | 2 | 3, halfPoints: number): string =>
  `<w:style w:type="paragraph" w:styleId="Heading${level}"><w:name w:val="heading ${level}"/>${HEADING}` +
  `<w:outlineLvl w:val="${level - 1}"/></w:pPr><w:rPr><w:b/><w:sz w:val="${halfPoints}"/></w:rPr></w:style>`;

const SIDES = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'];
const TABLE_GRID =
  '<w:style w:type="table" w:styleId="TableGrid"><w:name w:val="Table Grid"/><w:tblPr><w:tblBorders>' +
  SIDES.map((side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="auto"/>`).join('') +
  '</w:tblBorders></w:tblPr></w:style>';
