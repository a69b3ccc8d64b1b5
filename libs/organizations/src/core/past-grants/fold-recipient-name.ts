const MARKS = /\p{M}+/gu;
const NOT_ASCII = /[^ -~]/;
const SIGNS = /[^a-z0-9 ]+/g;
const OTHER_SIGNS = /[^\p{L}\p{N} ]+/gu;
const DROPPED =
  /\b(?:inc|incorporated|llc|ltd|limited|corp|corporation|co|the|foundation for|a ?c|asociacion civil|i a p|iap|abp|sc)\b/g;
const SPACES = / {2,}/g;

/**
 * The form in which names of recipients are compared: no accents, lower case, `&` read as “and”, only letters, digits
 * and single spaces, legal forms and “the” dropped. A name made of such words only keeps them.
 */
export function foldRecipientName(name: string): string {
  const lower = name.toLowerCase().replaceAll('&', ' and ');
  const ascii = !NOT_ASCII.test(lower);
  const plain = ascii ? lower : lower.normalize('NFD').replace(MARKS, '');
  const words = plain.replace(ascii ? SIGNS : OTHER_SIGNS, ' ').replace(SPACES, ' ');
  const kept = words.replace(DROPPED, ' ').replace(SPACES, ' ').trim();
  return kept === '' ? words.trim() : kept;
}
