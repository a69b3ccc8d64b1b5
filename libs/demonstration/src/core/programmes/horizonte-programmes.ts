import type { DemonstrationProgramme } from './programme';

export const HORIZONTE_PROGRAMMES: readonly DemonstrationProgramme[] = [
  {
    key: 'refugio-y-despues',
    funder: 'horizonte',
    status: 'published',
    input: {
      title: { es: 'Refugio y vida después', en: 'Shelter and life afterwards' },
      text: {
        es:
          'Apoyamos refugios y casas de transición que cuidan sin revictimizar: estancia segura, atención psicológica, ' +
          'asesoría jurídica y salida hacia una vida independiente. Pagamos gastos fijos, salarios y cuidado del equipo; ' +
          'nunca por persona ni por noche, y ningún servicio puede depender de una denuncia.',
        en:
          'We support shelters and transition homes that care without revictimising: a safe stay, psychological care, ' +
          'legal advice and a way to an independent life. We pay fixed costs, salaries and care for the team; never per ' +
          'person or per night, and no service may depend on a complaint.',
      },
      strategies: { 'direct-services': 3, capacity: 1 },
      needs: [
        'direct-services.shelter',
        'direct-services.transition-home',
        'direct-services.quality-coordination',
      ],
      states: [],
      regions: ['south'],
      forms: ['sexual-exploitation', 'domestic-servitude'],
      populations: ['women', 'girls', 'adolescents'],
      services: ['shelter', 'transition-home', 'psychological-emergency', 'legal'],
      movements: ['women'],
      languages: ['es'],
      award: { min: 200_000, max: 1_500_000, currency: 'MXN', publicity: false },
      rules: { authorisedDonee: 'required', minYears: 2, maxShareOfBudget: 1 },
    },
  },
  {
    key: 'cuidado-para-quienes-faltan',
    funder: 'horizonte',
    status: 'published',
    input: {
      title: { es: 'Cuidado para quienes faltan', en: 'Care for those left out' },
      text: {
        es:
          'Financiamos atención psicológica de largo plazo y servicios para poblaciones que casi nadie atiende: hombres, ' +
          'niños, adolescentes, personas LGBTQI y personas con discapacidad que vivieron trabajo forzado o explotación. ' +
          'Buscamos grupos pequeños, en cualquier parte del país, que quieran mejorar y crecer.',
        en:
          'We fund long-term psychological care and services for populations that hardly anyone serves: men, boys, ' +
          'adolescents, LGBTQI people and people with disabilities who lived through forced labour or exploitation. We ' +
          'look for small groups, anywhere in the country, that want to improve and grow.',
      },
      strategies: { 'direct-services': 3 },
      needs: [
        'direct-services.psychological',
        'direct-services.diverse-populations',
        'direct-services.scale',
      ],
      states: [],
      regions: [],
      forms: ['forced-labour', 'forced-criminality', 'sexual-exploitation', 'forced-begging'],
      populations: ['men', 'boys', 'adolescents', 'lgbtqi', 'people-with-disabilities'],
      services: ['psychological-long-term', 'psychological-emergency', 'medical', 'reintegration'],
      movements: ['human-rights', 'lgbtqi'],
      languages: ['es'],
      award: { min: 150_000, max: 600_000, currency: 'MXN', publicity: false },
      rules: { annualBudget: { max: 8_000_000 }, cluni: 'preferred' },
    },
  },
  {
    key: 'trabajo-propio',
    funder: 'horizonte',
    status: 'draft',
    input: {
      title: { es: 'Trabajo propio', en: 'Work of one’s own' },
      text: {
        es:
          'Borrador de una convocatoria de dos años para la autonomía económica: oficios, cooperativas, capital semilla y ' +
          'cuidado infantil para sobrevivientes que reconstruyen su vida laboral, con apoyo emocional mientras lo deseen.',
        en:
          'Draft of a two-year call for economic autonomy: trades, cooperatives, seed capital and child care for survivors ' +
          'who are rebuilding their working lives, with emotional support for as long as they wish.',
      },
      strategies: { 'direct-services': 3, capacity: 1 },
      needs: ['direct-services.economic-empowerment', 'direct-services.reintegration'],
      states: [],
      regions: ['central', 'southwest'],
      corridor: {
        recruitment: ['MX-TLA', 'MX-PUE'],
        exploitation: ['MX-CMX', 'MX-JAL'],
        return: ['MX-TLA', 'MX-PUE', 'MX-GUA'],
      },
      forms: [],
      populations: ['women', 'indigenous', 'returned-migrants'],
      services: ['economic-empowerment', 'reintegration', 'education'],
      movements: ['women', 'labour'],
      languages: ['es'],
      award: { min: 200_000, max: 800_000, currency: 'MXN', publicity: false },
      rules: { minYears: 2, maxShareOfBudget: 0.5 },
    },
  },
];
