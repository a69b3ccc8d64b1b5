import type { StrategyLevel } from '@puente/organizations/core';
import type { Form, Movement, Need, Population, Region, Service, Strategy } from '@puente/taxonomy/core';

/** What a made-up nonprofit may do: the frame for its facts and for the phrases of its mission. */
export type LineCode =
  | 'shelter'
  | 'transition-home'
  | 'men-and-boys'
  | 'livelihoods'
  | 'long-term-care'
  | 'health'
  | 'helpline'
  | 'disability'
  | 'day-labourers'
  | 'domestic-workers'
  | 'migrants'
  | 'displaced'
  | 'lgbtqi'
  | 'sex-workers'
  | 'indigenous'
  | 'street-children'
  | 'schools'
  | 'training'
  | 'legal'
  | 'network';

/** Codes that everyone in a line has, the main one first, and codes that some have. */
export interface Mix<Code> {
  readonly always: readonly Code[];
  readonly sometimes: readonly Code[];
}

export interface LineOfWork {
  readonly code: LineCode;
  /** The regions where it is found more often; empty when everywhere alike. */
  readonly regions: readonly Region[];
  /** Whether the work tends to follow a migration route. */
  readonly followsRoutes: boolean;
  /** Percent of the line; the rest is open. */
  readonly safety: { readonly protected: number; readonly discreet: number };
  readonly strategies: Readonly<Partial<Record<Strategy, StrategyLevel>>>;
  readonly needs: Mix<Need>;
  readonly forms: Mix<Form>;
  readonly populations: Mix<Population>;
  readonly services: Mix<Service>;
  readonly movements: Mix<Movement>;
}

export function mix<Code>(always: readonly Code[], sometimes: readonly Code[] = []): Mix<Code> {
  return { always, sometimes };
}
