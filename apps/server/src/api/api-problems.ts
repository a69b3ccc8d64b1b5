import { applyDecorators } from '@nestjs/common';
import { ApiResponse } from '@nestjs/swagger';
import { ProblemResponse } from '../http/problem.response';

const MEANINGS: Readonly<Record<number, string>> = {
  400: 'The body or the query could not be read.',
  401: 'Sign in first.',
  403: 'The account may not do this, or the request is not from an own page.',
  404: 'It is not there, or not for this account.',
  409: 'Someone changed it since it was read.',
  413: 'The body is too large.',
  415: 'The content type is not supported.',
  422: 'The input breaks a rule; `errors` names each field.',
  423: 'It is being looked into; ask again in a moment.',
  429: 'Too many attempts; `Retry-After` says how many seconds to wait.',
  503: 'A service that is needed does not answer.',
};

/** Documents the refusals of a route, all of one shape. */
export function ApiProblems(...statuses: number[]) {
  return applyDecorators(
    ...statuses.map((status) =>
      ApiResponse({ status, type: ProblemResponse, description: MEANINGS[status]! }),
    ),
  );
}
