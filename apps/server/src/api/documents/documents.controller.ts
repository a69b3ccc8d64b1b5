import { Body, Controller, Delete, Get, HttpCode, Inject, Param, Post, Req } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiTags } from '@nestjs/swagger';
import type { Config } from '@puente/config';
import type { PersonActor } from '@puente/database';
import { DOCUMENT_PURPOSES, isDocumentPurpose, refusal } from '@puente/documents';
import { invalid } from '@puente/kernel';
import { DocumentService } from '@puente/organizations';
import type { Request } from 'express';
import { CONFIG } from '../../config.token';
import { arrivedFileOf } from '../../http/arrived-file';
import { fileUrl } from '../../http/files-origin';
import { CurrentActor, RequirePermission } from '../../http/route-rules';
import { WithoutKey } from '../../http/without-key';
import { AddedResponse } from '../added.response';
import { ApiProblems } from '../api-problems';
import { DocumentLinkResponse, DocumentResponse, toDocumentResponse } from './document.response';

const FORM = {
  schema: {
    type: 'object',
    required: ['file', 'purpose'],
    properties: {
      file: { type: 'string', format: 'binary' },
      purpose: { type: 'string', enum: [...DOCUMENT_PURPOSES] },
    },
  },
};

@ApiTags('documents')
@Controller('api/v1/my/documents')
export class DocumentsController {
  constructor(
    @Inject(DocumentService) private readonly documents: DocumentService,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** The documents of one's own organisation, newest first. */
  @RequirePermission('document:read-own')
  @Get()
  @ApiProblems(401, 403)
  async list(@CurrentActor() actor: PersonActor): Promise<DocumentResponse[]> {
    return (await this.documents.list(actor)).map(toDocumentResponse);
  }

  /** Adds a document: pdf, png, jpeg, webp, docx, xlsx, csv or txt, up to 10 MB. It is looked into first. */
  @RequirePermission('document:edit-own')
  @WithoutKey('file')
  @Post()
  @ApiConsumes('multipart/form-data')
  @ApiBody(FORM)
  @ApiProblems(400, 401, 403, 409, 413, 415, 422)
  async add(
    @CurrentActor() actor: PersonActor,
    @Req() request: Request,
    @Body() body: Readonly<Record<string, unknown>>,
  ): Promise<AddedResponse> {
    const arrived = arrivedFileOf(request);
    if (!arrived) throw refusal('file-missing');
    const { purpose } = body;
    if (!isDocumentPurpose(purpose)) throw invalid([{ field: 'purpose', code: 'wrong-shape' }]);
    return { id: await this.documents.add(actor, arrived, purpose) };
  }

  /** A link to the file. */
  @RequirePermission('document:read-own')
  @Get(':documentId/link')
  @ApiProblems(401, 403, 404)
  async link(
    @CurrentActor() actor: PersonActor,
    @Param('documentId') id: string,
  ): Promise<DocumentLinkResponse> {
    return { url: fileUrl(this.config, await this.documents.link(actor, id)) };
  }

  /** Removes a document for good. */
  @RequirePermission('document:edit-own')
  @Delete(':documentId')
  @HttpCode(204)
  @ApiProblems(401, 403, 404)
  async remove(@CurrentActor() actor: PersonActor, @Param('documentId') id: string): Promise<void> {
    await this.documents.remove(actor, id);
  }
}
