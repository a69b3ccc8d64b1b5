import type { DemonstrationProgramme } from './programme';

export const HIP_PROGRAMMES: readonly DemonstrationProgramme[] = [
  {
    key: 'movimientos-que-se-encuentran',
    funder: 'hip',
    status: 'published',
    input: {
      title: { es: 'Movimientos que se encuentran', en: 'Movements that meet' },
      text: {
        es:
          'Fondos pequeños y rápidos para que grupos de derechos humanos, mujeres, personas trabajadoras sexuales, ' +
          'laborales y LGBTQI trabajen juntos contra la trata: encuentros, posturas comunes, intercambio de aprendizajes ' +
          'y una base de apoyo más amplia. El trabajo sexual no es trata; sus organizaciones son bienvenidas.',
        en:
          'Small and quick funds so that human-rights, women’s, sex-worker, labour and LGBTQI groups work together against ' +
          'trafficking: gatherings, shared positions, exchange of lessons and a broader base of support. Sex work is not ' +
          'trafficking; its organisations are welcome.',
      },
      strategies: { 'cross-movement': 3, capacity: 1 },
      needs: [
        'cross-movement.human-rights',
        'cross-movement.women',
        'cross-movement.sex-workers',
        'cross-movement.labour',
        'cross-movement.lgbtqi',
        'cross-movement.broader-base',
      ],
      states: [],
      regions: [],
      forms: [],
      populations: ['sex-workers', 'lgbtqi', 'women', 'domestic-workers'],
      services: [],
      movements: ['human-rights', 'women', 'sex-workers', 'labour', 'lgbtqi'],
      languages: ['es'],
      award: { min: 50_000, max: 350_000, currency: 'MXN', publicity: false },
      rules: { maxShareOfBudget: 1, legalRoutes: ['through-hip', 'domestic'] },
      weights: {
        strategies: 25,
        needs: 15,
        geography: 0,
        populations: 10,
        forms: 0,
        services: 0,
        movements: 30,
        award: 5,
        text: 15,
      },
    },
  },
];
