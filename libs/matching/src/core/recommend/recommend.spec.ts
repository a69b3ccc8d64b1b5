import fc from 'fast-check';
import { dampingFactors } from './damping';
import { explainRecommendation } from './explain-recommendation';
import type { FundedGrant, NewcomerText } from './funded-grant';
import { nameMask } from './mask-names';
import { reasonsText } from './reasons';
import {
  buildRecommender,
  exposureDamping,
  recommendFor,
  type Recommendation,
  type Recommender,
} from './recommend';

import { topCandidates } from './top-candidates';

const SUBJECTS: readonly (readonly [funder: string, words: string, count: number])[] = [
  ['Fondo Refugio', 'shelter and legal support for survivors of trafficking', 6],
  ['Fondo Agua', 'clean rivers and water for farming communities', 6],
  ['Fondo Arte', 'theater and music schools for young artists', 6],
];

const grant = (funder: string, recipient: string, description: string): FundedGrant => ({
  funder,
  recipient,
  recipientKey: recipient.toLowerCase(),
  description,
  topic: '',
  date: '2016-01-01',
});

const GRANTS: readonly FundedGrant[] = [
  ...SUBJECTS.flatMap(([funder, words, count]) =>
    Array.from({ length: count }, (_, index) => grant(funder, `${funder} ${index}`, `${words} ${index}`)),
  ),
  ...[0, 1, 2].map((index) => grant('Fondo Vecino', `Fondo Refugio ${index}`, 'apoyo')),
  grant('Fondo Vecino', 'Casa Compartida', 'albergue'),
];

const NEWCOMERS: readonly NewcomerText[] = [
  {
    recipient: 'Casa Luz',
    recipientKey: 'casa luz',
    text: 'Refugio y apoyo jurídico a sobrevivientes de trata',
  },
  { recipient: 'Ríos', recipientKey: 'rios', text: 'Agua limpia para comunidades' },
  { recipient: 'Escena', recipientKey: 'escena', text: 'Escuelas de teatro y música' },
  { recipient: 'Silencio', recipientKey: 'silencio', text: '' },
];

const forFunder = (recommender: Recommender, name: string, top = 10): Recommendation[] =>
  recommendFor(recommender, recommender.corpus.funders.indexOf(name), top);

describe('recommendFor', () => {
  it.each([
    ['Fondo Refugio', 'Casa Luz'],
    ['Fondo Agua', 'Ríos'],
    ['Fondo Arte', 'Escena'],
  ])(
    'finds for %s, whose grants are in English, the newcomer %s, whose text is in Spanish',
    (funder, newcomer) => {
      expect(forFunder(buildRecommender(GRANTS, NEWCOMERS), funder)[0]?.recipient).toBe(newcomer);
    },
  );

  it('follows co-funding for known recipients and leaves out those already funded', () => {
    const ranking = forFunder(buildRecommender(GRANTS), 'Fondo Refugio', 100);
    expect(ranking[0]?.recipient).toBe('Casa Compartida');
    expect(ranking[0]?.shares[0]?.code).toBe('cofunding');
    expect(ranking.some(({ recipient }) => recipient.startsWith('Fondo Refugio'))).toBe(false);
    expect(ranking).toHaveLength(13);
  });

  it('puts first, of two whom the same others fund, the one whose work is described in its terms', () => {
    const both = (words: string) => [
      grant('Fondo Vecino', 'Casa Lejana', 'apoyo'),
      grant('Fondo Vecino', 'Casa Nueva', words),
    ];
    const rankOf = (words: string) => {
      const ranking = forFunder(buildRecommender([...GRANTS, ...both(words)]), 'Fondo Refugio', 100);
      return ranking.find(({ recipient }) => recipient === 'Casa Nueva')!;
    };
    const told = rankOf('legal support for survivors');
    expect(told.shares.map(({ code }) => code)).toContain('relevance');
    expect(rankOf('').rank).toBeGreaterThan(told.rank);
  });

  it('gives shares that add up to the score of each, and none to who has no evidence', () => {
    const ranking = forFunder(buildRecommender(GRANTS, NEWCOMERS), 'Fondo Agua');
    for (const { score, shares } of ranking) {
      const total = shares.reduce((sum, { share }) => sum + share, 0);
      expect(total).toBeCloseTo(score > 0 ? 1 : 0, 12);
      expect(shares.every(({ code }) => code !== 'cofunding')).toBe(true);
    }
  });

  it('shows the most frequent spelling of a name, one line for each key', () => {
    const spelled = ['CASA COMPARTIDA', 'Casa  Compartida', 'Casa  Compartida'].map((recipient) => ({
      ...grant('Fondo Arte', recipient, ''),
      recipientKey: 'casa compartida',
    }));
    const ranking = forFunder(buildRecommender([...GRANTS, ...spelled]), 'Fondo Agua', 100);
    expect(ranking.filter(({ recipientKey }) => recipientKey === 'casa compartida')).toEqual([
      expect.objectContaining({ recipient: 'Casa  Compartida' }),
    ]);
  });

  it('gives the same ranking in any order of grants and newcomers', () => {
    const rankings = (grants: readonly FundedGrant[], newcomers?: readonly NewcomerText[]) => {
      const recommender = buildRecommender(grants, newcomers);
      return recommender.corpus.funders.map((funder) => forFunder(recommender, funder));
    };
    const [known, fresh] = [rankings(GRANTS), rankings(GRANTS, NEWCOMERS)];
    fc.assert(
      fc.property(
        fc.shuffledSubarray([...GRANTS], { minLength: GRANTS.length }),
        fc.shuffledSubarray([...NEWCOMERS], { minLength: NEWCOMERS.length }),
        (grants, newcomers) => {
          expect(rankings(grants)).toEqual(known);
          expect(rankings(grants, newcomers)).toEqual(fresh);
        },
      ),
      { numRuns: 20 },
    );
  });

  it('has an answer for empty and for lonely grants', () => {
    expect(buildRecommender([]).corpus.funders).toEqual([]);
    expect(forFunder(buildRecommender([grant('F', 'R', '')]), 'F')).toEqual([]);
    expect(forFunder(buildRecommender([grant('F', 'R', '')], NEWCOMERS), 'F')).toHaveLength(4);
  });
});

