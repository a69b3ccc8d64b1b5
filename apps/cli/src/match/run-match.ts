import { isLocale } from '@puente/kernel';
import { Refused } from '../refused';
import { readerFor } from './labelled-view';
import { matchJson } from './match-json';
import { readMatchOptions, type MatchOptions, type RawMatchOptions } from './match-options';
import { matchResult, type MatchResult } from './match-result';
import { matchTable } from './match-table';
import { readNonprofits } from './read-nonprofits';
import { readProgramme } from './read-programme';
import { InputRefused } from './refusal';
import { writeOutput } from './write-output';

/** Reads both files, ranks, explains and writes; whatever cannot be used is refused in the reader's language. */
export async function runMatch(raw: RawMatchOptions): Promise<void> {
  try {
    await match(readMatchOptions(raw));
  } catch (error) {
    if (error instanceof InputRefused) {
      throw new Refused(error.text(isLocale(raw.language) ? raw.language : 'es'));
    }
    throw error;
  }
}

async function match(options: MatchOptions): Promise<void> {
  const programme = readProgramme(options.programme);
  const store = readNonprofits(options.nonprofits, programme.today);
  const reader = readerFor(options.audience, programme.funder);
  const result = matchResult(store, programme, reader, {
    top: options.top,
    ineligible: options.format === 'json',
  });
  await writeOutput(await piecesOf(result, options), options.out);
}

async function piecesOf(result: MatchResult, { format, language }: MatchOptions): Promise<Iterable<string>> {
  switch (format) {
    case 'json':
      return matchJson(result);
    case 'csv': {
      const { matchCsv } = await import('./match-csv');
      return [matchCsv(result, language)];
    }
    case 'table':
      return [matchTable(result, language)];
  }
}
