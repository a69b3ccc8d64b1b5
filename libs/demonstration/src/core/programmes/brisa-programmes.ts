import type { DemonstrationProgramme } from './programme';

export const BRISA_PROGRAMMES: readonly DemonstrationProgramme[] = [
  {
    key: 'prevenir-en-comunidad',
    funder: 'brisa',
    status: 'published',
    input: {
      title: { es: 'Prevenir en comunidad', en: 'Prevention within communities' },
      text: {
        es:
          'Para grupos que previenen la trata en comunidades rurales e indígenas, fuera de la capital: asambleas, ' +
          'escuelas, radio comunitaria, materiales en lengua propia y encuentros para compartir lo aprendido, también lo ' +
          'que no funcionó. Premiamos la cercanía, no el tamaño.',
        en:
          'For groups that prevent trafficking in rural and indigenous communities, beyond the capital: assemblies, ' +
          'schools, community radio, materials in local languages and gatherings to share lessons, including what did not ' +
          'work. We value closeness, not size.',
      },
      strategies: { prevention: 3, capacity: 1 },
      needs: ['prevention.community', 'prevention.decentralisation', 'prevention.sharing-lessons'],
      states: ['MX-CHP', 'MX-GRO', 'MX-HID', 'MX-OAX', 'MX-PUE', 'MX-VER'],
      regions: [],
      forms: ['forced-marriage', 'domestic-servitude', 'labour-exploitation'],
      populations: ['indigenous', 'girls', 'adolescents'],
      services: ['awareness', 'education', 'training'],
      movements: ['indigenous', 'children'],
      languages: ['es', 'nah', 'zap', 'mix', 'tzo', 'tzh'],
      award: { min: 60_000, max: 300_000, currency: 'MXN', publicity: false },
      rules: { annualBudget: { max: 3_000_000 }, legalRoutes: ['domestic', 'through-hip'] },
      weights: {
        strategies: 20,
        needs: 10,
        geography: 25,
        populations: 20,
        forms: 5,
        services: 5,
        movements: 5,
        award: 0,
        text: 10,
      },
    },
  },
  {
    key: 'trabajo-digno',
    funder: 'brisa',
    status: 'published',
    input: {
      title: { es: 'Trabajo digno, alianzas fuertes', en: 'Decent work, strong alliances' },
      text: {
        es:
          'Unimos al movimiento laboral con la labor contra la trata: personas jornaleras, trabajadoras del hogar y ' +
          'migrantes internos que conocen sus derechos, distinguen un abuso laboral de un caso de trata y encuentran ' +
          'asesoría. Publicamos con quién trabajamos, por eso pedimos aceptarlo desde el inicio.',
        en:
          'We link the labour movement with the work against trafficking: day labourers, domestic workers and internal ' +
          'migrants who know their rights, tell labour abuse from a case of trafficking and find advice. We publish whom ' +
          'we work with, so we ask for agreement from the start.',
      },
      strategies: { 'cross-movement': 3, prevention: 1 },
      needs: ['cross-movement.labour', 'cross-movement.women', 'capacity.advocacy'],
      states: ['MX-GUA', 'MX-JAL'],
      regions: ['north'],
      forms: ['labour-exploitation', 'forced-labour', 'domestic-servitude'],
      populations: ['day-labourers', 'domestic-workers', 'men', 'internal-migrants'],
      services: ['legal', 'identification', 'awareness'],
      movements: ['labour', 'migrants', 'women'],
      languages: ['es'],
      award: { min: 150_000, max: 700_000, currency: 'MXN', publicity: true },
      rules: {
        cluni: 'required',
        minYears: 2,
        excludePopulations: ['girls', 'boys', 'street-children'],
      },
    },
  },
];
