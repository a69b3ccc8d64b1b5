const RELATIVE = /^(?:\/(?![/\\])|[?#])/;
const ABSOLUTE = /^(?:https:\/\/|mailto:)/i;
// Browsers skip control characters and blanks inside a scheme, so «java\nscript:» would pass a naive check.
// eslint-disable-next-line no-control-regex
const SKIPPED_BY_BROWSERS = /[\u0000-\u0020\u007f]/g;

/** Lets through own paths, queries, fragments, https and mailto; anything else becomes `#`. */
export function safeUrl(text: string): string {
  const url = text.replace(SKIPPED_BY_BROWSERS, '');
  return RELATIVE.test(url) || ABSOLUTE.test(url) ? url : '#';
}
