import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import type { Response } from 'express';
import type { Observable } from 'rxjs';

/** Pages answer HTML, and differently to htmx: caches must know. */
@Injectable()
export class HtmlInterceptor implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler<unknown>): Observable<unknown> {
    const response = context.switchToHttp().getResponse<Response>();
    response.type('html');
    response.vary('HX-Request');
    return next.handle();
  }
}
