/** Escapes text for XML and HTML, in content and in quoted attributes. */
export function escapeMarkup(text: string): string {
  return text
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;')
    .replace(/'/g, '&#39;');
}

/** Control characters that XML does not allow at all, and marks that turn the order of letters around. */
// eslint-disable-next-line no-control-regex
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u202a-\u202e\u2066-\u2069\ufffe\uffff]/g;

/** Text as the content of an office file: without what XML does not allow, the rest escaped. */
export const xmlText = (text: string): string => escapeMarkup(text.replace(FORBIDDEN, ''));
