import type { AssignmentBoard, Pair, PlanRow } from '@puente/grants';
import type { Locale } from '@puente/kernel';
import { say } from '../../texts';
import type { LoadLine } from './assignments.view';

type Person = AssignmentBoard['candidates'][number];

/** What everybody reads who could, and what they would with the pairs that are proposed. */
export function loadLines(
  { lines, candidates, plan }: AssignmentBoard,
  proposed: readonly Pair[],
  locale: Locale,
): LoadLine[] {
  const assigned = lines.flatMap(({ reviewers }) => reviewers);
  return candidates.map((person) => {
    const own = assigned.filter(({ reviewerId }) => reviewerId === person.personId);
    const more = proposed.filter(({ reviewerId }) => reviewerId === person.personId).length;
    return {
      ...{ name: person.name, now: own.length, then: own.length + more },
      handedIn: own.filter(({ submittedAt }) => submittedAt !== null).length,
      ...knownOf(person, plan, locale),
    };
  });
}

/** Applications are written in Spanish: who does not read it is asked last. */
function knownOf(
  { personId }: Person,
  plan: PlanRow | null,
  locale: Locale,
): Pick<LoadLine, 'most' | 'note'> {
  const member = plan?.panel.find((each) => each.personId === personId);
  if (!member) return { most: '—', note: say(locale, 'reviewAssignments.notOnPanel') };
  const isStrange = member.languages.length > 0 && !member.languages.includes('es');
  return {
    most: String(member.most),
    note: isStrange ? say(locale, 'reviewAssignments.noSpanish') : null,
  };
}
