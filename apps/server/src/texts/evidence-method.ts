import type { Section } from './pair';

export const evidenceMethod = {
  title: ['Cómo se leyeron las cifras', 'How the figures were read'],
  lead: [
    'De dónde viene cada cifra de la evidencia, qué quiere decir cada palabra, y lo que aquí no se hace.',
    'Where each figure of the evidence comes from, what each word means, and what is not done here.',
  ],
  readTitle: ['Cómo se leyó', 'How it was read'],
  read1: [
    'Se leyeron cinco textos públicos línea por línea. Cada dato con número entró como una cifra, con su lugar en la fuente y sin copiar la frase.',
    'Five public texts were read line by line. Every fact with a number went in as a figure, with its place in the source and without its sentence.',
  ],
  read2: [
    'El año del dato y el año de la edición son dos cosas: un informe de 2018 habla de 2017.',
    'The year of the data and the year of the edition are two things: a report of 2018 speaks of 2017.',
  ],
  read3: [
    'Si la fuente habla de algo y no da el número, la cifra queda vacía y se ve rayada. No es cero.',
    'If the source speaks of something and gives no number, the figure stays empty and is hatched. It is not zero.',
  ],
  read4: [
    'Cada lectura dice qué tan segura es: «segura», «con dudas» o «débil». Lo que se dedujo lo dice una advertencia.',
    'Each reading says how sure it is: with confidence, with doubts, or weak. What was inferred is told by a caveat.',
  ],
  read5: [
    'Lo que trata de otro país, no mide trata, está cortado o no tiene fuente, lugar o fecha está apartado con su razón. Se puede ver, pero no cuenta.',
    'What is about another country, does not measure trafficking, is cut off, or has no publisher, place or date is set aside with its reason. It can be seen, and does not count.',
  ],
  scopesTitle: ['De quién es la definición', 'Whose definition it is'],
  scopesText: [
    'No todos llaman trata a lo mismo. Dos cifras con definición distinta no se comparan ni se unen con una línea.',
    'Not everybody calls the same thing trafficking. Two figures by different definitions are not compared, nor joined by a line.',
  ],
  scope: ['Definición', 'Definition'],
  means: ['Qué quiere decir', 'What it means'],
  palermo: [
    'El Protocolo de Palermo: captar, trasladar o recibir a una persona, por engaño, fuerza o abuso de su situación, para explotarla. Con niñas y niños no hace falta probar el medio.',
    'The Palermo Protocol: to recruit, move or receive a person by deceit, force or abuse of their situation, in order to exploit them. With children the means need not be shown.',
  ],
  mxLaw2012: [
    'La ley general de 2012. Es más amplia: abarca conductas que la definición internacional no llama trata, como la adopción ilegal. Por eso sus cifras no son las de otros países.',
    'The general law of 2012. It is wider: it covers conduct that the international definition does not call trafficking, such as illegal adoption. So its figures are not those of other countries.',
  ],
  cndh: [
    'Lo que cuenta la Comisión Nacional de los Derechos Humanos en sus diagnósticos, con expedientes que le dan las autoridades.',
    'What the national human rights commission counts in its studies, from files that authorities give it.',
  ],
  hotline: [
    'Lo que el personal de una línea de ayuda clasifica como trata por lo que oye. Depende de quién llama: no mide cuánta trata hay.',
    'What the staff of a hotline classifies as trafficking by what it hears. It depends on who calls: it does not measure how much trafficking there is.',
  ],
  usTvpa: [
    'La ley de Estados Unidos contra la trata, con la que su gobierno califica cada año a los países.',
    'The law of the United States against trafficking, by which its government rates countries every year.',
  ],
  unstated: [
    'La fuente no dice qué definición usa. Se deja así: no se supone ninguna.',
    'The source does not say which definition it uses. It is left so: none is assumed.',
  ],
  none: [
    'La cifra no depende de qué se llame trata: refugios, dinero, leyes, reuniones.',
    'The figure does not depend on what is called trafficking: shelters, money, laws, meetings.',
  ],
  stagesTitle: ['Cómo se cuenta a las personas', 'How people are counted'],
  stagesText: [
    'Una misma persona puede estar en varias de estas cuentas o en ninguna; por eso no se suman ni se restan: {stages}.',
    'One person may be in several of these counts or in none; so they are neither added nor subtracted: {stages}.',
  ],
  unitsText: [
    'Personas, grupos, casos, llamadas, carpetas y sentencias son unidades distintas, y ninguna se convierte en otra.',
    'People, groups, cases, calls, files and sentences are different units, and none is turned into another.',
  ],
  notTitle: ['Lo que no se hace', 'What is not done'],
  not1: [
    'No se suma entre dependencias ni entre fuentes: cuentan a las mismas personas, o cosas distintas.',
    'Nothing is added up across agencies or sources: they count the same people, or different things.',
  ],
  not2: [
    'No se multiplica. Que casi toda la trata quede sin denuncia es contexto; de ahí no sale una cifra de víctimas.',
    'Nothing is multiplied. That nearly all trafficking goes unreported is context; no number of victims follows from it.',
  ],
  not3: [
    'No se elige entre cifras que se contradicen: quedan lado a lado, con lo que dice cada una.',
    'No choice is made between figures that contradict each other: they stay side by side, with what each says.',
  ],
  not4: [
    'No se unen ediciones, definiciones ni unidades distintas en una serie, ni se rellenan los años que faltan.',
    'Different editions, definitions and units are not joined in a series, and missing years are not filled in.',
  ],
  not5: [
    'No hay un índice único de necesidad, y cero llamadas no quiere decir cero necesidad.',
    'There is no single index of need, and zero calls do not mean zero need.',
  ],
  assumedTitle: ['Lo que suponemos nosotros', 'What we assume ourselves'],
  assumed1: [
    'El año de edición de los textos sin fecha se tomó de lo más nuevo que citan. Lo dice la nota de cada fuente.',
    'The edition year of texts without a date was taken from the newest things that they cite. The note of each source says so.',
  ],
  assumed2: [
    'Fuentes que se copian entre sí no se confirman: que coincidan no da más certeza. Decidimos cuáles comparten origen por lo que citan.',
    'Sources that copy each other confirm nothing: that they agree adds no certainty. We decided which share an origin by what they cite.',
  ],
  assumed3: [
    'A qué estrategia pertenece una señal de necesidad, y qué entidades tienen poco dinero registrado, lo decidimos nosotros con reglas que están escritas.',
    'Which strategy a signal of need belongs to, and which states have little money on record, is our own decision by written rules.',
  ],
  limitsTitle: ['Límites', 'Limits'],
  limits1: [
    'Cinco textos no son toda la evidencia. Terminan en {year}; lo posterior no está.',
    'Five texts are not all the evidence. They end in {year}; what came later is not there.',
  ],
  limits2: [
    'De hombres, de trabajo forzado y de zonas rurales se informa menos: menos cifras no quiere decir menos casos.',
    'Men, forced labour and rural areas are reported less: fewer figures do not mean fewer cases.',
  ],
  limits3: [
    'Leímos con cuidado y pudimos equivocarnos: el lugar en la fuente permite comprobar cada cifra.',
    'We read with care and may be wrong: the place in the source lets anyone check each figure.',
  ],
  filesTitle: ['Los archivos', 'The files'],
  filesText: [
    'Cada lista sale como CSV, XLSX y JSON con las mismas columnas. Una celda vacía es «no informado». En las series, «joined» dice si una línea puede unir la cifra con la anterior.',
    'Each list leaves as CSV, XLSX and JSON with the same columns. An empty cell is “not reported”. In series, “joined” says whether a line may join the figure to the one before.',
  ],
} as const satisfies Section;
