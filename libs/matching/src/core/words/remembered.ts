import type { LocaleText } from '@puente/kernel';
import type { ProgrammeFacts } from '../programme-facts';

/** A bound for what one programme's sentences may take. */
const MOST_REMEMBERED = 20_000;

const texts = new WeakMap<ProgrammeFacts, Map<string, LocaleText>>();

/** A sentence that is said of many nonprofits in the same words: made once for a programme and key. */
export function remembered(programme: ProgrammeFacts, key: string, make: () => LocaleText): LocaleText {
  let known = texts.get(programme);
  if (!known) texts.set(programme, (known = new Map<string, LocaleText>()));
  const found = known.get(key);
  if (found) return found;
  const text = make();
  if (known.size < MOST_REMEMBERED) known.set(key, text);
  return text;
}
