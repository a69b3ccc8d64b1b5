import { advice, type Advice } from '../advice';

/** Words that take dignity or agency from people. */
export const DIGNITY: readonly Advice[] = [
  advice(
    'sex-slave',
    'avoid',
    ['esclav(a|as|o|os) sexual(es)?', 'sex slave*'],
    ['Sensacionalista; fija a la persona en el daño.', 'Sensational; fixes a person in the harm.'],
    ['persona en situación de explotación sexual', 'person who was sexually exploited'],
  ),
  advice(
    'innocent-victim',
    'avoid',
    ['víctimas? (indefensa|inocente|perfecta|desvalida)s?', '(innocent|helpless|perfect) victim*'],
    [
      'Deja fuera a quien no encaja en la imagen y le quita capacidad de decidir.',
      'Leaves out whoever does not fit the picture, and takes agency away.',
    ],
    ['víctima, sobreviviente o, mejor, persona', 'victim, survivor or, better, person'],
  ),
  advice(
    'voiceless',
    'avoid',
    [
      '(la|dar|dan|damos) voz a (los|las|quienes) (sin voz|no tienen voz)',
      'voice to the voiceless; the voiceless',
    ],
    ['Las personas tienen voz; falta quien escuche.', 'People have a voice; what is missing is listening.'],
    ['escuchar a las sobrevivientes', 'listening to survivors'],
  ),
  advice(
    'rescue',
    'consider',
    ['rescatar; rescata(mos|n)?; rescatad(a|as|o|os); rescates?', 'rescue; rescues; rescued; rescuing'],
    [
      'Pone al salvador en el centro. Di qué se hizo y si la persona lo pidió.',
      'Puts the saviour at the centre. Say what was done, and whether the person wanted it.',
    ],
    ['identificar, asistir, acompañar la salida', 'identify, assist, support in leaving'],
  ),
  advice(
    'illegal-people',
    'avoid',
    [
      '(migrante|inmigrante|persona|trabajador|trabajadora)s? ilegal(es)?; (los|las) ilegales; indocumentados?',
      'illegal (alien|immigrant|migrant|worker)*; illegals',
    ],
    ['Ninguna persona es ilegal.', 'No person is illegal.'],
    ['persona migrante en situación irregular', 'migrant in an irregular situation'],
  ),
  advice(
    'disability',
    'avoid',
    [
      'discapacitad(a|as|o|os); minusválid(a|as|o|os); inválid(a|as|o|os)',
      'the disabled; handicapped; crippled',
    ],
    ['La discapacidad no es la persona.', 'A disability is not the person.'],
    ['persona con discapacidad', 'person with a disability'],
  ),
  advice(
    'drugs',
    'avoid',
    ['drogadict(a|as|o|os); viciosos?', 'drug addict*; junkie*'],
    ['Juzga a la persona.', 'Judges the person.'],
    ['persona con consumo de sustancias', 'person who uses drugs'],
  ),
  advice(
    'indigenous',
    'avoid',
    ['indit(a|as|o|os); (los|las) indi(as|os)', 'native tribes; tribal (girl|girls|woman|women)'],
    ['Rebaja a los pueblos indígenas.', 'Belittles indigenous peoples.'],
    ['personas indígenas; el nombre del pueblo', 'indigenous people; the name of the people'],
  ),
  advice(
    'goods',
    'avoid',
    ['mercancía humana; carne fresca; productos? humanos?', 'human merchandise; human cargo; fresh meat'],
    ['Repite la mirada de quien explota.', 'Repeats the view of those who exploit.'],
    ['personas', 'people'],
  ),
];
