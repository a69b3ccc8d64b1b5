import { xmlText } from '../core/markup';
import { pictureRelation } from './pack-docx';

const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006';
/** Six and a half inches, in the units of such files. */
const WIDTH = 5_943_600;

/** A picture across the page: its place among the pictures, how high it is to its width, and what it shows in words. */
export interface Picture {
  readonly at: number;
  readonly height: number;
  readonly width: number;
  readonly alt: string;
}

/** The picture as a run of its own paragraph. */
export function pictureXml({ at, width, height, alt }: Picture): string {
  const size = `cx="${WIDTH}" cy="${Math.round((WIDTH * height) / width)}"`;
  const name = `id="${at + 1}" name="picture${at + 1}" descr="${xmlText(alt)}"`;
  return (
    `<w:r><w:drawing><wp:inline xmlns:wp="${DRAWING}/wordprocessingDrawing" distT="0" distB="0" distL="0" distR="0">` +
    `<wp:extent ${size}/><wp:docPr ${name}/>` +
    `<a:graphic xmlns:a="${DRAWING}/main"><a:graphicData uri="${DRAWING}/picture"><pic:pic xmlns:pic="${DRAWING}/picture">` +
    `<pic:nvPicPr><pic:cNvPr ${name}/><pic:cNvPicPr/></pic:nvPicPr>` +
    `<pic:blipFill><a:blip r:embed="${pictureRelation(at)}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>` +
    `<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext ${size}/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr>` +
    '</pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>'
  );
}
