import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { ScenarioPlace } from '@puente/grants';
import type { PuenteRequest } from './route-rules';

/** The call or the shortlist in the address. */
export const InPlace = createParamDecorator((_: unknown, context: ExecutionContext): ScenarioPlace => {
  const { call, shortlist } = context.switchToHttp().getRequest<PuenteRequest>().params;
  return call === undefined
    ? { kind: 'shortlist', id: String(shortlist) }
    : { kind: 'call', id: String(call) };
});
