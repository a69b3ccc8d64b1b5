import type { PersonActor, Tx } from '@puente/database';
import type { NonprofitCard } from '@puente/matching';

interface Intermediary {
  readonly id: string;
  readonly name: string;
}

/** Whom a funder may give to so that they give on: HIP. HIP gives to nonprofits alone. */
export function listIntermediaries(tx: Tx, { tenantKind }: PersonActor): Promise<Intermediary[]> {
  if (tenantKind !== 'funder') return Promise.resolve([]);
  return tx.query<Intermediary[]>(`select id, name from organizations where kind = 'hip' order by name, id`);
}

/** As it stands where nonprofits stand: its name is nobody's secret. */
export const intermediaryCard = ({ id, name }: Intermediary): NonprofitCard => ({
  ...{ handle: id, label: name, named: true, safety: 'open' },
  ...{ mainRegion: null, mainService: null, sizeBand: null },
});
