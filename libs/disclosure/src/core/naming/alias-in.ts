import type { NameMark } from './find-names';

/** As `aliasText` writes them, however somebody copied it. */
const ALIAS = /\bONG[\s\u00a0]+[0-9A-HJKMNP-TV-Z]{5}[-–—‑][0-9A-HJKMNP-TV-Z]{5}\b/giu;

/** Aliases in a text: whoever compares two reports would join what is told under them. */
export const aliasIn = (text: string): NameMark[] =>
  [...text.matchAll(ALIAS)].map(({ 0: found, index }) => ({
    ...{ kind: 'alias' as const, start: index, end: index + found.length },
  }));
