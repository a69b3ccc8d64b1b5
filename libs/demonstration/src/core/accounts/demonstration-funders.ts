import type { FunderKind } from '@puente/taxonomy/core';

export type FunderKey = 'horizonte' | 'brisa' | 'pradera' | 'hip';

export interface DemonstrationFunder {
  readonly key: FunderKey;
  readonly kind: 'funder' | 'hip';
  readonly name: string;
  /** What it says of itself in its programmes. */
  readonly funderKind: FunderKind;
}

/** Three invented funders, and HIP, which funds programmes of its own. */
export function demonstrationFunders(): DemonstrationFunder[] {
  return [
    {
      key: 'horizonte',
      kind: 'funder',
      name: 'Fundación Horizonte Claro (ficticia)',
      funderKind: 'private-foundation',
    },
    {
      key: 'brisa',
      kind: 'funder',
      name: 'Fundación Brisa Compartida (ficticia)',
      funderKind: 'community-foundation',
    },
    {
      key: 'pradera',
      kind: 'funder',
      name: 'Quiet Meadow Foundation (ficticia)',
      funderKind: 'private-foundation',
    },
    {
      key: 'hip',
      kind: 'hip',
      name: 'Hispanics in Philanthropy – demostración',
      funderKind: 'community-foundation',
    },
  ];
}
