import type { Paper } from '../core/paper';

/** A paper with each kind of block, every text of it the same. */
export const paperFixture = (text: string): Paper => ({
  ...{ language: 'en', title: text, author: 'Puente', mark: null, foot: 'c0ffee', page: 'Page' },
  blocks: [
    { kind: 'heading', text: `1. ${text}` },
    { kind: 'paragraph', text },
    { kind: 'facts', facts: [{ label: 'Amount', value: text }] },
    { kind: 'table', columns: ['Line', 'Basis', 'Amount'], rows: [[text, 'Fixed', '1 MXN']] },
  ],
});
