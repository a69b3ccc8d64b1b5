/* eslint-disable no-control-regex -- control characters are what is looked for */
const LONGEST = 180;
/** Control characters, signs that turn the direction of writing, and separators of paths. */

const ODD =
  /[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff/\\:*?"<>|]|\p{Surrogate}/u;

/** Whether a file may keep this name in its owner's list: one plain name, nothing that pretends to be another. */
export function isPlainFileName(name: string): boolean {
  return name.length > 0 && name.length <= LONGEST && !ODD.test(name) && !/^[. ]|[. ]$/.test(name);
}
