import { Controller, Get, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { Public } from '../http/route-rules';

@ApiExcludeController()
@Controller()
export class RootPage {
  /** Spanish first; English for browsers that ask for it alone. */
  @Public()
  @Get()
  root(@Req() request: Request, @Res() response: Response): void {
    response.redirect(302, request.acceptsLanguages('es', 'en') === 'en' ? '/en/' : '/es/');
  }
}
