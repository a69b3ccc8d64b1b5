import { Controller, Get, Inject } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Database, systemActor } from '@puente/database';
import { Public } from '../../http/route-rules';
import { HealthResponse } from './health.response';

@ApiTags('health')
@Controller('health')
export class HealthController {
  constructor(@Inject(Database) private readonly database: Database) {}

  /** The process answers. */
  @Public()
  @Get('live')
  live(): HealthResponse {
    return { status: 'ok' };
  }

  /** The process can do its work: the database answers. */
  @Public()
  @Get('ready')
  async ready(): Promise<HealthResponse> {
    await this.database.asActor(systemActor('login'), (tx) => tx.query('select 1'));
    return { status: 'ok' };
  }
}
