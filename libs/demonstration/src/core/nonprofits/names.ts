const KINDS = ['Colectiva', 'Red', 'Iniciativa', 'Asociación', 'Agrupación', 'Organización', 'Alianza'];

const NOUNS = [
  'Jacaranda',
  'Manantial',
  'Colibrí',
  'Nube',
  'Espiga',
  'Semilla',
  'Raíz',
  'Luciérnaga',
  'Golondrina',
  'Bugambilia',
  'Marea',
  'Riachuelo',
  'Helecho',
  'Cenzontle',
  'Girasol',
  'Encino',
  'Mezquite',
  'Abeja',
  'Mariposa',
  'Maguey',
  'Llovizna',
  'Tortuga',
  'Sendero',
  'Capulín',
];

/** Said of a noun of either gender. */
const MANNERS = [
  'que Escucha',
  'que Teje',
  'que Camina',
  'que Florece',
  'que Acompaña',
  'que Madruga',
  'que Conversa',
  'en Calma',
  'en Vuelo',
  'en Compañía',
  'a Tiempo',
  'sin Prisa',
  'de Agua',
  'de Papel',
  'de Barro',
  'de Viento',
  'de Mediodía',
  'Constante',
  'Paciente',
  'Amable',
];

/** Prime to the number of pairs, so that the names of neighbours differ and none repeats among the first 480. */
const STRIDE = 37;

/** The name of the nth nonprofit: invented, without places, saints or people, and marked as fictional. */
export function fictionalName(nth: number): string {
  const pair = (nth * STRIDE) % (NOUNS.length * MANNERS.length);
  const noun = NOUNS[pair % NOUNS.length]!;
  const manner = MANNERS[Math.floor(pair / NOUNS.length)]!;
  return `${KINDS[nth % KINDS.length]!} ${noun} ${manner} (ficticia)`;
}
