import { Body, Get, Inject, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { PersonActor } from '@puente/database';
import { AnswerService, ApplicationService } from '@puente/grants';
import type { Response } from 'express';
import { PageController } from '../../http/page.decorator';
import { PageRenderer } from '../../http/page-renderer';
import { CurrentActor, RequirePermission, type PuenteRequest } from '../../http/route-rules';
import { SectionDesk } from './section-desk';
import { writtenApplication } from './written-form';

/** One part of an application. */
@PageController('my/applications/:application/sections/:section')
export class ApplicationSectionPage {
  private readonly desk: SectionDesk;

  constructor(
    @Inject(PageRenderer) pages: PageRenderer,
    @Inject(ApplicationService) applications: ApplicationService,
    @Inject(AnswerService) answers: AnswerService,
  ) {
    this.desk = new SectionDesk(pages, {
      load: async (actor, id) =>
        writtenApplication(await applications.get(actor, id), await answers.suggestions(actor, id)),
      write: (actor, id, edits) => answers.write(actor, id, edits),
    });
  }

  @RequirePermission('application:write')
  @Get()
  show(
    @Req() request: PuenteRequest,
    @Res() response: Response,
    @CurrentActor() actor: PersonActor,
    @Param('application') id: string,
    @Param('section') section: string,
    @Query('more') more?: string,
    @Query('done') done?: string,
  ): Promise<void> {
    return this.desk.show({ request, response, actor, id, section }, more, done);
  }

  @RequirePermission('application:write')
  @Post()
  save(
    @Req() request: PuenteRequest,
    @Res() response: Response,
    @CurrentActor() actor: PersonActor,
    @Param('application') id: string,
    @Param('section') section: string,
    @Body() body: unknown,
  ): Promise<void> {
    return this.desk.save({ request, response, actor, id, section }, body);
  }
}
