import { inflateSync } from 'node:zlib';
import { shapesOf, stringsIn, wordsOf, type Shapes } from './printed-text';

/** An object of a PDF: its marks, and its stream where it has one. */
interface PdfObject {
  readonly marks: string;
  readonly stream: string;
}

/** What a PDF prints and how it is tagged, read from its objects: no program is needed for it. */
export class ReadPdf {
  private readonly objects: ReadonlyMap<string, PdfObject>;

  constructor(pdf: Buffer) {
    const found = pdf.toString('latin1').matchAll(/^(\d+) 0 obj\n([\s\S]*?)\nendobj/gm);
    this.objects = new Map([...found].map(([, id, body]) => [id!, objectOf(body!)]));
  }

  /** The marks of all objects that match. */
  marked(pattern: RegExp): string[] {
    return [...this.objects.values()].map(({ marks }) => marks).filter((marks) => pattern.test(marks));
  }

  /** How often something is tagged so. */
  tagged(name: string): number {
    return this.marked(/\/Type \/StructElem\b/).filter((marks) => new RegExp(`/S /${name}\\n`).test(marks))
      .length;
  }

  /** What its drawings say to who does not see them. */
  get alts(): string[] {
    return this.marked(/\/S \/Figure\n/).map((marks) => {
      const [, coded, plain] = /\/Alt (?:<FEFF(\w+)>|(\(.*\)))/.exec(marks)!;
      return coded ? Buffer.from(coded, 'hex').swap16().toString('utf16le') : stringsIn(plain!);
    });
  }

  get pages(): string[] {
    return this.marked(/\/Type \/Page\n/);
  }

  /** The words of its pages, in the order in which they are printed, a line for each piece. */
  text(): string {
    return this.pages.map((marks) => this.printed(marks, this.streamOf(marks, 'Contents'))).join('\n');
  }

  private streamOf(marks: string, name: string): string {
    return this.objects.get(new RegExp(`/${name} (\\d+) 0 R`).exec(marks)?.[1] ?? '')?.stream ?? '';
  }

  /** A content with the fonts and drawings that its marks name. */
  private printed(marks: string, content: string): string {
    let font: Shapes = new Map();
    let at: Place = { x: 0, y: 0 };
    let last: Place | null = null;
    let text = '';
    for (const [, x, y, named, shown, drawn] of content.matchAll(STEPS)) {
      if (x) at = { x: Number(x), y: Number(y) };
      if (named) font = this.fontOf(marks, named);
      if (drawn) text += `\n${this.drawing(marks, drawn)}`;
      if (!shown) continue;
      const piece = wordsOf(stringsIn(shown), font);
      text += last && isNext(last, at) ? piece : `\n${piece}`;
      last = piece.length === 1 ? at : null;
    }
    return text;
  }

  private fontOf(marks: string, name: string): Shapes {
    const font = this.objects.get(new RegExp(`/${name} (\\d+) 0 R`).exec(marks)?.[1] ?? '');
    return shapesOf(this.streamOf(font?.marks ?? '', 'ToUnicode'));
  }

  private drawing(marks: string, name: string): string {
    const drawing = this.objects.get(new RegExp(`/${name} (\\d+) 0 R`).exec(marks)?.[1] ?? '');
    return drawing ? this.printed(drawing.marks, drawing.stream) : '';
  }
}

interface Place {
  readonly x: number;
  readonly y: number;
}

/** Drawings show each letter by itself; one that stands this near to the last belongs to its word. In points. */
const NEAR = 14;
const isNext = (last: Place, at: Place): boolean => last.y === at.y && at.x > last.x && at.x - last.x < NEAR;

/** A place is chosen or a font, a text is shown, or a drawing is put there. */
const STEPS =
  /^(?:[\d.-]+ 0 0 [\d.-]+ ([\d.-]+) ([\d.-]+) cm|\/(\w+) [\d.-]+ Tf|(\[[\s\S]*?\]\s*TJ|\([\s\S]*?\)\s*Tj)|\/(\w+) Do)$/gm;

function objectOf(body: string): PdfObject {
  const [, marks, raw] = /^([\s\S]*?)\nstream\r?\n([\s\S]*)\nendstream$/.exec(body) ?? [null, body, ''];
  return { marks: marks, stream: marks.includes('/FlateDecode') ? inflated(raw) : raw };
}

function inflated(raw: string): string {
  return inflateSync(Buffer.from(raw, 'latin1')).toString('latin1');
}
