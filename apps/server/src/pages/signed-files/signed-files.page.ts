import { Body, Get, Inject, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { Config } from '@puente/config';
import type { PersonActor } from '@puente/database';
import { SignedFileService } from '@puente/grants';
import { holds } from '@puente/permissions';
import type { Response } from 'express';
import { CONFIG } from '../../config.token';
import { fileUrl } from '../../http/files-origin';
import { PageController } from '../../http/page.decorator';
import { PageRenderer } from '../../http/page-renderer';
import { CurrentActor, RequirePermission, type PuenteRequest } from '../../http/route-rules';
import { awardUrl } from '../awards/award-words';
import { emptyForm, formValues } from '../shared/form-values';
import { SignedFilesDesk } from './signed-files-desk';

/** Agreements signed on paper, for the funder’s people: sent by one, decided of by another. */
@PageController('awards/:award/signed-files')
export class SignedFilesPage {
  private readonly desk: SignedFilesDesk;

  constructor(
    @Inject(PageRenderer) pages: PageRenderer,
    @Inject(SignedFileService) private readonly files: SignedFileService,
    @Inject(CONFIG) private readonly config: Config,
  ) {
    this.desk = new SignedFilesDesk(pages, {
      ...{ side: 'funder', urlOf: awardUrl },
      may: (actor) => ({
        ...{ mayAdd: holds(actor, 'signed-file:add'), mayDecide: holds(actor, 'signed-file:decide') },
      }),
      list: (actor, award) => files.list(actor, award),
      add: (actor, award, arrived) => files.add(actor, award, arrived),
    });
  }

  @RequirePermission('award:read')
  @Get()
  async show(
    @Req() request: PuenteRequest,
    @CurrentActor() actor: PersonActor,
    @Param('award') award: string,
    @Query('done') done?: string,
  ): Promise<string> {
    return (await this.desk.page({ request, actor, award }, done))(emptyForm);
  }

  @RequirePermission('signed-file:add')
  @Post()
  async add(
    @Req() request: PuenteRequest,
    @Res() response: Response,
    @CurrentActor() actor: PersonActor,
    @Param('award') award: string,
  ): Promise<void> {
    await this.desk.add({ request, response, actor, award });
  }

  /** Leads to the file by a link that holds for five minutes. */
  @RequirePermission('award:read')
  @Get(':file/file')
  async open(
    @Res() response: Response,
    @CurrentActor() actor: PersonActor,
    @Param('award') award: string,
    @Param('file') file: string,
  ): Promise<void> {
    response.redirect(303, fileUrl(this.config, await this.files.link(actor, award, file)));
  }

  @RequirePermission('signed-file:decide')
  @Post(':file/confirm')
  async confirm(
    @Req() request: PuenteRequest,
    @Res() response: Response,
    @CurrentActor() actor: PersonActor,
    @Param('award') award: string,
    @Param('file') file: string,
    @Body() body: unknown,
  ): Promise<void> {
    const values = formValues(body);
    const done = { done: 'doneConfirmed', field: 'reason' } as const;
    await this.desk.act({ request, response, actor, award }, done, () =>
      this.files.confirm(actor, award, file, values.read?.[0] ?? ''),
    );
  }

  @RequirePermission('signed-file:decide')
  @Post(':file/refuse')
  async refuse(
    @Req() request: PuenteRequest,
    @Res() response: Response,
    @CurrentActor() actor: PersonActor,
    @Param('award') award: string,
    @Param('file') file: string,
    @Body() body: unknown,
  ): Promise<void> {
    const values = formValues(body);
    const done = { done: 'doneRefused', field: 'reason', values } as const;
    await this.desk.act({ request, response, actor, award }, done, () =>
      this.files.refuse(actor, award, file, values.reason?.[0] ?? ''),
    );
  }

  @RequirePermission('signed-file:add')
  @Post(':file/remove')
  async remove(
    @Req() request: PuenteRequest,
    @Res() response: Response,
    @CurrentActor() actor: PersonActor,
    @Param('award') award: string,
    @Param('file') file: string,
  ): Promise<void> {
    const done = { done: 'doneRemoved', field: 'reason' } as const;
    await this.desk.act({ request, response, actor, award }, done, () =>
      this.files.remove(actor, award, file),
    );
  }
}
