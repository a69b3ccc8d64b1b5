import type { Paper } from '../core/paper';
import { blockXml } from './document-xml';
import { packDocx } from './pack-docx';

/** A paper as a document to edit: tagged with its language, headings as headings. The same paper gives the same bytes. */
export const writeDocx = (paper: Paper): Buffer => packDocx(paper, paper.blocks.map(blockXml).join(''));
