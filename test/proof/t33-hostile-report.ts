import { reportFixture } from '../../libs/rendering/src/core/report/report.fixture';
import { PAYLOADS } from './t33-payloads';

/** A report with a table in which every payload is a text beside a number, its title, labels and source among them. */
export function hostileReport(): object {
  const text = PAYLOADS[0]!.trim();
  const { blocks, ...rest } = reportFixture('es', text);
  const table = {
    ...{ kind: 'table', id: 'texts', title: text, sources: [] },
    columns: [
      { key: 'text', label: text, kind: 'text' },
      { key: 'amount', label: 'Cantidad', kind: 'number', digits: 0 },
    ],
    rows: PAYLOADS.map((each) => [each, -1]),
    total: [text, -PAYLOADS.length],
  };
  return { ...rest, blocks: [table, ...blocks.filter((block) => !('total' in block))] };
}
