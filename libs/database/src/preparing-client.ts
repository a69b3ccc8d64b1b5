import { Client, type ClientConfig } from 'pg';

/** A connection keeps so many plans of up to some 130 KB each; statements beyond are planned anew each time. */
export const MOST_PREPARED = 150;
/** A plan that does not know its parameters takes a list for ten values long. */
const LONG_LIST = 100;

type Ask = (...args: unknown[]) => unknown;

/**
 * A connection that prepares each statement with parameters under a name of its own, so that it is planned once and not
 * each time: policies make planning dearer than running. Where a list is long, its plan is made for it (docs/adr/0036).
 */
export class PreparingClient extends Client {
  constructor(config?: ClientConfig) {
    super(config);
    const names = new Map<string, string>();
    const ask = this.query.bind(this) as Ask;
    const prepare: Ask = (text, values, ...rest) => {
      if (typeof text !== 'string' || !Array.isArray(values) || values.length === 0) {
        return ask(text, values, ...rest);
      }
      if (values.some(isLong)) return planForThese(ask, text, values);
      return ask({ name: nameOf(names, text), text, values }, ...rest);
    };
    this.query = prepare as typeof this.query;
  }
}

const isLong = (value: unknown): boolean => Array.isArray(value) && value.length > LONG_LIST;

/** After a failure the transaction is over, and the setting with it. */
async function planForThese(ask: Ask, text: string, values: unknown[]): Promise<unknown> {
  await ask('set local plan_cache_mode = force_custom_plan');
  const answer = await ask(text, values);
  await ask('set local plan_cache_mode = force_generic_plan');
  return answer;
}

function nameOf(names: Map<string, string>, text: string): string | undefined {
  if (!names.has(text) && names.size < MOST_PREPARED) names.set(text, `p${names.size}`);
  return names.get(text);
}
