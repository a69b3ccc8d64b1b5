import { invalid, parseDateOnly } from '@puente/kernel';
import { HIT_STANDINGS, LIST_FILES, type HitStanding, type SanctionsListInput } from '@puente/screening';
import type { Request } from 'express';
import { codeIn, type RawQuery } from './match-query';
import { uploadedFilesOf } from './uploaded-file';

/** The files of a list and its day, as a form brings them. */
export function readSanctionsForm(
  request: Request,
  fields: Readonly<Record<string, unknown>>,
): SanctionsListInput {
  const files = uploadedFilesOf(request);
  const [sdn, alt, add] = LIST_FILES.map((name) => files[name] ?? null);
  const publishedOn = parseDateOnly(typeof fields.publishedOn === 'string' ? fields.publishedOn : '');
  const missing = [
    ...(publishedOn ? [] : [{ field: 'publishedOn', code: 'required' }]),
    ...(sdn ? [] : [{ field: 'sdn', code: 'required' }]),
  ];
  if (!publishedOn || !sdn) throw invalid(missing);
  return { publishedOn, sdn, alt: emptyAsNone(alt), add: emptyAsNone(add) };
}

/** A browser sends a field of a file that was not chosen as a file without bytes. */
const emptyAsNone = (file: Buffer | null | undefined): Buffer | null => (file?.length ? file : null);

/** Which hits are asked for; without a word, those that wait for somebody. */
export const readHitStanding = (query: RawQuery): HitStanding =>
  codeIn(query, 'standing', HIT_STANDINGS) ?? 'open';
