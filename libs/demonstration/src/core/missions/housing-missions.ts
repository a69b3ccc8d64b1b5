import type { MissionPhrases } from './phrases';
import { CARE_STANCES } from './stances';

export const HOUSING_MISSIONS = {
  shelter: {
    openings: [
      [
        'Acompañamos a mujeres y a sus hijas e hijos que salen de la trata',
        'We accompany women and their children as they leave trafficking behind',
      ],
      [
        'Ofrecemos un lugar seguro y tranquilo a mujeres y adolescentes sobrevivientes',
        'We offer a safe and calm place to women and adolescent survivors',
      ],
      [
        'Abrimos espacios de protección para mujeres y adolescentes que dejan la explotación',
        'We open protective spaces for women and adolescents who are leaving exploitation',
      ],
    ],
    means: [
      [
        'con estancia temporal, atención emocional y asesoría jurídica',
        'with a temporary stay, emotional support and legal advice',
      ],
      [
        'con alojamiento digno, apoyo psicológico y compañía en cada trámite',
        'with dignified accommodation, psychological support and company through every procedure',
      ],
      [
        'con descanso, orientación legal y apoyo psicológico inmediato',
        'with rest, legal guidance and immediate psychological support',
      ],
    ],
    stances: CARE_STANCES,
  },
  'transition-home': {
    openings: [
      [
        'Acompañamos a mujeres jóvenes en su paso hacia una vida independiente',
        'We accompany young women on their way to an independent life',
      ],
      [
        'Sostenemos viviendas de transición para sobrevivientes que empiezan una nueva etapa',
        'We run transition homes for survivors who are starting a new stage',
      ],
      [
        'Caminamos junto a sobrevivientes que construyen un proyecto de vida propio',
        'We walk beside survivors who are building a life of their own',
      ],
    ],
    means: [
      [
        'con estudio, empleo digno y apoyo emocional sin plazos rígidos',
        'with study, decent work and emotional support without rigid deadlines',
      ],
      [
        'con renta compartida, formación laboral y una red de amistades',
        'with shared rent, job training and a circle of friends',
      ],
      [
        'con acompañamiento cotidiano, educación y ahorro en grupo',
        'with everyday company, education and group savings',
      ],
    ],
    stances: CARE_STANCES,
  },
  'men-and-boys': {
    openings: [
      [
        'Acompañamos a hombres y a adolescentes varones que vivieron trabajo forzado',
        'We accompany men and adolescent boys who lived through forced labour',
      ],
      [
        'Atendemos a hombres y adolescentes, un grupo que pocos servicios consideran',
        'We serve men and adolescents, a group that few services consider',
      ],
      [
        'Ofrecemos estancia segura a varones jóvenes y adultos sobrevivientes',
        'We offer a safe stay to young and adult male survivors',
      ],
    ],
    means: [
      [
        'con alojamiento breve, asesoría legal y contacto con su familia',
        'with short stays, legal advice and contact with their families',
      ],
      [
        'con grupos de hombres, techo seguro y apoyo para volver a trabajar',
        'with men’s groups, a safe roof and help to return to work',
      ],
      [
        'con hospedaje temporal, documentos de identidad y formación para el empleo',
        'with temporary lodging, identity documents and job training',
      ],
    ],
    stances: CARE_STANCES,
  },
  livelihoods: {
    openings: [
      [
        'Impulsamos la autonomía económica de mujeres sobrevivientes de trata',
        'We advance the economic autonomy of women who survived trafficking',
      ],
      [
        'Creamos cooperativas con mujeres que reconstruyen su vida laboral',
        'We create cooperatives with women who are rebuilding their working lives',
      ],
      [
        'Apoyamos la reintegración social con empleo digno y bien pagado',
        'We support social reintegration through decent and well-paid work',
      ],
    ],
    means: [
      [
        'con capital semilla, oficios y acompañamiento durante dos años',
        'with seed capital, trades and support over two years',
      ],
      [
        'con becas, cuidado infantil y vínculos con empresas responsables',
        'with scholarships, child care and ties with responsible employers',
      ],
      [
        'con ahorro, comercio justo y apoyo emocional entre pares',
        'with savings, fair trade and emotional support among peers',
      ],
    ],
    stances: CARE_STANCES,
  },
} as const satisfies Record<string, MissionPhrases>;
