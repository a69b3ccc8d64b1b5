import { states, type StateCode } from '@puente/taxonomy/core';
import { unknownNonprofit, type NonprofitFacts } from '../nonprofit-facts';
import { parseProgramme } from '../programme';
import type { ReaderView } from '../words/view';
import { explainMatch, explainRefusal } from './explain-match';

const programme = parseProgramme({
  id: 'p1',
  funder: 'f1',
  title: { es: 'Fondo Chiapas', en: 'Chiapas fund' },
  text: { es: 'refugio para mujeres en Chiapas', en: 'shelter for women in Chiapas' },
  strategies: { 'direct-services': 3, capacity: 1 },
  needs: ['direct-services.shelter', 'capacity.digital'],
  states: ['MX-CHP'],
  regions: ['central'],
  forms: ['forced-labour'],
  populations: ['women', 'girls'],
  services: ['shelter'],
  movements: ['women'],
  languages: ['es', 'tzo'],
  award: { min: 200_000, max: 900_000, currency: 'MXN', publicity: true },
  rules: {
    authorisedDonee: 'required',
    cluni: 'required',
    annualBudget: { max: 8_000_000 },
    minYears: 2,
    maxShareOfBudget: 0.5,
    legalRoutes: ['treaty', 'through-hip'],
    excludePopulations: ['men'],
  },
  today: '2026-11-21',
}).programme!;

const known: NonprofitFacts = {
  ...unknownNonprofit('n1'),
  name: 'Casa Jacaranda',
  states: ['MX-CHP', 'MX-PUE'],
  strategies: { 'direct-services': 3 },
  needs: ['direct-services.shelter'],
  forms: ['forced-labour'],
  populations: ['women'],
  services: ['shelter'],
  movements: ['women'],
  languages: ['tzo'],
  annualBudgetMxn: 3_456_789,
  foundedYear: 2011,
  authorisedDonee: true,
  cluni: true,
  legalRoutes: ['treaty'],
  minAwardMxn: 234_567,
  acceptsPublicity: true,
  mission: { es: 'Refugio de Casa Jacaranda para mujeres de Chiapas', en: '' },
};
const failing: NonprofitFacts = {
  ...known,
  states: ['MX-SON'],
  languages: ['nah'],
  annualBudgetMxn: 323_456,
  foundedYear: 2025,
  authorisedDonee: false,
  cluni: false,
  legalRoutes: ['domestic'],
  populations: ['men'],
  minAwardMxn: 1_234_567,
  acceptsPublicity: false,
};
const open = { label: 'Casa Jacaranda', placeVisible: true, nameVisible: true };
const closed = { label: 'ONG 12345-67890', placeVisible: false, nameVisible: false };
const explained = (facts: NonprofitFacts, view: ReaderView) => [
  explainMatch(programme, facts, view),
  explainRefusal(programme, facts, view),
];