describe('explainRecommendation', () => {
  it('names shared words as the candidate writes them, similar past recipients and co-funders', () => {
    const recommender = buildRecommender(GRANTS, NEWCOMERS);
    const funder = recommender.corpus.funders.indexOf('Fondo Refugio');
    const candidate = recommender.candidates.findIndex(({ key }) => key === 'casa luz');
    const { terms, neighbours, cofunders } = explainRecommendation(recommender, funder, candidate);
    expect(terms.map(({ word }) => word)).toEqual(
      expect.arrayContaining(['sobrevivientes', 'trata', 'jurídico']),
    );
    expect(terms.reduce((sum, { share }) => sum + share, 0)).toBeLessThanOrEqual(1 + 1e-12);
    expect(neighbours[0]?.recipient).toContain('Fondo Refugio');
    expect(cofunders).toEqual([]);
  });

  it('says which funder speaks for a known recipient', () => {
    const recommender = buildRecommender(GRANTS);
    const funder = recommender.corpus.funders.indexOf('Fondo Refugio');
    const candidate = recommender.candidates.findIndex(({ key }) => key === 'casa compartida');
    expect(explainRecommendation(recommender, funder, candidate).cofunders).toEqual([
      { funder: 'Fondo Vecino', share: 1 },
    ]);
  });
});

describe('reasonsText', () => {
  const share = (code: 'wording' | 'neighbours' | 'cofunding', value: number) => ({ code, share: value });

  it.each([
    [[share('wording', 0.5), share('neighbours', 0.5)], 1, 'text=0.50;neighbours=0.50'],
    [
      [share('wording', 1 / 3), share('neighbours', 1 / 3), share('cofunding', 1 / 3)],
      1,
      'text=0.34;neighbours=0.33;cofunding=0.33',
    ],
    [[share('wording', 1)], 0.5, 'text=1.00;damping=0.50'],
    [[], 1, 'no-evidence=1.00'],
  ])('tells %j, damped by %d, as %s', (shares, damping, text) => {
    expect(reasonsText({ shares, damping })).toBe(text);
  });
});

describe('damping', () => {
  const lists = [[0, 1], [2, 0], [0]];
  const candidates = [0, 1, 2, 3].map((index) => ({ key: `${index}`, name: '', texts: [], grants: 1 }));

  it.each([
    [0, 0, [1, 1, 1, 1]],
    [1, 0, [1, 1, 1 / 2, 1]],
    [1, 1, [1 / 3, 1 / 2, 1, 1]],
    [1, 2, [1 / 2, 1 / 2, 1 / 2, 1]],
    [0.5, 1, [1 / Math.sqrt(3), 1 / Math.sqrt(2), 1, 1]],
  ])('%d leaves everybody whole where it stands best, in list %d', (damping, list, factors) => {
    const found = dampingFactors(lists, candidates, damping)(list);
    factors.forEach((factor, place) => expect(found[place]).toBeCloseTo(factor, 12));
  });

  it('shows more different recipients, and says what it did', () => {
    const twins = [...GRANTS, ...GRANTS.map((each) => ({ ...each, funder: `${each.funder} II` }))];
    const recommender = buildRecommender(twins, NEWCOMERS);
    const lines = (damping: number) =>
      recommender.corpus.funders.flatMap((_, funder) =>
        recommendFor(recommender, funder, 1, { damping: exposureDamping(recommender, 1, damping) }),
      );
    const different = (damping: number) => new Set(lines(damping).map(({ recipient }) => recipient)).size;
    expect(different(1)).toBeGreaterThanOrEqual(different(0));
    expect(lines(0).every(({ damping }) => damping === 1)).toBe(true);
    expect(lines(1).map(reasonsText).join()).toMatch(/^[^-]*$/);
  });
});

describe('topCandidates', () => {
  it('is the head of a full sort', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 9 })),
        fc.nat(20),
        fc.array(fc.nat(30)),
        (scores, top, skip) => {
          const skipped = new Set(skip);
          const all = scores
            .map((score, place) => ({ score, place }))
            .filter(({ place }) => !skipped.has(place));
          const sorted = all.sort((one, other) => other.score - one.score || one.place - other.place);
          const expected = sorted.slice(0, top).map(({ place }) => place);
          expect(topCandidates(Float64Array.from(scores), top, skipped)).toEqual(expected);
        },
      ),
    );
  });
});

describe('nameMask', () => {
  it('hides names in any case, longer ones first', () => {
    const mask = nameMask(['Fondo', 'Fondo Azul (MX)', '']);
    expect(mask('El FONDO AZUL (MX) y el fondo')).toBe('El the funder y el the funder');
    expect(nameMask([])('Fondo')).toBe('Fondo');
  });
});
