import type { Columns } from '../store/columns';
import { BANDS, KNOWN_BAND, LAST_LANGUAGE_BAND, rangeOfAmounts, rangeOfYears } from '../store/bands';
import { FAILS, UNKNOWN, type Block } from './block';
import { Diagram, NO_ROWS, type RowBits } from './diagram';
import type { RuleQuery } from './rule-query';
import { addWords } from './word-loops';

/** Some numbers of the band pass and some fail. */
const UNSURE = 4;

type Verdict = (band: number) => number;

/** The rules on numbers and languages by bands, for 32 rows at a time; the rows of unsure bands are left to the numbers. */
export class NumberBands {
  private readonly diagram = new Diagram();
  private readonly fails: readonly RowBits[];
  private readonly open: readonly RowBits[];
  private readonly unsure: readonly RowBits[];

  constructor({ planes }: Columns, query: RuleQuery) {
    const asked: [Uint32Array[], Verdict][] = [
      [planes.languages.of(LAST_LANGUAGE_BAND), languageVerdict(query)],
      [planes.founded.of(BANDS - 1), foundedVerdict(query)],
      [planes.budget.of(BANDS - 1), budgetVerdict(query)],
      [planes.minAward.of(BANDS - 1), minAwardVerdict(query)],
    ];
    const rules = asked.map(([bits, verdictOf]) => ({
      bits,
      verdicts: Uint8Array.from({ length: 1 << bits.length }, (_, band) => verdictOf(band)),
    }));
    const rowsOf = (verdict: number) =>
      rules
        .map(({ bits, verdicts }) => this.diagram.number(bits, (band) => verdicts[band] === verdict))
        .filter((rows) => rows !== NO_ROWS);
    this.fails = rowsOf(FAILS);
    this.open = rowsOf(UNKNOWN);
    this.unsure = rowsOf(UNSURE);
  }

  apply(firstWord: number, block: Block): void {
    this.diagram.answer(firstWord);
    block.unsure.fill(0);
    for (const { words } of this.fails) addWords(block.fails, words);
    for (const { words } of this.open) addWords(block.open, words);
    for (const { words } of this.unsure) addWords(block.unsure, words);
  }
}

function languageVerdict({ languages }: RuleQuery): Verdict {
  const shared = languages.length > LAST_LANGUAGE_BAND;
  return (band) => (shared && band === LAST_LANGUAGE_BAND ? UNSURE : (languages[band] ?? 0));
}

function foundedVerdict({ latestFounded, unknownFounded }: RuleQuery): Verdict {
  return (band) => {
    if (band < KNOWN_BAND) return unknownFounded;
    const { lowest, highest } = rangeOfYears(band);
    return verdictOf(lowest <= latestFounded, highest <= latestFounded);
  };
}

/** To be large enough holds for all above a number, not to be too large for all below one. */
function budgetVerdict({ budget: { min, max, award, share, unknown } }: RuleQuery): Verdict {
  const isEnough = (pesos: number) => pesos >= min && award <= share * pesos;
  return (band) => {
    if (band < KNOWN_BAND) return unknown;
    const { lowest, highest } = rangeOfAmounts(band);
    return verdictOf(isEnough(highest) && lowest <= max, isEnough(lowest) && highest <= max);
  };
}

function minAwardVerdict({ largestAward }: RuleQuery): Verdict {
  return (band) => {
    if (band < KNOWN_BAND) return 0;
    const { lowest, highest } = rangeOfAmounts(band);
    return verdictOf(lowest <= largestAward, highest <= largestAward);
  };
}

function verdictOf(somePass: boolean, allPass: boolean): number {
  if (allPass) return 0;
  return somePass ? UNSURE : FAILS;
}
