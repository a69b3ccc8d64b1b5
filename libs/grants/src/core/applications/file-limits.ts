import { questionsOf, type Form } from '../forms/form';
import type { QuestionOf } from '../forms/question';

const MEGABYTE = 1024 * 1024;

/** How many files an application, an organisation and a day take; bytes are those that are kept. */
export const FILE_LIMITS = {
  ofApplication: 40,
  bytesOfApplication: 100 * MEGABYTE,
  ofOrganization: 500,
  ofDay: 100,
} as const;

const DAY_MS = 24 * 3_600_000;

/** Since when files count as of today: a day is the last 24 hours. */
export const dayBefore = (now: Date): Date => new Date(now.getTime() - DAY_MS);

export interface FileLoad {
  readonly ofQuestion: number;
  readonly ofApplication: number;
  readonly bytesOfApplication: number;
  readonly ofOrganization: number;
  readonly ofDay: number;
}

/** The limit that one more file would pass, with the number that it allows; null when there is room. */
export function fullAt(
  load: FileLoad,
  { maxFiles }: QuestionOf<'file'>,
): { readonly code: string; readonly most: number } | null {
  if (load.ofQuestion >= maxFiles) return { code: 'too-many-files-here', most: maxFiles };
  if (load.ofApplication >= FILE_LIMITS.ofApplication) {
    return { code: 'too-many-files', most: FILE_LIMITS.ofApplication };
  }
  if (load.bytesOfApplication >= FILE_LIMITS.bytesOfApplication) {
    return { code: 'too-many-megabytes', most: FILE_LIMITS.bytesOfApplication / MEGABYTE };
  }
  if (load.ofOrganization >= FILE_LIMITS.ofOrganization) {
    return { code: 'too-many-files-kept', most: FILE_LIMITS.ofOrganization };
  }
  if (load.ofDay >= FILE_LIMITS.ofDay) return { code: 'too-many-files-today', most: FILE_LIMITS.ofDay };
  return null;
}

/** A question that files answer, or null. */
export function fileQuestion(form: Form, id: string): QuestionOf<'file'> | null {
  const found = questionsOf(form).find((each) => each.id === id);
  return found?.kind === 'file' ? found : null;
}

/** The ids of files in an answer, as it is kept. */
export const filesIn = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.filter((each): each is string => typeof each === 'string') : [];
