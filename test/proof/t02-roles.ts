import { TABLE } from './t02-table';
import { EACH_ROLE, type Asker } from './world/cast';

/** A role, or `visitor`. */
export const roleName = ({ role }: Asker): string => role ?? 'visitor';

const ALL = EACH_ROLE.map(roleName);
const of = (kind: string): string[] =>
  EACH_ROLE.filter(({ organization }) => organization?.kind === kind).map(roleName);
const GROUPS: Readonly<Record<string, string[]>> = {
  anyone: ALL,
  'signed-in': ALL.filter((each) => each !== 'visitor'),
  nonprofit: of('nonprofit'),
  funder: of('funder'),
  hip: of('hip'),
};

/** The roles that the table lets in to each operation, in order of the alphabet. */
export const LET_IN: ReadonlyMap<string, readonly string[]> = new Map(
  TABLE.flatMap(([roles, operations]) => operations.map((name) => [name, rolesIn(roles)] as const)),
);

function rolesIn(text: string): string[] {
  const words = text.split(' ');
  const without = words.filter((word) => word.startsWith('-')).map((word) => word.slice(1));
  const named = words.filter((word) => !word.startsWith('-')).flatMap((word) => GROUPS[word] ?? [word]);
  return [...new Set(named)].filter((role) => !without.includes(role)).sort();
}
