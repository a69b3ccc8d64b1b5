import { applyDecorators } from '@nestjs/common';
import { ApiQuery } from '@nestjs/swagger';
import { ALL_PART_CODES } from '@puente/matching';

const FILTERS = ['q', 'view', 'region', 'state', 'service', 'band', 'strategy', 'safety', 'aside', 'page'];

/** Documents the query of a list of matches. */
export function ApiMatchQuery() {
  const names = [...FILTERS, ...ALL_PART_CODES.map((code) => `w.${code}`)];
  return applyDecorators(...names.map((name) => ApiQuery({ name, required: false, type: String })));
}

/** Documents how a nonprofit narrows the programmes that it sees. */
export function ApiProgrammeQuery() {
  const names = ['view', 'strategy', 'region'];
  return applyDecorators(...names.map((name) => ApiQuery({ name, required: false, type: String })));
}
