import { unknownNonprofit, type NonprofitFacts } from '../nonprofit-facts';
import { parseProgramme } from '../programme';
import { fitOfProgramme, fuse, rankProgrammes } from './rank-programmes';

const programme = (id: string, extra: Record<string, unknown>) =>
  parseProgramme({ id, funder: 'f', today: '2026-11-21', ...extra }).programme!;
const nonprofit: NonprofitFacts = {
  ...unknownNonprofit('n'),
  name: 'Casa Uno',
  needs: ['direct-services.shelter', 'capacity.digital'],
  strategies: { 'direct-services': 3, capacity: 1 },
  languages: ['es'],
  minAwardMxn: 300_000,
  acceptsPublicity: false,
  legalRoutes: ['through-hip'],
};
const good = programme('good', {
  needs: ['direct-services.shelter'],
  strategies: { 'direct-services': 2 },
  languages: ['es'],
  award: { min: 300_000, max: 500_000 },
  rules: { legalRoutes: ['through-hip'] },
});
const loud = programme('loud', { award: { min: 100_000, max: 500_000, publicity: true }, languages: ['en'] });

describe('the nonprofit’s side', () => {
  it('weighs needs, strategies, minimum award, language, publicity and route', () => {
    const { parts, own } = fitOfProgramme(nonprofit, good);
    expect(parts.map(({ code, value }) => [code, value])).toEqual([
      ['needs', 0.5],
      ['strategies', 0.75],
      ['award', 1],
      ['language', 1],
      ['publicity', 1],
      ['legal-route', 1],
    ]);
    expect(own).toBe(76.25);
    expect(parts.reduce((sum, { weight }) => sum + weight, 0)).toBe(100);
  });

  it('counts its own conditions against a programme that breaks them', () => {
    const { parts, eligible } = fitOfProgramme(nonprofit, loud);
    const valueOf = (code: string) => parts.find((part) => part.code === code)?.value;
    expect([valueOf('publicity'), valueOf('language'), valueOf('award'), eligible]).toEqual([
      0,
      0,
      0.5,
      'no',
    ]);
  });

  it('fuses both sides by the harmonic mean', () => {
    expect([fuse(100, 100), fuse(100, 0), fuse(0, 0), fuse(60, 30)]).toEqual([100, 0, 0, 40]);
    const { own, theirs, fused } = fitOfProgramme(nonprofit, good);
    expect(fused).toBe(fuse(own, theirs));
  });

  it('ranks programmes in one order, whatever the order given', () => {
    const twin = { ...good, id: 'goof' };
    const order = rankProgrammes(nonprofit, [loud, twin, good]).map(
      ({ rank, programmeId }) => `${rank} ${programmeId}`,
    );
    expect(order).toEqual(['1 good', '2 goof', '3 loud']);
    expect(rankProgrammes(nonprofit, [good, loud, twin]).map(({ programmeId }) => programmeId)).toEqual([
      'good',
      'goof',
      'loud',
    ]);
    expect(rankProgrammes(nonprofit, [])).toEqual([]);
  });
});
