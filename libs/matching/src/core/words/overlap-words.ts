import type { LocaleText } from '@puente/kernel';
import type { Vocabulary } from '@puente/taxonomy/core';
import type { OverlapCode } from '../parts';
import type { PartWords } from './part-words';
import { listedCodes, say } from './phrases';

/** What the parts say that compare a list wanted with a list had. */
export function overlapWords<Code extends string>(
  code: OverlapCode,
  vocabulary: Vocabulary<Code>,
  missing: LocaleText,
): PartWords {
  return {
    missing,
    evidence: ({ programme, nonprofit, hidden }) => {
      const wanted = programme[code] as unknown as readonly Code[];
      const has = nonprofit[code] as unknown as readonly Code[];
      const shared = wanted.filter((each) => has.includes(each));
      const count = say(
        `Coincide en ${shared.length} de ${wanted.length}`,
        `Matches ${shared.length} of ${wanted.length}`,
      );
      if (hidden || shared.length === 0) return say(`${count.es}.`, `${count.en}.`);
      const names = listedCodes(vocabulary, shared);
      return say(`${count.es}: ${names.es}.`, `${count.en}: ${names.en}.`);
    },
  };
}
