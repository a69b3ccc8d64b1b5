const SPECIAL = /[.*+?^${}()|[\]\\]/g;

/** What stands for a funder's name in a text, so that nobody is recommended for being named after a funder. */
const MASK = 'the funder';

/** Returns a function that replaces every name in a text, longer names first, in any case. */
export function nameMask(names: readonly string[]): (text: string) => string {
  const longestFirst = names.filter((name) => name !== '').sort((one, other) => other.length - one.length);
  if (longestFirst.length === 0) return (text) => text;
  const pattern = longestFirst.map((name) => name.replace(SPECIAL, '\\$&')).join('|');
  const anyName = new RegExp(pattern, 'giu');
  return (text) => text.replace(anyName, MASK);
}
