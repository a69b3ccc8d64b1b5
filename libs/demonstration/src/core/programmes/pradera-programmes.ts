import type { DemonstrationProgramme } from './programme';

export const PRADERA_PROGRAMMES: readonly DemonstrationProgramme[] = [
  {
    key: 'capacidad-en-primera-linea',
    funder: 'pradera',
    status: 'published',
    input: {
      title: { es: 'Capacidad en primera línea', en: 'Frontline capacity' },
      text: {
        es:
          'Apoyo general, no restringido, para que organizaciones locales aprendan a identificar la trata, tratar con ' +
          'dignidad y canalizar bien, y para que fortalezcan su procuración de fondos, su comunicación, su evaluación y ' +
          'su seguridad digital. El dinero sale de Estados Unidos por la ruta legal que mejor le sirva a cada grupo.',
        en:
          'Unrestricted core support so that local organisations learn to identify trafficking, treat people with dignity ' +
          'and refer well, and strengthen their fundraising, communications, evaluation and digital safety. The money ' +
          'comes from the United States by the legal route that serves each group best.',
      },
      strategies: { capacity: 3, 'direct-services': 1 },
      needs: [
        'capacity.trafficking-basics',
        'capacity.identification',
        'capacity.victim-interaction',
        'capacity.referral',
        'capacity.fundraising',
        'capacity.monitoring-evaluation',
        'capacity.digital',
      ],
      states: [],
      regions: [],
      forms: [],
      populations: [],
      services: ['training', 'identification', 'referral'],
      movements: [],
      languages: ['es', 'en'],
      award: { min: 10_000, max: 60_000, currency: 'USD', publicity: false },
      rules: {
        minYears: 2,
        maxShareOfBudget: 0.5,
        legalRoutes: ['treaty', 'equivalency-determination', 'expenditure-responsibility', 'through-hip'],
      },
      rates: { USD: 18.5 },
    },
  },
  {
    key: 'derechos-en-el-camino',
    funder: 'pradera',
    status: 'published',
    input: {
      title: { es: 'Derechos en el camino', en: 'Rights along the way' },
      text: {
        es:
          'Para quienes acompañan a personas migrantes en tránsito, retornadas o desplazadas que fueron explotadas: ' +
          'asesoría migratoria y legal, documentos, retorno seguro solo si lo desean y canalización entre entidades. ' +
          'Tráfico de migrantes y trata son cosas distintas; pedimos que el trabajo lo tenga claro.',
        en:
          'For those who accompany migrants in transit, returned or displaced people who were exploited: immigration and ' +
          'legal advice, documents, safe return only if they want it, and referral between states. Smuggling and ' +
          'trafficking are different things; we ask that the work be clear about it.',
      },
      strategies: { 'direct-services': 2, 'cross-movement': 2 },
      needs: [
        'direct-services.diverse-populations',
        'direct-services.state-responsibility',
        'capacity.referral',
        'cross-movement.human-rights',
      ],
      states: ['MX-CHP', 'MX-TAB', 'MX-OAX', 'MX-VER', 'MX-SLP', 'MX-TAM', 'MX-COA', 'MX-NLE'],
      regions: [],
      forms: ['forced-labour', 'sexual-exploitation', 'forced-criminality'],
      populations: ['migrants-in-transit', 'returned-migrants', 'displaced', 'men', 'lgbtqi'],
      services: ['immigration-relief', 'legal', 'repatriation', 'referral', 'identification'],
      movements: ['migrants', 'human-rights'],
      languages: ['es'],
      award: { min: 250_000, max: 1_000_000, currency: 'MXN', publicity: false },
      rules: {
        authorisedDonee: 'preferred',
        annualBudget: { min: 200_000, max: 20_000_000 },
        legalRoutes: ['equivalency-determination', 'expenditure-responsibility', 'through-hip', 'treaty'],
      },
    },
  },
];
