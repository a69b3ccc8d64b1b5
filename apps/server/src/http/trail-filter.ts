import type { TrailFilter } from '@puente/audit';
import type { RawQuery } from './match-query';

const NAMES = ['action', 'person', 'day', 'organization'] as const;

/** The filters of an address; one that is empty or given twice is as if it were not there. */
export function readTrailFilter(raw: RawQuery): TrailFilter {
  const given = NAMES.flatMap((name): [string, string][] => {
    const value = raw[name];
    return typeof value === 'string' && value !== '' ? [[name, value]] : [];
  });
  return Object.fromEntries(given);
}
