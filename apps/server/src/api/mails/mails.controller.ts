import { Controller, Get, Inject, Query } from '@nestjs/common';
import { ApiQuery, ApiTags } from '@nestjs/swagger';
import { MailLogService } from '@puente/access';
import type { PersonActor } from '@puente/database';
import { MAIL_STATUSES } from '@puente/mail';
import { codeIn, pageNumber, type RawQuery } from '../../http/match-query';
import { CurrentActor, RequirePermission } from '../../http/route-rules';
import { ApiProblems } from '../api-problems';
import { MailLogResponse, MailTemplateResponse, toMailLogResponse, toMailTemplates } from './mail.response';

@ApiTags('mails')
@Controller('api/v1')
export class MailsController {
  constructor(@Inject(MailLogService) private readonly mails: MailLogService) {}

  /** What was sent in the organisation's name, newest first; to HIP's administrators everything, without names. */
  @RequirePermission('mail:read')
  @Get('mails')
  @ApiQuery({ name: 'status', required: false, enum: MAIL_STATUSES })
  @ApiQuery({ name: 'page', required: false, type: String })
  @ApiProblems(400, 401, 403, 422)
  async list(@CurrentActor() actor: PersonActor, @Query() query: RawQuery): Promise<MailLogResponse> {
    return toMailLogResponse(
      await this.mails.list(actor, codeIn(query, 'status', MAIL_STATUSES), pageNumber(query)),
    );
  }

  /** Every kind of mail as it reads in both languages. */
  @RequirePermission('mail:read')
  @Get('mail-templates')
  @ApiProblems(401, 403)
  templates(): MailTemplateResponse[] {
    return toMailTemplates();
  }
}
