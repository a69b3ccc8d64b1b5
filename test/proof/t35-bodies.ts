import type { Random } from './random';
import type { ContractDocument, Schema } from './t35-document';

/** What no field expects, or not there. */
const STRANGE: readonly unknown[] = [
  null,
  true,
  -1,
  0.5,
  1e308,
  2 ** 31,
  Number.MAX_SAFE_INTEGER,
  '',
  ' ',
  'ñ'.repeat(5_000),
  '\u0000',
  '\ud800',
  '2026-02-30',
  'MX-XXX',
  '__proto__',
  "' or 1=1 --",
  '{{constructor}}',
  [],
  [[[[]]]],
  [null],
  ['es', 'es'],
  {},
  { es: 1 },
  { toString: 'x', constructor: { prototype: {} } },
];

/** Values that a schema allows, and near misses of them. */
export class Bodies {
  constructor(
    private readonly document: ContractDocument,
    private readonly random: Random,
    /** What stands in free texts that have room for it; anything by chance when absent. */
    private readonly word?: string,
  ) {}

  good(given: Schema): unknown {
    const schema = this.document.resolve(given);
    if (schema.nullable && this.random.next() < 0.2) return null;
    if (schema.enum) return this.random.pick(schema.enum);
    switch (schema.type) {
      case 'array':
        return [
          ...new Set(Array.from({ length: this.random.below(4) }, () => this.good(schema.items ?? {}))),
        ];
      case 'number':
      case 'integer':
        return this.number(schema);
      case 'boolean':
        return this.random.next() < 0.5;
      case 'string':
        return this.text(schema);
      default:
        return this.object(schema);
    }
  }

  /** The value with one to three places made strange, taken away or added to. */
  bad(value: unknown): unknown {
    if (this.random.next() < 0.1) return this.random.pick(STRANGE);
    let broken = value;
    for (let times = 1 + this.random.below(3); times > 0; times--) broken = this.breakOnce(broken);
    return broken;
  }

  private breakOnce(value: unknown): unknown {
    if (Array.isArray(value) && value.length > 0 && this.random.next() < 0.6) {
      const place = this.random.below(value.length);
      return value.map((each, index) => (index === place ? this.breakOnce(each) : (each as unknown)));
    }
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return this.random.pick(STRANGE);
    const entries = Object.entries(value);
    const choice = this.random.next();
    const place = this.random.below(entries.length || 1);
    if (choice < 0.15) return Object.fromEntries(entries.filter((_, index) => index !== place));
    if (choice < 0.3) return { ...value, [this.random.pick(['more', '__proto__x', 'tenantId', 'id'])]: 1 };
    return Object.fromEntries(
      entries.map(([key, each], index) => [key, index === place ? this.breakOnce(each) : (each as unknown)]),
    );
  }

  private object({ properties = {}, required = [], additionalProperties }: Schema): object {
    const own = Object.entries(properties).filter(
      ([name]) => required.includes(name) || this.random.next() < 0.5,
    );
    const free =
      typeof additionalProperties === 'object' ? [['capacity', additionalProperties] as const] : [];
    return Object.fromEntries([...own, ...free].map(([name, schema]) => [name, this.good(schema)]));
  }

  private number({ minimum = 0, maximum = 1_000_000 }: Schema): number {
    return minimum + this.random.below(Math.min(maximum - minimum, 1_000_000) + 1);
  }

  private text({ minLength = 0, maxLength = 40, pattern }: Schema): string {
    if (pattern) return this.random.pick(['es', 'en', 'tzo', 'nah']);
    if (this.word && minLength <= this.word.length && this.word.length <= maxLength) return this.word;
    const length = Math.max(minLength, this.random.below(Math.min(maxLength, 40) + 1));
    return Array.from({ length }, () => this.random.pick([...'abc ñé=<{0'])).join('');
  }
}
