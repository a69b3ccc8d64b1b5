import { createHash } from 'node:crypto';
import {
  type CallHandler,
  type ExecutionContext,
  Inject,
  Injectable,
  type NestInterceptor,
} from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { isRequestKey, RequestKeys, type KeyedRequest, type SignedIn } from '@puente/access';
import { DomainError } from '@puente/kernel';
import type { Response } from 'express';
import { from, lastValueFrom, type Observable } from 'rxjs';
import { isApiRequest } from './reader';
import type { PuenteRequest } from './route-rules';
import { WITHOUT_KEY } from './without-key';

export const REQUEST_KEY_HEADER = 'Idempotency-Key';

/** What is known of a request that is carried out once, whatever number of times it comes. */
interface Keyed {
  readonly request: PuenteRequest;
  readonly response: Response;
  readonly signedIn: SignedIn;
  readonly named: KeyedRequest;
}

/** A POST of the API under an `Idempotency-Key` has its effect once; its repeats get the answer of the first. */
@Injectable()
export class RepeatInterceptor implements NestInterceptor {
  constructor(
    @Inject(Reflector) private readonly reflector: Reflector,
    @Inject(RequestKeys) private readonly keys: RequestKeys,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler<unknown>): Observable<unknown> {
    const request = context.switchToHttp().getRequest<PuenteRequest>();
    const { signedIn } = request;
    const key = request.get(REQUEST_KEY_HEADER);
    if (key === undefined || request.method !== 'POST' || !isApiRequest(request)) return next.handle();
    if (!signedIn || this.reflector.get<true | undefined>(WITHOUT_KEY, context.getHandler())) {
      return next.handle();
    }
    const response = context.switchToHttp().getResponse<Response>();
    return from(this.once({ request, response, signedIn, named: namedRequest(request, key) }, next));
  }

  private async once(keyed: Keyed, next: CallHandler<unknown>): Promise<unknown> {
    const { request, response, signedIn, named } = keyed;
    const { actor } = signedIn;
    const begun = await this.keys.begin(actor, named);
    if ('status' in begun) {
      response.status(begun.status).setHeader('Idempotent-Replayed', 'true');
      return begun.body === '' ? undefined : JSON.parse(begun.body);
    }
    request.signedIn = { ...signedIn, actor: { ...actor, claim: begun.claim } };
    const answer = await lastValueFrom(next.handle(), { defaultValue: undefined })
      .catch(async (error: unknown) => {
        await this.keys.giveUp(actor, begun);
        throw error;
      })
      .finally(() => (request.signedIn = signedIn));
    const body = answer === undefined ? '' : JSON.stringify(answer);
    await this.keys.settle(actor, begun, { status: response.statusCode, body });
    return answer;
  }
}

/** A request as its key names it: by the key alone, or together with its address and values. */
export function namedRequest(
  request: PuenteRequest,
  key: string,
  by: 'alone' | 'with its values' = 'alone',
): KeyedRequest {
  if (!isRequestKey(key)) throw new DomainError('invalid', 'request-key-malformed');
  const { path } = request.route as { path: string };
  const body: unknown = request.body;
  const requestHash = sha256(
    `${request.originalUrl}\n`,
    Buffer.isBuffer(body) ? body : JSON.stringify(body ?? null),
  );
  return {
    route: `${request.method} ${path}`,
    keyHash: by === 'alone' ? sha256(key) : sha256(key, requestHash),
    requestHash,
  };
}

function sha256(...parts: readonly (string | Buffer)[]): Buffer {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest();
}
