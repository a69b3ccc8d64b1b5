import { setTimeout as wait } from 'node:timers/promises';
import {
  type CallHandler,
  type ExecutionContext,
  Inject,
  Injectable,
  type NestInterceptor,
} from '@nestjs/common';
import { isRequestKey, RequestKeys, type HeldRequest, type KeptAnswer, type SignedIn } from '@puente/access';
import type { Claim, PersonActor } from '@puente/database';
import { DomainError } from '@puente/kernel';
import type { Response } from 'express';
import { from, lastValueFrom, type Observable } from 'rxjs';
import { FORM_KEY } from '../pages/shared/form-values';
import { isApiRequest } from './reader';
import { namedRequest } from './repeat.interceptor';
import { isRefused } from './refuse-form';
import type { PuenteRequest } from './route-rules';

/** Who sent a form twice waits so long for the answer to the first, which their browser no longer shows. */
const LOOK_EVERY_MS = 200;
const MOST_LOOKS = 50;

/** A form that was opened once and sent, with everything that its request needs. */
interface SentOnce {
  readonly request: PuenteRequest;
  readonly response: Response;
  readonly signedIn: SignedIn;
  readonly key: string;
}

/**
 * A form that carries a key (`shared/_once.hbs`) has its effect once, however often a thumb or a slow phone sends it; each time
 * leads to the page to which the first led. Sent with other values it is another request.
 */
@Injectable()
export class FormRepeatInterceptor implements NestInterceptor {
  constructor(@Inject(RequestKeys) private readonly keys: RequestKeys) {}

  intercept(context: ExecutionContext, next: CallHandler<unknown>): Observable<unknown> {
    const request = context.switchToHttp().getRequest<PuenteRequest>();
    const { signedIn } = request;
    const key = keyOf(request);
    if (key === null || !signedIn || isApiRequest(request)) return next.handle();
    const response = context.switchToHttp().getResponse<Response>();
    return from(this.once({ request, response, signedIn, key }, next));
  }

  private async once(
    { request, response, signedIn, key }: SentOnce,
    next: CallHandler<unknown>,
  ): Promise<unknown> {
    const { actor } = signedIn;
    const begun = await this.begin(actor, request, key);
    if ('status' in begun) return response.redirect(begun.status, begun.body);
    const claim = unlessRefused(begun.claim, response);
    request.signedIn = { ...signedIn, actor: { ...actor, claim } };
    try {
      return await lastValueFrom(next.handle(), { defaultValue: undefined });
    } finally {
      request.signedIn = signedIn;
      await this.end(actor, begun, response);
    }
  }

  /** Only what led on to another page is kept: a form that comes back with what to correct did nothing, and has a new key. */
  private async end(actor: PersonActor, begun: HeldRequest, response: Response): Promise<void> {
    const to = response.getHeader('location');
    if (!response.headersSent || typeof to !== 'string') return this.keys.giveUp(actor, begun);
    await this.keys.settle(actor, begun, { status: response.statusCode, body: to });
  }

  private async begin(
    actor: PersonActor,
    request: PuenteRequest,
    key: string,
  ): Promise<HeldRequest | KeptAnswer> {
    for (let looks = 1; ; looks++) {
      try {
        return await this.keys.begin(actor, namedRequest(request, key, 'with its values'));
      } catch (error) {
        if (!isInFlight(error) || looks >= MOST_LOOKS) throw error;
        await wait(LOOK_EVERY_MS);
      }
    }
  }
}

function keyOf({ method, body }: PuenteRequest): string | null {
  const key = (body as Readonly<Record<string, unknown>> | undefined)?.[FORM_KEY];
  return method === 'POST' && typeof key === 'string' && isRequestKey(key) ? key : null;
}

/** What the page of a refused form reads and records is no effect of the form. */
const unlessRefused = (claim: Claim, response: Response): Claim => ({
  hold: async (tx) => (isRefused(response) ? undefined : claim.hold(tx)),
});

const isInFlight = (error: unknown): boolean =>
  error instanceof DomainError && error.code === 'request-in-flight';