describe('explainMatch', () => {
  it('answers every rule and part with its reason in both languages', () => {
    for (const facts of [
      known,
      failing,
      unknownNonprofit('n2'),
      { ...unknownNonprofit('n3'), withheld: true },
    ]) {
      for (const view of [open, closed]) {
        const match = explainMatch(programme, facts, view);
        const texts = [
          ...match.parts.map(({ evidence }) => evidence),
          ...match.rules.map(({ reason }) => reason),
        ];
        for (const { es, en } of [...texts, ...match.changes]) {
          for (const text of [es, en]) expect(text).toMatch(/^[^{}]{3,}\.$/);
          expect(es).not.toBe(en);
        }
        expect(match.parts).toHaveLength(9);
      }
    }
  });

  it('says in words why, with the facts that the reader may know', () => {
    const { rules, parts, eligible, label } = explainMatch(programme, known, open);
    const reasonOf = (code: string) => rules.find((rule) => rule.code === code)?.reason;
    const evidenceOf = (code: string) => parts.find((part) => part.code === code)?.evidence;
    expect([eligible, label]).toEqual(['yes', 'Casa Jacaranda']);
    expect(reasonOf('place')!.es).toBe('Trabaja en Chiapas y Puebla, donde el programa busca.');
    expect(reasonOf('annual-budget')!.en).toContain('3,456,789 MXN');
    expect(reasonOf('years')!.en).toBe('Years of work: 15 years; asked: 2 years.');
    expect(reasonOf('language')!.es).toContain('tsotsil');
    expect(evidenceOf('populations')!.en).toBe('Matches 1 of 2: Women.');
    expect(evidenceOf('text')!.es).toBe('Palabras en común: refugio, mujeres y chiapas.');
  });

  it('names the smallest change for each failed rule', () => {
    const refusal = explainRefusal(programme, failing, open);
    expect(refusal.eligible).toBe('no');
    expect(refusal.rules.map(({ answer }) => answer)).toEqual(refusal.rules.map(() => 'fail'));
    expect(refusal.rules).toHaveLength(10);
    expect(refusal.changes).toHaveLength(10);
    expect(refusal.changes.map(({ en }) => en)).toContain('It qualifies from 2027 on.');
    expect(refusal.changes.map(({ en }) => en)).toContain(
      'The programme offers an award of 161,728 MXN or less.',
    );
  });

  describe('where need is documented and little money on record', () => {
    const thin = new Set<StateCode>(['MX-PUE', 'MX-TLA', 'MX-OAX']);
    const geographyOf = (facts: NonprofitFacts, view: ReaderView, of = programme) =>
      explainMatch(of, facts, view).parts.find(({ code }) => code === 'geography')!.evidence;
    const anywhere = parseProgramme({ id: 'p2', funder: 'f1', today: '2026-11-21' }).programme!;

    it('names those places that the programme wants, or all where it wants any', () => {
      const facts: NonprofitFacts = { ...known, states: ['MX-CHP', 'MX-PUE', 'MX-OAX'] };
      expect(geographyOf(facts, { ...open, thin }).en).toBe(
        'States that the programme wants: Chiapas and Puebla. With documented need and little or no money on record: Puebla.',
      );
      expect(geographyOf(facts, { ...open, thin }, anywhere).es).toMatch(
        /en el registro: Puebla y Oaxaca\.$/,
      );
    });

    it('speaks of the region alone, the same of all who may be known by it', () => {
      const one = geographyOf({ ...known, states: ['MX-PUE'] }, { ...closed, thin });
      expect(one.en).toMatch(/^Central region\. In 2 of the 7 states of the region /);
      expect(geographyOf({ ...known, states: ['MX-HID'] }, { ...closed, thin })).toEqual(one);
      const disclosed = { ...known, states: [], regions: ['central' as const], withheld: true };
      expect(geographyOf(disclosed, { ...open, thin })).toEqual(one);
    });

    it('says nothing elsewhere, of the unknown and without a record, and changes no number', () => {
      const numbers = (view: ReaderView) => {
        const { score, confidence, parts } = explainMatch(programme, known, view);
        return [score, confidence, ...parts.map(({ value }) => value)];
      };
      expect(numbers({ ...open, thin })).toEqual(numbers(open));
      for (const facts of [{ ...known, states: ['MX-CHP' as const] }, unknownNonprofit('n2')]) {
        expect(geographyOf(facts, { ...open, thin })).toEqual(geographyOf(facts, open));
      }
      expect(geographyOf(known, open).en).not.toContain('money');
    });
  });

  it('tells a reader who may know the region only no name, state, amount, year, language, route or shared word', () => {
    for (const facts of [known, failing]) {
      const thin = new Set(states.codes);
      const text = JSON.stringify(explained(facts, { ...closed, thin })).replaceAll('"n1"', '');
      const names = states.terms.flatMap(({ code, label }) => [code, label.es, label.en]);
      const secrets = [
        'Jacaranda',
        'Casa',
        '456',
        '567',
        '2011',
        '2025',
        '2027',
        'tsotsil',
        'náhuatl',
        'jacaranda',
        'chiapas',
      ];
      for (const secret of [...names, ...secrets, 'Tratado', 'México', 'treaty']) {
        expect(text).not.toContain(secret);
      }
    }
    const [match] = explained(known, closed);
    expect(JSON.stringify(match)).toContain('región Sur');
  });

  it('leaves to HIP what a withheld row does not tell', () => {
    const withheld: NonprofitFacts = {
      ...unknownNonprofit('n1'),
      withheld: true,
      regions: ['south'],
      services: ['shelter'],
    };
    const match = explainMatch(programme, withheld, closed);
    expect(match.eligible).toBe('unknown');
    for (const { answer, reason } of match.rules) {
      expect(answer).toBe('unknown');
      expect(reason.es).toMatch(/^Por confirmar con HIP/);
      expect(reason.en).toMatch(/^To be confirmed by HIP/);
    }
    expect(JSON.stringify(match)).not.toContain('Chiapas');
  });

  it('asks once for a fact that two rules need', () => {
    const { changes } = explainMatch(programme, { ...known, annualBudgetMxn: null }, open);
    expect(changes.filter(({ en }) => en.includes('annual budget'))).toHaveLength(1);
  });
});
