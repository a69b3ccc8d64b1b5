import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { csrfToken } from '@puente/access';
import type { Config } from '@puente/config';
import { holds } from '@puente/permissions';
import type { TemplateEngine } from '@puente/rendering';
import { CONFIG } from '../config.token';
import { buildError } from '../pages/errors/build-error';
import { buildKeptText } from '../pages/errors/build-kept-text';
import { buildPage } from '../pages/layouts/build-page';
import type { Flash, PageAssets, PageModel, PageRole, PageUser } from '../pages/layouts/page.view';
import { formValues } from '../pages/shared/form-values';
import { say } from '../texts';
import { readCookie } from './cookies';
import type { Problem } from './problem';
import { localeOf } from './reader';
import type { PuenteRequest } from './route-rules';

export const TEMPLATES = Symbol('templates');
export const ASSETS = Symbol('assets');

interface PageOptions {
  readonly flash?: Flash | null;
  readonly printing?: boolean;
}

const ROLES = { funder: 'officer', nonprofit: 'nonprofit', hip: 'hip' } as const satisfies Record<
  string,
  PageRole
>;

/** Makes whole pages or fragments out of view models; the only place where HTML is rendered. */
@Injectable()
export class PageRenderer {
  constructor(
    @Inject(TEMPLATES) private readonly templates: TemplateEngine,
    @Inject(ASSETS) private readonly assets: PageAssets,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** The part of a view model that every page has. */
  page(request: PuenteRequest, title: string, options: PageOptions = {}): PageModel {
    const { signedIn } = request;
    return buildPage({
      locale: localeOf(request),
      title,
      path: request.originalUrl.replace(/^\/(es|en)\/?/, ''),
      theme: themeOf(request),
      user: userOf(request),
      csrfToken: signedIn ? csrfToken(signedIn.csrfSecret) : '',
      formKey: signedIn ? randomUUID() : '',
      demonstration: this.config.demonstration,
      assets: this.assets,
      ...options,
    });
  }

  /** A whole page, or only `fragment` when htmx asks for a part. */
  show(
    request: PuenteRequest,
    template: string,
    view: { readonly page: PageModel },
    fragment?: string,
  ): string {
    const { locale } = view.page;
    if (fragment && request.headers['hx-request'] === 'true') {
      return this.templates.render(fragment, view, locale);
    }
    return this.templates.render(template, view, locale, 'layouts/main');
  }

  /**
   * What was sent and not taken: to be sent again with another session, or to be copied, where `problem` took its form
   * away; null where there is nothing to copy.
   */
  keptText(request: PuenteRequest, problem: Problem | null): string | null {
    const page = this.page(request, say(localeOf(request), 'layout.home'));
    const view = buildKeptText(page, request.path, formValues(request.body), problem?.message ?? null);
    if (problem && view.texts.length === 0) return null;
    return this.show(request, 'errors/kept-text', view);
  }

  problem(request: PuenteRequest, problem: Problem): string {
    const page = this.page(request, say(localeOf(request), 'layout.home'));
    const lines = [problem.message, ...problem.errors.map((each) => `${each.field}: ${each.message}`)];
    const view = buildError(page, problem.status, request.requestId ?? '', lines);
    return this.templates.render(
      'errors/error',
      { ...view, page: { ...page, title: view.heading } },
      page.locale,
      'layouts/main',
    );
  }
}

function userOf({ signedIn }: PuenteRequest): PageUser | null {
  if (!signedIn) return null;
  const { name, organization, actor } = signedIn;
  return { name, organization, role: ROLES[actor.tenantKind], readsBooks: holds(actor, 'ledger:read') };
}

function themeOf(request: PuenteRequest): PageModel['theme'] {
  const chosen = readCookie(request, 'theme');
  return chosen === 'light' || chosen === 'dark' ? chosen : 'system';
}
