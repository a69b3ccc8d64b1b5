import { dayInMexico, decodeUtf8, SystemClock, type FieldError } from '@puente/kernel';
import { parseProgramme, programmeErrorText, type ProgrammeFacts } from '@puente/matching/core';
import { nonprofitsIssueText, notUtf8 } from '@puente/organizations/core';
import { positionOfPath } from './json-position';
import { parseJson } from './parse-json';
import { readInputFile } from './read-input-file';
import { InputRefused, type RefusedInput } from './refusal';

const LARGEST_PROGRAMME = 4 * 1024 * 1024;
const MOST_ERRORS = 20;

/** The programme of a JSON file; a file without `today` takes the present day in Mexico City. */
export function readProgramme(file: string): ProgrammeFacts {
  const text = readText(file);
  const { programme, errors } = parseProgramme(parseJson(file, text), dayInMexico(new SystemClock().now()));
  if (programme) return programme;
  const shown = errors.slice(0, MOST_ERRORS).map((error) => refusedField(file, text, error));
  throw new InputRefused(shown, errors.length);
}

function readText(file: string): string {
  const decoded = decodeUtf8(readInputFile(file, LARGEST_PROGRAMME));
  if ('text' in decoded) return decoded.text;
  const issue = notUtf8(decoded.badByte);
  const sentence = { es: nonprofitsIssueText(issue, 'es'), en: nonprofitsIssueText(issue, 'en') };
  throw new InputRefused([{ file, line: issue.line, column: issue.column, code: issue.code, sentence }]);
}

function refusedField(file: string, text: string, error: FieldError): RefusedInput {
  const sentence = { es: programmeErrorText(error, 'es'), en: programmeErrorText(error, 'en') };
  return { file, ...positionOfPath(text, error.field), field: error.field, code: error.code, sentence };
}
