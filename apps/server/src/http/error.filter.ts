import { type ArgumentsHost, Catch, type ExceptionFilter, Inject } from '@nestjs/common';
import type { Response } from 'express';
import { APP_LOG, type AppLog } from './app-log';
import { PageRenderer } from './page-renderer';
import { toProblem, type Problem } from './problem';
import { isApiRequest, localeOf } from './reader';
import type { PuenteRequest } from './route-rules';

/** Turns every error into an answer: JSON for the API, a page for browsers, the sign-in page for strangers. */
@Catch()
export class ErrorFilter implements ExceptionFilter {
  constructor(
    @Inject(PageRenderer) private readonly pages: PageRenderer,
    @Inject(APP_LOG) private readonly log: AppLog,
  ) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const request = host.switchToHttp().getRequest<PuenteRequest>();
    const response = host.switchToHttp().getResponse<Response>();
    const problem = toProblem(error, localeOf(request));
    if (problem.status >= 500) this.log.fault(error, request.requestId);
    if (response.headersSent) return void response.end();
    if (problem.retryAfter) response.setHeader('Retry-After', String(problem.retryAfter));
    if (isApiRequest(request)) return answerJson(response, problem, request.requestId);
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

/** Refusals that a person resolves on another page, and comes back. */
const DETOURS: Readonly<Record<string, (request: PuenteRequest) => string>> = {
  'second-factor-needed': (request) => `/${localeOf(request)}/account/second-factor`,
  'step-up-needed': (request) =>
    `/${localeOf(request)}/account/confirm?next=${encodeURIComponent(askedFrom(request))}`,
};

/** The page that was asked for, or that holds the form which was sent. */
function askedFrom(request: PuenteRequest): string {
  if (request.method === 'GET') return request.originalUrl;
  const { referer = '' } = request.headers;
  const own = `/${localeOf(request)}/account`;
  if (!URL.canParse(referer)) return own;
  const { host, pathname, search } = new URL(referer);
  return host === request.headers.host ? `${pathname}${search}` : own;
}

function toSignIn(request: PuenteRequest, response: Response): void {
  const next = request.method === 'GET' ? `?next=${encodeURIComponent(request.originalUrl)}` : '';
  response.redirect(303, `/${localeOf(request)}/sign-in${next}`);
}
