import { applyDecorators, Controller, UseInterceptors } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { HtmlInterceptor } from './html.interceptor';

/** A controller of pages: the same paths under /es and /en, HTML, outside the API's description. */
export function PageController(...paths: readonly string[]) {
  const tails = paths.length === 0 ? [''] : paths.map((path) => (path === '' ? '' : `/${path}`));
  return applyDecorators(
    Controller(tails.flatMap((tail) => [`es${tail}`, `en${tail}`])),
    UseInterceptors(HtmlInterceptor),
    ApiExcludeController(),
  );
}
