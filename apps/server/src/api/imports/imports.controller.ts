import { Controller, HttpCode, Inject, Post, Req } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiTags } from '@nestjs/swagger';
import type { PersonActor } from '@puente/database';
import { Clock } from '@puente/kernel';
import { ImportNonprofitsService } from '@puente/organizations';
import type { Request } from 'express';
import { importNonprofitsFile, readNonprofitsFile } from '../../http/import-nonprofits-file';
import { localeOf } from '../../http/reader';
import { CurrentActor, RequirePermission } from '../../http/route-rules';
import { ApiProblems } from '../api-problems';
import { ImportResponse } from './import.response';

@ApiTags('imports')
@Controller('api/v1/imports')
export class ImportsController {
  constructor(
    @Inject(ImportNonprofitsService) private readonly imports: ImportNonprofitsService,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** Loads a CSV of nonprofits, all or nothing. */
  @RequirePermission('nonprofit:import')
  @Post('nonprofits')
  @HttpCode(200)
  @ApiConsumes('text/csv')
  @ApiBody({ schema: { type: 'string' } })
  @ApiProblems(400, 401, 403, 413, 415, 422)
  async nonprofits(@CurrentActor() actor: PersonActor, @Req() request: Request): Promise<ImportResponse> {
    const bytes = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
    const file = readNonprofitsFile(bytes, this.clock.now().getUTCFullYear());
    return importNonprofitsFile(this.imports, actor, file, localeOf(request));
  }
}
