import { EXPORT_LIMITS } from '@puente/exports/core';
import { pageNumber, type RawQuery } from './match-query';

/** How many rows a page of a list has. */
export const LIST_PAGE = 50;

/** Which part of a list is asked for. */
export interface ListPlace {
  readonly page: number;
  readonly pageSize: number;
  readonly printing: boolean;
}

/** A page of a list; for paper as many rows as one person may take out alone. */
export function listPlace(raw: RawQuery): ListPlace {
  const printing = raw.print === '1';
  return { page: pageNumber(raw), pageSize: printing ? EXPORT_LIMITS.rowsAlone : LIST_PAGE, printing };
}
