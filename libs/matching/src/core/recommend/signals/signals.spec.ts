import fc from 'fast-check';
import { buildCorpus } from '../corpus';
import { readDocuments } from '../documents';
import type { FundedGrant } from '../funded-grant';
import type { FundingRecord } from '../records';
import { cofundingSignal, learnCofunding } from './cofunding-signal';
import { invertMatrix } from './invert-matrix';
import { neighboursSignal } from './neighbours-signal';
import { relevanceSignal } from './relevance-signal';
import { bestTermsSignal, centroidSignal } from './text-signals';
import { wordingSignal } from './wording-signal';

const WORDS = ['agua', 'refugio', 'trabajo', 'niñez', 'arte', 'salud', 'derechos', 'escuela'];
const grants = fc.array(
  fc.record({ funder: fc.constantFrom('A', 'B', 'C'), number: fc.nat(12), words: fc.subarray(WORDS) }),
  { minLength: 1, maxLength: 40 },
);
const toGrants = (rows: readonly { funder: string; number: number; words: string[] }[]): FundedGrant[] =>
  rows.map(({ funder, number, words }) => ({
    funder,
    recipient: `Casa ${WORDS[number % 8]} ${number}`,
    recipientKey: `casa ${number}`,
    description: words.join(' '),
    topic: '',
    date: null,
  }));

describe('invertMatrix', () => {
  it('gives the identity when multiplied with a positive definite matrix', () => {
    const value = fc.double({ min: -2, max: 2, noNaN: true });
    fc.assert(
      fc.property(fc.array(value, { minLength: 9, maxLength: 9 }), (factor) => {
        const matrix = new Float64Array(9);
        for (let at = 0; at < 27; at++) {
          const [row, column, inner] = [Math.floor(at / 9), Math.floor(at / 3) % 3, at % 3];
          matrix[row * 3 + column]! += factor[row * 3 + inner]! * factor[column * 3 + inner]!;
        }
        for (let row = 0; row < 3; row++) matrix[row * 4]! += 1;
        const inverse = invertMatrix(matrix, 3);
        for (let at = 0; at < 9; at++) {
          const [row, column] = [Math.floor(at / 3), at % 3];
          let sum = 0;
          for (let inner = 0; inner < 3; inner++) {
            sum += matrix[row * 3 + inner]! * inverse[inner * 3 + column]!;
          }
          expect(sum).toBeCloseTo(row === column ? 1 : 0, 8);
        }
      }),
    );
  });
});

