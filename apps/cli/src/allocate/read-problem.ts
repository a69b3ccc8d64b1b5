import { decodeUtf8, type FieldError } from '@puente/kernel';
import { allocationErrorText, parseAllocation, type AllocationProblem } from '@puente/matching/core';
import { parseJson } from '../match/parse-json';
import { positionOfPath } from '../match/json-position';
import { readInputFile } from '../match/read-input-file';
import { InputRefused, refuse, type RefusedInput } from '../match/refusal';

const LARGEST = 400 * 1024 * 1024;
/** Of larger files only the path is told: to find its line the whole text is read for each error. */
const LINES_TOLD = 4 * 1024 * 1024;
const MOST_ERRORS = 20;

/** The problem of a JSON file; a fault anywhere refuses it whole. */
export function readProblem(file: string): AllocationProblem {
  const decoded = decodeUtf8(readInputFile(file, LARGEST));
  if (!('text' in decoded)) throw notUtf8(file);
  const { problem, errors } = parseAllocation(parseJson(file, decoded.text));
  if (problem) return problem;
  const shown = errors.slice(0, MOST_ERRORS).map((error) => refusedField(file, decoded.text, error));
  throw new InputRefused(shown, errors.length);
}

function refusedField(file: string, text: string, error: FieldError): RefusedInput {
  const sentence = { es: allocationErrorText(error, 'es'), en: allocationErrorText(error, 'en') };
  const place = text.length > LINES_TOLD ? {} : positionOfPath(text, error.field);
  return { file, ...place, field: error.field, code: error.code, sentence };
}

const notUtf8 = (file: string): InputRefused =>
  refuse(file, 'not-utf8', 'El archivo no está en UTF-8.', 'The file is not in UTF-8.');
