import { Controller, Get, Inject } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Public } from '../http/route-rules';
import { ApiDescription } from './api-description';

@ApiTags('openapi')
@Controller('api/v1/openapi.json')
export class OpenApiController {
  constructor(@Inject(ApiDescription) private readonly description: ApiDescription) {}

  /** This description. */
  @Public()
  @Get()
  get(): object {
    return this.description.document;
  }
}