describe('signals', () => {
  it('are finite and never negative, and cosines at most 1', () => {
    fc.assert(
      fc.property(grants, (rows) => {
        const corpus = buildCorpus(toGrants(rows));
        const documents = readDocuments(corpus, corpus.recipients);
        const cosines = [centroidSignal(corpus, documents), neighboursSignal(corpus, documents)];
        const wording = wordingSignal(corpus, documents, learnCofunding(corpus));
        const others = [bestTermsSignal(corpus, documents), wording, relevanceSignal(corpus, documents)];
        corpus.funders.forEach((_, funder) => {
          const bounded = cosines.flatMap((signal) => [...signal(funder)]);
          const all = [...bounded, ...others.flatMap((signal) => [...signal(funder)])];
          expect(all.every((value) => Number.isFinite(value) && value >= 0)).toBe(true);
          expect(bounded.every((value) => value <= 1 + 1e-9)).toBe(true);
        });
      }),
      { numRuns: 50 },
    );
  });

  it('neighbours are the mean of the largest cosines, as computed one by one', () => {
    fc.assert(
      fc.property(grants, (rows) => {
        const corpus = buildCorpus(toGrants(rows));
        const documents = readDocuments(corpus, corpus.recipients);
        const signal = neighboursSignal(corpus, documents);
        corpus.funders.forEach((_, funder) => {
          const plain = corpus.recipients.map((_, place) =>
            plainNeighbours(corpus, documents, funder, place),
          );
          signal(funder).forEach((value, place) => expect(value).toBeCloseTo(plain[place]!, 10));
        });
      }),
      { numRuns: 30 },
    );
  });

  it('relevance asks for terms that tell a funder from others, not for those that all use', () => {
    const texts = ['refugio apoyo', 'refugio apoyo', 'agua apoyo', 'agua apoyo', 'refugio apoyo', 'apoyo'];
    const corpus = buildCorpus(
      texts.map((description, number) => {
        const [grant] = toGrants([{ funder: number < 2 ? 'A' : 'B', number, words: [] }]);
        return { ...grant!, recipient: `Casa ${number}`, description };
      }),
    );
    const [, , water, , shelter, support] = relevanceSignal(
      corpus,
      readDocuments(corpus, corpus.recipients),
    )(0);
    expect(shelter).toBeGreaterThan(1);
    expect([water, support]).toEqual([0, 0]);
  });

  it('a record shared with another funder speaks for it, none speaks for itself', () => {
    const rows = [
      ...[0, 1, 2, 3].flatMap((number) => [
        { funder: 'A', number, words: [] },
        { funder: 'B', number, words: [] },
      ]),
      { funder: 'C', number: 9, words: [] },
    ];
    const { records, weights } = learnCofunding(buildCorpus(toGrants(rows)));
    const said = (about: number, by: number) =>
      records.map((record, at) => (record.funder === by ? weights[about * records.length + at]! : 0));
    for (const funder of [0, 1, 2]) expect(said(funder, funder).every((weight) => weight === 0)).toBe(true);
    expect(Math.min(...said(0, 1).filter((weight) => weight !== 0))).toBeGreaterThan(0);
    for (const weight of said(0, 2)) expect(weight).toBeCloseTo(0, 12);
  });

  it('a funder follows the programme that funds what it funds, not the whole of a broad funder', () => {
    const programme = (topic: string, numbers: readonly number[]) =>
      toGrants(numbers.map((number) => ({ funder: 'B', number, words: [] }))).map((grant) => ({
        ...grant,
        topic,
      }));
    const corpus = buildCorpus([
      ...toGrants([0, 1, 2, 3].map((number) => ({ funder: 'A', number, words: [] }))),
      ...programme('Agua/ríos', [0, 1, 2, 4]),
      ...programme('Arte', [5, 6, 7, 8, 9, 10, 11, 12]),
    ]);
    const support = cofundingSignal(corpus, corpus.recipients, learnCofunding(corpus))(0);
    const of = (number: number) =>
      support[corpus.recipients.findIndex(({ key }) => key === `casa ${number}`)]!;
    expect(of(4)).toBeGreaterThan(1.5 * of(5));
  });

  it("weights are those of a ridge regression that never saw the funder's own records", () => {
    fc.assert(
      fc.property(grants, (rows) => {
        const { records, weights } = learnCofunding(buildCorpus(toGrants(rows)));
        records
          .filter(({ whole }) => whole)
          .forEach((target) => {
            const own = weights.subarray(
              target.funder * records.length,
              (target.funder + 1) * records.length,
            );
            records.forEach((record, at) => {
              if (record.funder === target.funder) return;
              const fitted = records.reduce(
                (sum, each, other) => sum + own[other]! * product(record, each),
                0,
              );
              expect(fitted + 3 * own[at]!).toBeCloseTo(product(record, target), 9);
            });
          });
      }),
      { numRuns: 30 },
    );
  });

  it('shares of a text that go to all funders add up to 1, but for what is lent to followers', () => {
    const rows = ['A', 'B', 'C'].flatMap((funder, shift) =>
      [0, 1, 2].map((number) => ({
        funder,
        number: number + 4 * shift,
        words: [WORDS[shift]!, WORDS[shift + 3]!],
      })),
    );
    const corpus = buildCorpus(toGrants(rows));
    const signal = wordingSignal(corpus, readDocuments(corpus, corpus.recipients), learnCofunding(corpus));
    const totals = corpus.recipients.map((_, place) =>
      [0, 1, 2].reduce((sum, funder) => sum + signal(funder)[place]! ** 2, 0),
    );
    for (const total of totals) expect(total).toBeCloseTo(1, 9);
    for (const [place, { key }] of corpus.recipients.entries()) {
      const own = [0, 1, 2].map((funder) => signal(funder)[place]!);
      expect(own.indexOf(Math.max(...own))).toBe(Math.floor(Number(key.slice(5)) / 4));
    }
  });
});

function product(one: FundingRecord, other: FundingRecord): number {
  return one.recipients.reduce((sum, recipient, at) => {
    const place = other.recipients.indexOf(recipient);
    return place === -1 ? sum : sum + one.values[at]! * other.values[place]!;
  }, 0);
}

type Corpus = ReturnType<typeof buildCorpus>;
type Documents = ReturnType<typeof readDocuments>;

function plainNeighbours(
  corpus: Corpus,
  { pairVectors, candidateVectors }: Documents,
  funder: number,
  place: number,
) {
  const row = (vectors: typeof pairVectors, at: number) =>
    new Map(
      [...vectors.columns.slice(vectors.offsets[at], vectors.offsets[at + 1])].map((column, index) => [
        column,
        vectors.values[vectors.offsets[at]! + index]!,
      ]),
    );
  const candidate = row(candidateVectors, place);
  const cosines: number[] = [];
  for (let pair = corpus.firstPair[funder]!; pair < corpus.firstPair[funder + 1]!; pair++) {
    let sum = 0;
    for (const [column, value] of row(pairVectors, pair)) sum += value * (candidate.get(column) ?? 0);
    cosines.push(sum);
  }
  const best = cosines.sort((one, other) => other - one).slice(0, 5);
  return best.reduce((sum, value) => sum + value, 0) / best.length;
}
