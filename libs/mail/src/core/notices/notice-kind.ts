import type { LocaleText } from '@puente/kernel';

/** Something that the platform tells a person. */
export interface NoticeKind {
  /** What the list of messages says: for the own circle only, and still without names. */
  readonly says: LocaleText;
  /** The page that it is about, after the language. */
  readonly path: string;
  /** Where what it is about is found by its id; absent: the page alone. */
  readonly subjectPath?: string;
  /** Which part of it, where that is not the usual one. */
  readonly subjectQuery?: string;
  /** Its mail goes out whatever the reader chose and even while contact is paused. */
  readonly security: boolean;
}
