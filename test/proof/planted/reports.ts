import type { PlantedBug } from './planted-bug';

const TEMPLATE = 'libs/rendering/src/pdf/printer/report.typ';
const PARAGRAPH = 'par[#it.text]';

/** Bugs in reports and their renderers. */
export const reportBugs: readonly PlantedBug[] = [
  {
    test: 'E2',
    bug: 'reports print amounts without their cents',
    file: 'libs/rendering/src/core/report/say-cell.ts',
    find: 'minor: BigInt(value.minor)',
    replace: 'minor: (BigInt(value.minor) / 100n) * 100n',
    caughtBy: 'are what the report holds',
    quick: true,
  },
  {
    test: 'E2',
    bug: 'a sheet of a report rounds its numbers',
    file: 'libs/rendering/src/xlsx/typed-sheet-xml.ts',
    find: '<v>${exact(cell.value)}</v>',
    replace: '<v>${Math.round(exact(cell.value))}</v>',
    caughtBy: 'are what the report holds',
    quick: true,
  },
  {
    test: 'E2',
    bug: 'a printed table lacks its last row',
    file: TEMPLATE,
    find: '..it.rows.flatten()',
    replace: '..it.rows.slice(0, -1).flatten()',
    caughtBy: 'are what the report holds',
    quick: true,
  },
  {
    test: 'E2',
    bug: 'a long word of a report runs off the page',
    file: 'libs/rendering/src/pdf/printer/main.ts',
    find: 'standaloneSvg(value) : breakable(value)',
    replace: 'standaloneSvg(value) : value',
    caughtBy: 'keep words that no line holds on the page',
    quick: true,
  },
  {
    test: 'T32',
    bug: 'a text of a report is taken for markup on paper',
    file: TEMPLATE,
    find: PARAGRAPH,
    replace: 'par(if it.text.contains("eval") { eval(it.text, mode: "markup") } else { it.text })',
    caughtBy: 'print every text as it stands there',
    quick: true,
  },
  {
    test: 'T32',
    bug: 'a symlink leads the renderer out of its workspace',
    file: TEMPLATE,
    find: PARAGRAPH,
    replace: 'par(if it.text.starts-with("/puente-link") { read(it.text) } else { it.text })',
    and: [
      {
        file: 'libs/rendering/src/pdf/printer/print-pdf.ts',
        find: `const WORKSPACE = '/document';`,
        replace: `const WORKSPACE = require('node:os').tmpdir();`,
      },
    ],
    caughtBy: 'read no file beside the report',
    quick: true,
  },
  {
    test: 'T32',
    bug: 'a text of a report goes into its page unescaped',
    file: 'libs/rendering/src/report/html/_paragraph.hbs',
    find: '{{text}}',
    replace: '{{{text}}}',
    caughtBy: 'write the same marks around any text',
    quick: true,
  },
  {
    test: 'E2',
    bug: 'a drawing of a report has no words on paper',
    file: TEMPLATE,
    find: ', width: 100%, alt: it.drawing.alt)',
    replace: ', width: 100%, alt: "-")',
    caughtBy: 'stand in tables with headings, and in drawings with words',
    quick: true,
  },
  {
    test: 'T33',
    spec: 't33-reports',
    bug: 'a text of a report is a formula of its sheet',
    file: 'libs/rendering/src/xlsx/typed-sheet-xml.ts',
    find: "if (typeof cell === 'string') return",
    replace:
      "if (typeof cell === 'string' && cell.startsWith('=1')) return `<c r=\"${place}\"><f>${cell.slice(1)}</f></c>`;\n  if (typeof cell === 'string') return",
    caughtBy: 'are sheets whose only formulas add up a column',
    quick: true,
  },
];
