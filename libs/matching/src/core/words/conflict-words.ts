import { say } from './phrases';
import type { RuleWords } from './rule-words';
import type { Speech } from './view';

const untilOf = ({ programme, nonprofit }: Speech): string | null =>
  programme.conflicts?.get(nonprofit.id) ?? null;

/** All that is said is the funder's own: no kind, no note, nothing of the nonprofit. */
export const conflictWords: RuleWords = {
  own: (speech) => untilOf(speech) ?? '',
  pass: () => say('No hay conflicto de interés declarado.', 'No conflict of interest is declared.'),
  fail: (speech) => {
    const until = untilOf(speech);
    return say(
      `Hay un conflicto de interés declarado por quien financia${until ? `, hasta el ${until}` : ''}.`,
      `The funder declared a conflict of interest${until ? `, until ${until}` : ''}.`,
    );
  },
  missing: say('si hay un conflicto de interés', 'whether there is a conflict of interest'),
  change: (speech) => {
    const until = untilOf(speech);
    return until
      ? say(
          `El conflicto de interés termina después del ${until}, o cuando se dé por terminado.`,
          `The conflict of interest is over after ${until}, or when it is ended.`,
        )
      : say(
          'Que quien lo declaró dé por terminado el conflicto de interés.',
          'Whoever declared the conflict of interest ends it.',
        );
  },
};
