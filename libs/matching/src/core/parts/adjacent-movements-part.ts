import type { Form, Movement, Need, Population, Service } from '@puente/taxonomy/core';
import type { NonprofitFacts } from '../nonprofit-facts';
import type { Part } from './part';

/** Work against trafficking that touches the field of a movement, by kind. */
export interface Adjacency {
  readonly forms: readonly Form[];
  readonly populations: readonly Population[];
  readonly services: readonly Service[];
  readonly needs: readonly Need[];
}

export const ADJACENT_KINDS = ['forms', 'populations', 'services', 'needs'] as const;

/**
 * What touches each movement's field. Sex work is no form of trafficking: no form touches the movement of sex workers,
 * and it touches no other movement.
 */
export const ADJACENT: Readonly<Record<Movement, Adjacency>> = {
  'human-rights': {
    forms: [],
    populations: ['displaced'],
    services: ['legal'],
    needs: ['capacity.advocacy', 'direct-services.state-responsibility', 'cross-movement.human-rights'],
  },
  women: {
    forms: ['sexual-exploitation', 'forced-marriage', 'domestic-servitude'],
    populations: ['women', 'girls', 'domestic-workers'],
    services: [],
    needs: ['cross-movement.women'],
  },
  'sex-workers': {
    forms: [],
    populations: ['sex-workers'],
    services: [],
    needs: ['cross-movement.sex-workers'],
  },
  labour: {
    forms: ['forced-labour', 'labour-exploitation', 'domestic-servitude'],
    populations: ['day-labourers', 'domestic-workers'],
    services: ['economic-empowerment'],
    needs: ['direct-services.economic-empowerment', 'cross-movement.labour'],
  },
  lgbtqi: {
    forms: [],
    populations: ['lgbtqi'],
    services: [],
    needs: ['direct-services.diverse-populations', 'cross-movement.lgbtqi'],
  },
  migrants: {
    forms: [],
    populations: ['internal-migrants', 'migrants-in-transit', 'returned-migrants', 'displaced'],
    services: ['immigration-relief', 'repatriation'],
    needs: [],
  },
  indigenous: { forms: [], populations: ['indigenous'], services: [], needs: [] },
  children: {
    forms: ['forced-begging', 'illegal-adoption'],
    populations: ['girls', 'boys', 'adolescents', 'street-children'],
    services: ['education'],
    needs: [],
  },
};

/** So many kinds of work that touch a field say as much as all. */
export const ENOUGH_TOUCHES = 2;

/** How many kinds are enough for a movement: where its field is touched in one way only, that one. */
export function enoughTouches(movement: Movement): number {
  const kinds = ADJACENT_KINDS.filter((kind) => ADJACENT[movement][kind].length > 0);
  return Math.min(ENOUGH_TOUCHES, kinds.length);
}

/** What of a nonprofit's work touches the field of a movement, in the order of the kinds. */
export function touches(
  nonprofit: NonprofitFacts,
  movement: Movement,
): (Form | Population | Service | Need)[] {
  return ADJACENT_KINDS.flatMap((kind) => shared<string>(ADJACENT[movement][kind], nonprofit[kind])) as (
    Form | Population | Service | Need
  )[];
}

/** 0, 1 or 2 halves: whole for who is of the movement, else by the kinds of work that touch its field. */
export function touchedHalves(kinds: number, isMember: boolean, enough: number): number {
  return isMember ? ENOUGH_TOUCHES : (ENOUGH_TOUCHES * Math.min(kinds, enough)) / enough;
}

function halvesOf(nonprofit: NonprofitFacts, movement: Movement): number {
  const kinds = ADJACENT_KINDS.filter(
    (kind) => shared<string>(ADJACENT[movement][kind], nonprofit[kind]).length > 0,
  );
  return touchedHalves(kinds.length, nonprofit.movements.includes(movement), enoughTouches(movement));
}

function shared<Code>(wanted: readonly Code[], has: readonly Code[]): Code[] {
  return wanted.filter((code) => has.includes(code));
}

/** The mean, over the programme's movements, of how far the nonprofit's work touches their fields. */
export const adjacentMovementsPart: Part = {
  code: 'adjacent-movements',
  silent: ({ movements }) => movements.length === 0,
  known: (nonprofit) =>
    nonprofit.movements.length > 0 || ADJACENT_KINDS.some((kind) => nonprofit[kind].length > 0),
  value: ({ movements }, nonprofit) => {
    const halves = movements.reduce((sum, movement) => sum + halvesOf(nonprofit, movement), 0);
    return halves / (ENOUGH_TOUCHES * movements.length);
  },
};
