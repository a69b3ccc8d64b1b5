import fc from 'fast-check';
import { buildCorpus } from '../corpus';
import { readDocuments } from '../documents';
import type { FundedGrant } from '../funded-grant';
import { learnCofunding } from './cofunding-signal';
import { invertMatrix } from './invert-matrix';
import { neighboursSignal } from './neighbours-signal';
import { bestTermsSignal, centroidSignal, wordingSignal } from './text-signals';

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
        const others = [bestTermsSignal(corpus, documents), wordingSignal(corpus, documents)];
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

  it('a record shared with another funder speaks for it, none speaks for itself', () => {
    const rows = [
      ...[0, 1, 2, 3].flatMap((number) => [
        { funder: 'A', number, words: [] },
        { funder: 'B', number, words: [] },
      ]),
      { funder: 'C', number: 9, words: [] },
    ];
    const { weights } = learnCofunding(buildCorpus(toGrants(rows)));
    expect([weights[0], weights[4], weights[8]]).toEqual([0, 0, 0]);
    expect(weights[1]).toBeGreaterThan(0);
    expect(weights[2]).toBeCloseTo(0, 12);
  });
});

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
