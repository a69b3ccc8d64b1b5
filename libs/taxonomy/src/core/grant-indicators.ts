import type { Strategy } from './strategies';
import { vocabulary, type CodeOf } from './term';

/** What a grant can be asked to count: what was done, apart from what changed for those it was done with. */
export const grantIndicators = vocabulary('grant_indicators', {
  'people-trained': ['Personas capacitadas', 'People trained'],
  'procedures-adopted': [
    'Protocolos y políticas internas adoptados',
    'Internal protocols and policies adopted',
  ],
  'practice-improved': [
    'Personas que aplican lo aprendido tres meses después',
    'People who apply what they learned three months later',
  ],
  'prevention-sessions': ['Sesiones de prevención', 'Prevention sessions'],
  'people-in-prevention': [
    'Personas que participaron en sesiones de prevención',
    'People who took part in prevention sessions',
  ],
  'safer-conditions-known': [
    'Participantes que reconocen una oferta engañosa y saben a quién acudir',
    'Participants who recognise a deceptive offer and know whom to turn to',
  ],
  'people-accompanied': ['Personas acompañadas', 'People accompanied'],
  'support-sessions': [
    'Sesiones de apoyo psicológico o jurídico',
    'Sessions of psychological or legal support',
  ],
  'own-plan-reached': [
    'Personas que alcanzaron metas de su propio plan de vida',
    'People who reached goals of their own life plan',
  ],
  'stable-income': [
    'Personas con un ingreso estable seis meses después',
    'People with a stable income six months later',
  ],
  'joint-actions': ['Acciones conjuntas con otros movimientos', 'Joint actions with other movements'],
  'alliances-held': ['Alianzas que siguen activas un año después', 'Alliances still active a year later'],
});
export type GrantIndicator = CodeOf<typeof grantIndicators>;

export type IndicatorKind = 'output' | 'outcome';
export type IndicatorUnit = 'people' | 'sessions' | 'documents' | 'actions' | 'alliances';

interface IndicatorFacts {
  readonly kind: IndicatorKind;
  readonly unit: IndicatorUnit;
  readonly strategy: Strategy;
}

const facts = (kind: IndicatorKind, unit: IndicatorUnit, strategy: Strategy): IndicatorFacts => ({
  kind,
  unit,
  strategy,
});

const FACTS: Readonly<Record<GrantIndicator, IndicatorFacts>> = {
  'people-trained': facts('output', 'people', 'capacity'),
  'procedures-adopted': facts('output', 'documents', 'capacity'),
  'practice-improved': facts('outcome', 'people', 'capacity'),
  'prevention-sessions': facts('output', 'sessions', 'prevention'),
  'people-in-prevention': facts('output', 'people', 'prevention'),
  'safer-conditions-known': facts('outcome', 'people', 'prevention'),
  'people-accompanied': facts('output', 'people', 'direct-services'),
  'support-sessions': facts('output', 'sessions', 'direct-services'),
  'own-plan-reached': facts('outcome', 'people', 'direct-services'),
  'stable-income': facts('outcome', 'people', 'direct-services'),
  'joint-actions': facts('output', 'actions', 'cross-movement'),
  'alliances-held': facts('outcome', 'alliances', 'cross-movement'),
};

/** Whether an indicator counts what was done or what changed, in what unit, and for which strategy it is meant. */
export const indicatorFacts = (code: GrantIndicator): IndicatorFacts => FACTS[code];
