import { PART_KINDS, type PartName } from '@puente/grants';

/** A part of a form as addresses write it: `question-core`. */
export const partAddress = ({ kind, id }: PartName): string => `${kind}-${id}`;

/** The part that an address means; null where it means none. */
export function partOfAddress(text: string): PartName | null {
  const kind = PART_KINDS.find((each) => text.startsWith(`${each}-`));
  return kind ? { kind, id: text.slice(kind.length + 1) } : null;
}
