import { type ArgumentsHost, Catch, type ExceptionFilter, Inject } from '@nestjs/common';
import { Refusals } from '@puente/audit';
import type { Config } from '@puente/config';
import type { Response } from 'express';
import { APP_LOG, type AppLog } from '@puente/logging';
import { PageRenderer } from './page-renderer';
import { toProblem, type Problem } from './problem';
import { isApiRequest, localeOf } from './reader';
import { filledAgainAt } from './filled-again';
import { keptFor } from './kept-text';
import { CONFIG } from '../config.token';
import type { PuenteRequest } from './route-rules';

/** Turns every error into an answer: JSON for the API, a page for browsers, the sign-in page for strangers. */
@Catch()
export class ErrorFilter implements ExceptionFilter {
  constructor(
    @Inject(PageRenderer) private readonly pages: PageRenderer,
    @Inject(APP_LOG) private readonly log: AppLog,
    @Inject(Refusals) private readonly refusals: Refusals,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async catch(error: unknown, host: ArgumentsHost): Promise<void> {
    const request = host.switchToHttp().getRequest<PuenteRequest>();
    const response = host.switchToHttp().getResponse<Response>();
    const problem = toProblem(error, localeOf(request));
    if (problem.status >= 500) this.log.fault(error, request.requestId);
    try {
      await this.recordRefusal(request, problem);
      this.answer(request, response, problem);
    } catch (fault) {
      this.log.fault(fault, request.requestId);
      this.answer(request, response, toProblem(fault, localeOf(request)));
    }
  }

  /** Before the answer leaves: a refusal that cannot be recorded is a fault. */
  private async recordRefusal(request: PuenteRequest, { status, code }: Problem): Promise<void> {
    const action = REFUSALS[status];
    const route = (request as { route?: { path?: unknown } }).route?.path;
    if (!action || !request.signedIn || typeof route !== 'string' || isOnTheWay(request, code)) return;
    await this.refusals.record(request.signedIn.actor, { action, method: request.method, route, code });
  }

  private answer(request: PuenteRequest, response: Response, problem: Problem): void {
    if (response.headersSent) return void response.end();
    if (problem.retryAfter) response.setHeader('Retry-After', String(problem.retryAfter));
    if (isApiRequest(request)) return answerJson(response, problem, request.requestId);
    const kept = keptFor(request, problem, this.config);
    const html = kept && this.pages.keptText(request, kept === 'copying' ? problem : null);
    if (html) return void response.status(problem.status).type('html').send(html);
    if (problem.status === 401) return toSignIn(request, response);
    const detour = DETOURS[problem.code];
    if (detour) return response.redirect(303, detour(request));
    response.status(problem.status).type('html').send(this.pages.problem(request, problem));
  }
}

function answerJson(
  response: Response,
  { status, retryAfter: _retryAfter, ...body }: Problem,
  requestId: string | undefined,
): void {
  response.status(status).json({ ...body, requestId });
}

const REFUSALS: Readonly<Record<number, 'refusal.forbidden' | 'refusal.not-found'>> = {
  403: 'refusal.forbidden',
  404: 'refusal.not-found',
};

/** Refusals that a person resolves on another page, and comes back. */
const DETOURS: Readonly<Record<string, (request: PuenteRequest) => string>> = {
  'second-factor-needed': (request) => `/${localeOf(request)}/account/second-factor`,
  'step-up-needed': (request) =>
    `/${localeOf(request)}/account/confirm?next=${encodeURIComponent(askedFrom(request))}`,
};

/** Somebody who asked for a page and is sent to where it opens was not refused. */
const isOnTheWay = (request: PuenteRequest, code: string): boolean =>
  code in DETOURS && request.method === 'GET' && !isApiRequest(request);

/** The page that was asked for, or that holds the form which was sent. */
function askedFrom(request: PuenteRequest): string {
  if (request.method === 'GET') return request.originalUrl;
  const { referer = '' } = request.headers;
  const filled = filledAgainAt(request);
  if (filled) return filled;
  const own = `/${localeOf(request)}/account`;
  if (!URL.canParse(referer)) return own;
  const { host, pathname, search } = new URL(referer);
  return host === request.headers.host ? `${pathname}${search}` : own;
}

function toSignIn(request: PuenteRequest, response: Response): void {
  const next = request.method === 'GET' ? `?next=${encodeURIComponent(request.originalUrl)}` : '';
  response.redirect(303, `/${localeOf(request)}/sign-in${next}`);
}
