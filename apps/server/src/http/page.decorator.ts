import { applyDecorators, Controller, UseInterceptors } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { HtmlInterceptor } from './html.interceptor';

/** A controller of pages: the same path under /es and /en, HTML, outside the API's description. */
export function PageController(path = '') {
  const tail = path === '' ? '' : `/${path}`;
  return applyDecorators(
    Controller([`es${tail}`, `en${tail}`]),
    UseInterceptors(HtmlInterceptor),
    ApiExcludeController(),
  );
}
