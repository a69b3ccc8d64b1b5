import type { MissionPhrases } from './phrases';
import { ALLIANCE_STANCES, CARE_STANCES, LEARNING_STANCES } from './stances';

export const WORK_AND_JOURNEY_MISSIONS = {
  'day-labourers': {
    openings: [
      [
        'Defendemos condiciones dignas para personas jornaleras y sus familias',
        'We defend decent conditions for day labourers and their families',
      ],
      [
        'Escuchamos y orientamos a personas jornaleras en campos y cuadrillas',
        'We listen to and advise day labourers in fields and crews',
      ],
      [
        'Trabajamos con personas migrantes internas que se emplean por temporada',
        'We work with internal migrants who take seasonal jobs',
      ],
    ],
    means: [
      [
        'con promotoras de la misma comunidad, asesoría laboral y canalización',
        'with promoters from the same community, labour advice and referral',
      ],
      [
        'para distinguir un abuso laboral de un caso de trata',
        'to tell labour abuse from a case of trafficking',
      ],
      [
        'con visitas frecuentes, información sobre contratos y apoyo legal',
        'with frequent visits, information on contracts and legal support',
      ],
    ],
    stances: ALLIANCE_STANCES,
  },
  'domestic-workers': {
    openings: [
      [
        'Nos organizamos con personas trabajadoras del hogar para exigir sus derechos',
        'We organise with domestic workers to claim their rights',
      ],
      [
        'Apoyamos a trabajadoras del hogar que enfrentan encierro, deudas o abuso',
        'We support domestic workers who face confinement, debts or abuse',
      ],
      [
        'Acompañamos a mujeres trabajadoras del hogar que dejan la servidumbre doméstica',
        'We accompany women domestic workers who are leaving domestic servitude',
      ],
    ],
    means: [
      [
        'con asesoría laboral, contratos por escrito y círculos de palabra',
        'with labour advice, written contracts and listening circles',
      ],
      [
        'con información en mercados, parques y transporte, y apoyo jurídico',
        'with information in markets, parks and buses, and legal support',
      ],
      [
        'con formación sindical, asesoría legal y ahorro compartido',
        'with union training, legal advice and shared savings',
      ],
    ],
    stances: ALLIANCE_STANCES,
  },
  migrants: {
    openings: [
      [
        'Acompañamos a personas migrantes en tránsito y retornadas',
        'We accompany migrants in transit and returned migrants',
      ],
      [
        'Orientamos a personas migrantes para que conozcan riesgos, derechos y salidas',
        'We help migrants to know the risks, their rights and ways out',
      ],
      [
        'Apoyamos a personas en movilidad que fueron explotadas durante su camino',
        'We support people on the move who were exploited along the way',
      ],
    ],
    means: [
      [
        'con asesoría migratoria, documentos y retorno seguro cuando lo desean',
        'with immigration advice, documents and safe return when they want it',
      ],
      [
        'sin confundir tráfico de migrantes con trata, y con apoyo legal',
        'without confusing smuggling with trafficking, and with legal support',
      ],
      [
        'con regularización migratoria, identificación cuidadosa y canalización',
        'with immigration relief, careful identification and referral',
      ],
    ],
    stances: CARE_STANCES,
  },
  displaced: {
    openings: [
      [
        'Acompañamos a familias desplazadas y a jóvenes que rechazan el reclutamiento forzado',
        'We accompany displaced families and young people who refuse forced recruitment',
      ],
      [
        'Defendemos a adolescentes obligados a delinquir, para que reciban protección',
        'We defend adolescents forced into crime, so that they receive protection',
      ],
      [
        'Trabajamos con familias desplazadas y con jóvenes bajo presión de grupos armados',
        'We work with displaced families and young people under pressure from armed groups',
      ],
    ],
    means: [
      [
        'con deporte, oficios, apoyo emocional y defensa jurídica',
        'with sport, trades, emotional support and legal defence',
      ],
      [
        'con traslado discreto, escuela y asesoría a toda la familia',
        'with discreet relocation, school and advice for the whole family',
      ],
      [
        'con mediación comunitaria y opciones reales de estudio',
        'with community mediation and real options for study',
      ],
    ],
    stances: [...CARE_STANCES.slice(0, 3), ...LEARNING_STANCES.slice(3)],
  },
} as const satisfies Record<string, MissionPhrases>;
