import type { ProgrammeStatus, ProgrammeView } from '@puente/matching';
import type { LocaleTextResponse } from '../../http/problem.response';

export class ProgrammeResponse {
  id!: string;
  version!: number;
  status!: ProgrammeStatus;
  funder!: string;
  title!: LocaleTextResponse;
  /** The programme as the contract writes it, with complete weights. */
  facts!: Record<string, unknown>;
  updatedAt!: string;
}

export function toProgrammeResponse({
  id,
  version,
  status,
  facts,
  updatedAt,
}: ProgrammeView): ProgrammeResponse {
  return {
    id,
    version,
    status,
    funder: facts.funder,
    title: facts.title,
    facts: { ...facts },
    updatedAt: updatedAt.toISOString(),
  };
}
