import { capacityGaps, type CapacityGap, type FunderKind } from '@puente/taxonomy/core';

/** What two of three say that they lack: two or three things each, by turns. No draw: later facts stay as they were. */
export function gapsStated(index: number): CapacityGap[] {
  if (index % 3 === 0) return [];
  return capacityGaps.codes.filter((_code, place) => (index + 2 * place) % 7 < 2);
}

/** One of six takes no money from governments, some of these none from extractive companies either. */
export function fundersRefused(index: number): FunderKind[] {
  if (index % 6 !== 2) return [];
  return index % 12 === 2 ? ['government', 'extractive-industry'] : ['government'];
}
