import { unreachableStates } from '@puente/kernel';
import fc from 'fast-check';
import { changedFacts, LEGAL_FACTS, type LegalFacts } from './legal-facts';
import { riskyPassages } from './risky-passages';
import {
  STANDING_TRANSITIONS,
  verificationStanding,
  waitsForHip,
  type ToVerify,
  type VerificationDecision,
} from './standing';

const facts: LegalFacts = {
  name: 'Casa de prueba',
  rfc: 'SAT970701NN3',
  cluni: null,
  hasCluni: null,
  authorisedDonee: true,
  foundedYear: 2010,
  legalRoutes: ['treaty', 'domestic'],
  texts: 'a1',
};
const now = new Date('2026-11-22T12:00:00Z');
const day = (text: string): Date => new Date(`${text}T12:00:00Z`);

const standingOf = (changes: Partial<ToVerify>) =>
  verificationStanding(
    { facts, profileVersion: 3, updatedAt: day('2026-11-01'), verifiedAt: null, last: null, ...changes },
    now,
  ).standing;
const last = (decision: VerificationDecision, decidedOn = '2026-10-01', profileVersion = 3) => ({
  decision,
  decidedAt: day(decidedOn),
  profileVersion,
  facts,
});

describe('where a verification stands', () => {
  it.each([
    ['never', {}],
    ['verified', { verifiedAt: day('2026-01-10') }],
    ['expired', { verifiedAt: day('2025-11-22') }],
    ['verified', { last: last('verified') }],
    ['verified', { last: last('verified', '2026-10-01', 1) }],
    ['changed', { last: last('verified'), facts: { ...facts, rfc: 'SAT970701NN4' } }],
    ['expired', { last: last('verified', '2025-11-21') }],
    ['asked', { last: last('changes-asked') }],
    ['answered', { last: last('changes-asked', '2026-10-01', 2) }],
    ['refused', { last: last('not-verified') }],
    ['answered', { last: last('not-verified', '2026-10-01', 2) }],
  ] as const)('%s', (expected, changes) => expect(standingOf(changes)).toBe(expected));

  it('every standing can be reached, and none that waits is final', () => {
    expect(unreachableStates(STANDING_TRANSITIONS, 'never')).toEqual([]);
    expect(waitsForHip('never') && waitsForHip('answered') && !waitsForHip('asked')).toBe(true);
  });

  it.each(LEGAL_FACTS)('a changed %s is told, the order of routes is not', (fact) => {
    const other = { ...facts, [fact]: fact === 'legalRoutes' ? ['treaty'] : 'otro' };
    expect(changedFacts(facts, other)).toEqual([fact]);
    expect(changedFacts(facts, { ...facts, legalRoutes: ['domestic', 'treaty'] })).toEqual([]);
  });
});

describe('passages that may betray a place or a person', () => {
  const marked = (text: string) =>
    riskyPassages(text).map(({ risk, start, end }) => [risk, text.slice(start, end)]);

  it.each([
    ['address', 'Estamos en la calle Hidalgo 25, abierto todo el día', 'calle Hidalgo 25'],
    ['address', 'Nuestra casa, colonia Las Flores.', 'colonia Las Flores.'],
    ['address', 'Av. de los Insurgentes, junto al mercado', 'Av. de los Insurgentes'],
    ['address', 'con C.P. 29200', 'C.P. 29200'],
    ['address', 'en el km 12 de la salida', 'km 12'],
    ['coordinates', 'Punto 16.7370, -92.6376 del mapa', '16.7370, -92.6376'],
    ['phone', 'Llama al 55 1234 5678 a cualquier hora', '55 1234 5678'],
    ['phone', 'WhatsApp +52 (961) 123-4567', '+52 (961) 123-4567'],
    ['contact', 'Escribe a ayuda@casa.example por favor', 'ayuda@casa.example'],
    ['contact', 'Más en www.casa.example', 'www.casa.example'],
    ['person', 'La Lic. Marcela Ríos coordina', 'Lic. Marcela Ríos'],
    ['person', 'fundada por Guadalupe Hernández en 2010', 'Guadalupe Hernández'],
    ['settlement', 'en la comunidad de San Mateo', 'comunidad de San Mateo'],
  ])('%s in «%s»', (risk, text, passage) => expect(marked(text)).toEqual([[risk, passage]]));

  it.each([
    '',
    'Acompañamos a mujeres y adolescentes con atención psicológica, legal y social desde 2010.',
    'We accompany women and girls in the south of Mexico with legal and psychological support.',
    'Trabajamos con 120 familias y un presupuesto de 2,500,000 pesos en 2025 y 2026.',
    'La calle no es lugar para la niñez; en la comunidad de aprendizaje se escucha.',
    'Formamos a don de gentes y ponemos el número de personas atendidas en cada informe.',
  ])('leaves «%s» alone', (text) => expect(marked(text)).toEqual([]));

  it('stays within the text, in order, without overlaps, for any text', () => {
    const words = fc.constantFrom(
      'calle',
      'Lic.',
      'María',
      'López',
      '5512345678',
      'a@b.mx',
      'km',
      '12',
      'de',
      ' ',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(words).map((each) => each.join(' ')),
        ),
        (text) => {
          let before = 0;
          for (const { start, end } of riskyPassages(text)) {
            expect(start).toBeGreaterThanOrEqual(before);
            expect(end).toBeGreaterThan(start);
            expect(end).toBeLessThanOrEqual(text.length);
            before = end;
          }
        },
      ),
    );
  });

  it('takes no longer for hostile texts', () => {
    const started = performance.now();
    for (const piece of ['1 ', 'a.', 'María ', 'calle A ', '(55) ', '@a']) riskyPassages(piece.repeat(2000));
    expect(performance.now() - started).toBeLessThan(2000);
  });
});
