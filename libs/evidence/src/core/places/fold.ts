const MARKS = /\p{M}+/gu;

/** A name as it is compared: lower case, without accents, dots or doubled blanks. */
export function foldName(text: string): string {
  return text
    .normalize('NFD')
    .replace(MARKS, '')
    .toLowerCase()
    .replace(/[.,'’]/g, '')
    .replace(/[\s_\-/]+/g, ' ')
    .trim();
}
