import { Get, Inject, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { Config } from '@puente/config';
import type { PersonActor } from '@puente/database';
import { OwnSignedFileService } from '@puente/grants';
import { holds } from '@puente/permissions';
import type { Response } from 'express';
import { CONFIG } from '../../config.token';
import { fileUrl } from '../../http/files-origin';
import { PageController } from '../../http/page.decorator';
import { PageRenderer } from '../../http/page-renderer';
import { CurrentActor, RequirePermission, type PuenteRequest } from '../../http/route-rules';
import { myAwardUrl } from '../my-awards/build-my-awards';
import { emptyForm } from '../shared/form-values';
import { SignedFilesDesk } from './signed-files-desk';

/** Agreements signed on paper, for who is given the award: sent, and taken away while nobody decided of them. */
@PageController('my/awards/:award/signed-files')
export class OwnSignedFilesPage {
  private readonly desk: SignedFilesDesk;

  constructor(
    @Inject(PageRenderer) pages: PageRenderer,
    @Inject(OwnSignedFileService) private readonly files: OwnSignedFileService,
    @Inject(CONFIG) private readonly config: Config,
  ) {
    this.desk = new SignedFilesDesk(pages, {
      ...{ side: 'nonprofit', urlOf: myAwardUrl },
      may: (actor) => ({ mayAdd: holds(actor, 'signed-file:add-own'), mayDecide: false }),
      list: (actor, award) => files.list(actor, award),
      add: (actor, award, arrived) => files.add(actor, award, arrived),
    });
  }

  @RequirePermission('award:read-own')
  @Get()
  async show(
    @Req() request: PuenteRequest,
    @CurrentActor() actor: PersonActor,
    @Param('award') award: string,
    @Query('done') done?: string,
  ): Promise<string> {
    return (await this.desk.page({ request, actor, award }, done))(emptyForm);
  }

  @RequirePermission('signed-file:add-own')
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
  @RequirePermission('award:read-own')
  @Get(':file/file')
  async open(
    @Res() response: Response,
    @CurrentActor() actor: PersonActor,
    @Param('award') award: string,
    @Param('file') file: string,
  ): Promise<void> {
    response.redirect(303, fileUrl(this.config, await this.files.link(actor, award, file)));
  }

  @RequirePermission('signed-file:add-own')
  @Post(':file/remove')
  async remove(
    @Req() request: PuenteRequest,
    @Res() response: Response,
    @CurrentActor() actor: PersonActor,
    @Param('award') award: string,
    @Param('file') file: string,
  ): Promise<void> {
    const done = { done: 'doneRemoved', field: 'file' } as const;
    await this.desk.act({ request, response, actor, award }, done, () =>
      this.files.remove(actor, award, file),
    );
  }
}
