import { parseDateOnly } from '@puente/kernel';

/** What is doubtful about a Mexican identifier. A doubt warns and never blocks: some real ones break the rules. */
export type IdentifierDoubt =
  'rfc-shape' | 'rfc-date' | 'rfc-check-digit' | 'rfc-generic' | 'cluni-shape' | 'cluni-rfc';

const SHAPE = /^[A-ZÑ&]{3}(\d{2})(\d{2})(\d{2})[A-Z0-9]{2}[0-9A]$/;
const DIGITS = '0123456789ABCDEFGHIJKLMN&OPQRSTUVWXYZ Ñ';
const GENERIC = new Set(['XAXX010101000', 'XEXX010101000']);

export function normaliseRfc(text: string): string {
  return text.trim().toUpperCase().replace(/[\s-]/g, '');
}

/** Doubts about the RFC of an organisation (12 characters). The rule of the check digit is SAT's (modulus 11). */
export function doubtsAboutRfc(text: string): IdentifierDoubt[] {
  const rfc = normaliseRfc(text);
  if (GENERIC.has(rfc)) return ['rfc-generic'];
  const parts = SHAPE.exec(rfc);
  if (!parts) return ['rfc-shape'];
  const doubts: IdentifierDoubt[] = [];
  if (!isDay(parts[1]!, parts[2]!, parts[3]!)) doubts.push('rfc-date');
  if (checkDigit(rfc.slice(0, 11)) !== rfc[11]) doubts.push('rfc-check-digit');
  return doubts;
}

function isDay(year: string, month: string, day: string): boolean {
  return ['19', '20'].some((century) => parseDateOnly(`${century}${year}-${month}-${day}`) !== null);
}

/** A space stands before the eleven characters; weights run from 13 down. */
function checkDigit(eleven: string): string {
  const sum = [...` ${eleven}`].reduce(
    (total, char, index) => total + DIGITS.indexOf(char) * (13 - index),
    0,
  );
  const rest = sum % 11;
  if (rest === 0) return '0';
  return 11 - rest === 10 ? 'A' : String(11 - rest);
}
