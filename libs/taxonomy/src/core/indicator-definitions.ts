import type { GrantIndicator, IndicatorKind } from './grant-indicators';
import type { Breakdown, CountedUnit } from './indicator-breakdowns';
import { vocabulary, type CodeOf } from './term';

/** Targets of the 2030 Agenda that indicators speak to. */
export const sdgTargets = vocabulary('sdg_targets', {
  '5.2': [
    'Poner fin a la violencia contra mujeres y niñas, incluida la trata',
    'End violence against women and girls, trafficking included',
  ],
  '8.7': [
    'Erradicar el trabajo forzoso, las formas de esclavitud y la trata',
    'End forced labour, forms of slavery and human trafficking',
  ],
  '16.2': [
    'Poner fin al maltrato, la explotación y la trata de niñas, niños y adolescentes',
    'End abuse, exploitation and trafficking of children',
  ],
});
export type SdgTarget = CodeOf<typeof sdgTargets>;

/** What an indicator means. A version that was in use never changes: what is counted otherwise is another version. */
export interface IndicatorDefinition {
  readonly version: number;
  /** The first day of awards that are counted by it, `YYYY-MM-DD`. */
  readonly since: string;
  readonly kind: IndicatorKind;
  readonly unit: CountedUnit;
  readonly counted: { readonly es: string; readonly en: string };
  readonly breakdowns: readonly Breakdown[];
  readonly sdg: readonly SdgTarget[];
}

const FIRST = '2000-01-01';
const ALL: readonly Breakdown[] = ['sex', 'gender-identity', 'age-band', 'origin', 'form'];
const WHO: readonly Breakdown[] = ['sex', 'gender-identity', 'age-band'];

const first = (
  [kind, unit]: readonly [IndicatorKind, CountedUnit],
  [es, en]: readonly [string, string],
  sdg: readonly SdgTarget[],
  breakdowns: readonly Breakdown[] = [],
): readonly IndicatorDefinition[] => [
  { version: 1, since: FIRST, kind, unit, counted: { es, en }, breakdowns, sdg },
];

const DEFINITIONS: Readonly<Record<GrantIndicator, readonly IndicatorDefinition[]>> = {
  'people-trained': first(
    ['output', 'persons'],
    [
      'Cada persona que completó una capacitación en el periodo, una sola vez aunque tomara varias.',
      'Each person who completed a training in the period, once even if they took several.',
    ],
    ['8.7', '16.2'],
    WHO,
  ),
  'procedures-adopted': first(
    ['output', 'documents'],
    [
      'Cada protocolo o política que entró en vigor en el periodo; los borradores no cuentan.',
      'Each protocol or policy that came into force in the period; drafts do not count.',
    ],
    ['8.7', '16.2'],
  ),
  'practice-improved': first(
    ['outcome', 'persons'],
    [
      'Personas capacitadas que, preguntadas tres meses después, dicen con un ejemplo que aplican lo aprendido.',
      'People trained who, asked three months later, say with an example that they apply what they learned.',
    ],
    ['8.7', '16.2'],
    WHO,
  ),
  'prevention-sessions': first(
    ['output', 'sessions'],
    [
      'Cada sesión que se llevó a cabo, sin importar cuántas personas asistieron.',
      'Each session that took place, however many people came.',
    ],
    ['5.2', '8.7', '16.2'],
  ),
  'people-in-prevention': first(
    ['output', 'persons'],
    [
      'Cada persona que participó en al menos una sesión; si solo se cuentan asistencias, es una estimación.',
      'Each person who took part in at least one session; where only attendance is counted, it is an estimate.',
    ],
    ['5.2', '8.7', '16.2'],
    WHO,
  ),
  'safer-conditions-known': first(
    ['outcome', 'persons'],
    [
      'Participantes que al final de la actividad reconocen una oferta engañosa y nombran a quién acudir.',
      'Participants who at the end of the activity recognise a deceptive offer and name whom to turn to.',
    ],
    ['5.2', '8.7', '16.2'],
    WHO,
  ),
  'people-accompanied': first(
    ['output', 'persons'],
    [
      'Cada persona que recibió acompañamiento en el periodo, una sola vez, sin importar cuántos servicios usó.',
      'Each person who was accompanied in the period, once, however many services they used.',
    ],
    ['5.2', '8.7', '16.2'],
    ALL,
  ),
  'support-sessions': first(
    ['output', 'sessions'],
    [
      'Cada sesión de apoyo psicológico o jurídico que se llevó a cabo, individual o en grupo.',
      'Each session of psychological or legal support that took place, with one person or a group.',
    ],
    ['5.2', '16.2'],
  ),
  'own-plan-reached': first(
    ['outcome', 'persons'],
    [
      'Personas acompañadas que dicen haber alcanzado al menos una meta de su propio plan. Nadie tiene que alcanzarla para recibir apoyo.',
      'People accompanied who say that they reached at least one goal of their own plan. Nobody has to reach one to be supported.',
    ],
    ['5.2', '16.2'],
    ALL,
  ),
  'stable-income': first(
    ['outcome', 'persons'],
    [
      'Personas acompañadas con un ingreso propio estable seis meses después, según ellas mismas.',
      'People accompanied with a stable income of their own six months later, by what they say.',
    ],
    ['8.7'],
    ALL,
  ),
  'joint-actions': first(
    ['output', 'actions'],
    [
      'Cada acción que se preparó y se hizo junto con al menos una organización de otro movimiento.',
      'Each action prepared and carried out together with at least one organisation of another movement.',
    ],
    ['5.2', '8.7', '16.2'],
  ),
  'alliances-held': first(
    ['outcome', 'alliances'],
    [
      'Alianzas que un año después de empezar tuvieron al menos una actividad conjunta en los últimos seis meses.',
      'Alliances that, a year after they began, had at least one joint activity in the last six months.',
    ],
    ['5.2', '8.7', '16.2'],
  ),
};

/** All versions of what an indicator means, the first one first. */
export const definitionsOf = (code: GrantIndicator): readonly IndicatorDefinition[] => DEFINITIONS[code];

/** The version by which an award counts that begins on a day: the last one that was in use by then. */
export const definitionOn = (code: GrantIndicator, startsOn: string): IndicatorDefinition =>
  definitionsOf(code).findLast(({ since }) => since <= startsOn) ?? definitionsOf(code)[0]!;

/** One version of what an indicator means; undefined where there is none. */
export const definitionOf = (code: GrantIndicator, version: number): IndicatorDefinition | undefined =>
  definitionsOf(code).find((each) => each.version === version);
