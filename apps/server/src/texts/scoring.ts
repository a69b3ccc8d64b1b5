import type { Section } from './pair';

/** Names of the parts of a score, by the codes of the matching contract. */
export const parts = {
  strategies: ['Estrategias', 'Strategies'],
  needs: ['Necesidades', 'Needs'],
  geography: ['Territorio', 'Geography'],
  populations: ['Poblaciones', 'Populations'],
  forms: ['Formas', 'Forms'],
  services: ['Servicios', 'Services'],
  movements: ['Movimientos', 'Movements'],
  award: ['Monto', 'Award'],
  text: ['Texto', 'Text'],
  corridor: ['Corredor', 'Corridor'],
  capacity: ['Capacidades', 'Capacity'],
  'adjacent-movements': ['Campos vecinos', 'Adjacent fields'],
} as const satisfies Section;

/** How each part is computed, in words; shown on the method page and beside the weights. */
export const partMethods = {
  strategies: [
    'De cada estrategia que el programa busca cuenta su peso, según el nivel (1 a 3) que la organización declara en ella: la suma de peso × nivel ÷ 3, entre la suma de los pesos.',
    'Each strategy the programme seeks counts by its weight and by the level (1 to 3) the nonprofit states for it: the sum of weight × level ÷ 3, over the sum of weights.',
  ],
  needs: [
    'Qué parte de las necesidades que el programa financia quiere atender la organización.',
    'What share of the needs the programme funds the nonprofit wants funded.',
  ],
  geography: [
    'En cuántas de las entidades buscadas trabaja: una vale 0.7, y sube hasta 1 con tres. Si solo se busca una entidad, trabajar en ella vale 1. Cuando solo se conoce la región, cuenta la parte de la región que el programa busca, por 0.7. Que una entidad reciba poco dinero se dice en palabras y no cambia el puntaje.',
    'In how many of the wanted states it works: one is worth 0.7, rising to 1 with three. If only one state is wanted, working there is worth 1. Where only the region is known, the share of it that the programme wants counts, times 0.7. That little money reaches a state is said in words and does not change the score.',
  ],
  populations: [
    'Qué parte de las poblaciones buscadas atiende.',
    'What share of the wanted populations it serves.',
  ],
  forms: ['Qué parte de las formas buscadas aborda.', 'What share of the wanted forms it addresses.'],
  services: ['Qué parte de los servicios buscados ofrece.', 'What share of the wanted services it offers.'],
  movements: [
    'Con qué parte de los movimientos buscados trabaja.',
    'What share of the wanted movements it works with.',
  ],
  award: [
    'Lo que el programa ofrece frente al mínimo que la organización declara. Hasta el mínimo del programa vale 1; por encima de su máximo, 0; entre ambos baja en línea recta. El presupuesto de la organización no cuenta.',
    "What the programme gives against the minimum the nonprofit states. Up to the programme's minimum it is worth 1, above its maximum 0, in between it falls in a straight line. The nonprofit's budget does not count.",
  ],
  text: [
    'Qué parte de las palabras propias del programa aparece en la misión, en español o en inglés; la mitad ya vale 1. El largo y el estilo del texto no cuentan.',
    "What share of the programme's own words appears in the mission, in Spanish or English; half is already worth 1. Length and polish do not count.",
  ],
  corridor: [
    'Solo si se le da peso. En qué parte de las etapas del corredor que el programa nombra trabaja: basta una entidad de la etapa. Cuando solo se conoce la región, cuenta en cada etapa como en Territorio.',
    'Only with weight. At what share of the corridor stages that the programme names it works: one state of a stage is enough. Where only the region is known, it counts at each stage as in Geography.',
  ],
  capacity: [
    'Solo si se le da peso. Qué parte de las capacidades que el programa fortalece le faltan, porque lo declara o porque quiere que se financien.',
    'Only with weight. What share of the capacities that the programme strengthens it lacks, because it says so or wants them funded.',
  ],
  'adjacent-movements': [
    'Solo si se le da peso. Cuánto toca su trabajo los campos de los movimientos buscados, aunque no sea de ellos: por sus formas, poblaciones, servicios o necesidades. Dos de estas cuatro clases ya valen 1; ser del movimiento también. El trabajo sexual y la trata se mantienen aparte.',
    'Only with weight. How far its work touches the fields of the wanted movements even if it is not of them: by its forms, populations, services or needs. Two of these four kinds are already worth 1; so is being of the movement. Sex work and trafficking are kept apart.',
  ],
} as const satisfies Section;

/** Names of the rules, by the codes of the matching contract. */
export const rules = {
  place: ['Lugar', 'Place'],
  'authorised-donee': ['Donataria autorizada', 'Authorised donee'],
  cluni: ['CLUNI', 'CLUNI'],
  'annual-budget': ['Presupuesto anual', 'Annual budget'],
  years: ['Años de trabajo', 'Years of work'],
  'award-share': ['Monto frente al presupuesto', 'Award against budget'],
  'legal-route': ['Vía legal', 'Legal route'],
  'excluded-populations': ['Poblaciones excluidas', 'Excluded populations'],
  language: ['Idioma', 'Language'],
  'min-award': ['Monto mínimo', 'Minimum award'],
  publicity: ['Publicidad', 'Publicity'],
  'funder-kind': ['Clase de financiador', 'Kind of funder'],
  'conflict-of-interest': ['Conflicto de interés', 'Conflict of interest'],
} as const satisfies Section;

export const ruleMethods = {
  place: ['Trabaja en al menos una entidad buscada.', 'It works in at least one wanted state.'],
  'authorised-donee': [
    'Solo si el programa exige donataria autorizada.',
    'Only if the programme requires an authorised donee.',
  ],
  cluni: ['Solo si el programa exige CLUNI.', 'Only if the programme requires a CLUNI.'],
  'annual-budget': [
    'El presupuesto está entre el mínimo y el máximo del programa.',
    "The budget lies within the programme's minimum and maximum.",
  ],
  years: ['Tiene los años que el programa pide.', 'It has the years the programme asks for.'],
  'award-share': [
    'El monto menor no pasa de la parte del presupuesto que el programa admite.',
    "The smallest award stays within the share of the nonprofit's budget that the programme allows.",
  ],
  'legal-route': [
    'Hay al menos una vía legal en común para que llegue el dinero.',
    'At least one lawful route for the money is shared.',
  ],
  'excluded-populations': [
    'Falla solo si todas las poblaciones atendidas están excluidas.',
    'It fails only if every population served is excluded.',
  ],
  language: ['Hay al menos un idioma en común.', 'At least one language is shared.'],
  'min-award': [
    'El monto mayor alcanza el mínimo que la organización pide.',
    'The largest award reaches the minimum the nonprofit asks for.',
  ],
  publicity: [
    'Si el programa nombra en público a quien apoya, la organización lo acepta.',
    'If the programme names its grantees in public, the nonprofit accepts it.',
  ],
  'funder-kind': [
    'La organización no rechaza a esta clase de financiador. Solo se pregunta si rechaza alguna.',
    'The nonprofit does not refuse this kind of funder. Asked only if it refuses any.',
  ],
  'conflict-of-interest': [
    'Quien financia no declaró un conflicto de interés con la organización. Lo ve solo su equipo: lo que una organización ve de los programas se calcula sin esta condición.',
    'The funder declared no conflict of interest with the nonprofit. Only its team sees it: what a nonprofit sees of programmes is worked out without this condition.',
  ],
} as const satisfies Section;
