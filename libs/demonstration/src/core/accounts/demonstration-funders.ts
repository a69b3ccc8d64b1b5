export type FunderKey = 'horizonte' | 'brisa' | 'pradera' | 'hip';

export interface DemonstrationFunder {
  readonly key: FunderKey;
  readonly kind: 'funder' | 'hip';
  readonly name: string;
}

/** Three invented funders, and HIP, which funds programmes of its own. */
export function demonstrationFunders(): DemonstrationFunder[] {
  return [
    { key: 'horizonte', kind: 'funder', name: 'Fundación Horizonte Claro (ficticia)' },
    { key: 'brisa', kind: 'funder', name: 'Fundación Brisa Compartida (ficticia)' },
    { key: 'pradera', kind: 'funder', name: 'Quiet Meadow Foundation (ficticia)' },
    { key: 'hip', kind: 'hip', name: 'Hispanics in Philanthropy – demostración' },
  ];
}
