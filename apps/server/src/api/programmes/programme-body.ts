import { invalid } from '@puente/kernel';
import { shown, type ProgrammeStatus } from '@puente/matching';
import { isVersion } from '../../http/seen-version';

const STATUSES: readonly ProgrammeStatus[] = ['draft', 'published', 'closed'];

/** The house's own two fields of a body; the rest is the programme, checked by the core. */
export interface ProgrammeBody {
  readonly input: object;
  readonly status: ProgrammeStatus;
  readonly version: number;
}

export function readProgrammeBody(body: unknown, versionNeeded: boolean): ProgrammeBody {
  const { status = 'draft', version = 0, ...input } = (isRecord(body) ? body : {}) as Record<string, unknown>;
  if (!STATUSES.includes(status as ProgrammeStatus)) {
    throw invalid([{ field: 'status', code: 'not-in-list', params: { value: shown(status) } }]);
  }
  if (versionNeeded && !isVersion(version)) {
    throw invalid([{ field: 'version', code: 'required' }]);
  }
  return { input, status: status as ProgrammeStatus, version: Number(version) };
}

const isRecord = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
