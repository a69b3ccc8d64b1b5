import { states, stateRow } from '@puente/taxonomy/core';
import { normaliseRfc, type IdentifierDoubt } from './rfc';

const SHAPE = /^([A-ZÑ&]{3}\d{6})(\d{2})([A-Z0-9]{3})$/;
const INEGI_CODES = new Set(states.codes.map((code) => stateRow(code).inegi));

/**
 * Doubts about a CLUNI. No official pattern was found; public examples have nine characters of the RFC, INEGI's
 * state and three more, so this is a soft check.
 */
export function doubtsAboutCluni(text: string, rfc: string | null): IdentifierDoubt[] {
  const parts = SHAPE.exec(normaliseRfc(text));
  if (!parts || !INEGI_CODES.has(parts[2]!)) return ['cluni-shape'];
  return rfc && !normaliseRfc(rfc).startsWith(parts[1]!) ? ['cluni-rfc'] : [];
}
