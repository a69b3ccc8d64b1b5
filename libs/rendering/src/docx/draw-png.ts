import { Resvg } from '@resvg/resvg-js';
import { standaloneSvg } from '../core/charts/standalone';
import { fontFiles } from '../fonts';

/** Twice the width at which a page of letter paper shows it. */
const WIDTH = 1_280;

export interface DrawnPng {
  readonly png: Buffer;
  readonly width: number;
  readonly height: number;
}

/** A drawing of ours as PNG. Word processors keep their own fonts, so its letters are drawn with ours. */
export function drawPng(svg: string): DrawnPng {
  const drawn = new Resvg(standaloneSvg(svg), {
    fitTo: { mode: 'width', value: WIDTH },
    background: '#ffffff',
    font: { fontFiles: fontFiles(), loadSystemFonts: false, defaultFontFamily: 'Inter' },
  }).render();
  return { png: drawn.asPng(), width: drawn.width, height: drawn.height };
}
