import { Controller, Delete, Get, HttpCode, Inject, Param, Patch, Post, Req, Res } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiHeader, ApiTags } from '@nestjs/swagger';
import type { PersonActor } from '@puente/database';
import { UploadService } from '@puente/grants';
import type { Request, Response } from 'express';
import { CurrentActor, RequirePermission } from '../../http/route-rules';
import { PIECE_TYPE, promisedFileOf, refuseOtherThanPieces, tellState } from '../../http/upload-headers';
import { WithoutKey } from '../../http/without-key';
import { AddedResponse } from '../added.response';
import { ApiProblems } from '../api-problems';
import { UploadResponse } from './application-file.response';

/** Files in pieces, by the protocol tus 1.0.0 (creation, termination): a broken connection costs a piece, not the file. */
@ApiTags('applications')
@Controller('api/v1/applications/:application')
export class UploadsController {
  constructor(@Inject(UploadService) private readonly uploads: UploadService) {}

  /** Opens the way for a file that answers a question. `Location` says where its pieces go; it waits for them for a day. */
  @RequirePermission('application-file:edit-own')
  @WithoutKey('file')
  @Post('questions/:question/uploads')
  @ApiHeader({ name: 'Upload-Length', required: true, description: 'Its bytes.' })
  @ApiHeader({
    name: 'Upload-Metadata',
    required: true,
    description: '`filename` and `filetype`, in Base64.',
  })
  @ApiProblems(400, 401, 403, 404, 409, 413, 415, 422)
  async begin(
    @CurrentActor() actor: PersonActor,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
    @Param('application') applicationId: string,
    @Param('question') questionId: string,
  ): Promise<AddedResponse> {
    const file = promisedFileOf(request);
    const id = await this.uploads.begin(actor, { applicationId, questionId }, file);
    tellState(response, { id, offset: 0, byteCount: file.byteCount, fileId: null });
    response.setHeader('Location', `/api/v1/applications/${applicationId}/uploads/${id}`);
    return { id };
  }

  /** How far it has come, for who began it alone; 423 while the whole file is looked into. */
  @RequirePermission('application-file:edit-own')
  @Get('uploads/:upload')
  @ApiProblems(401, 403, 404, 409, 422, 423)
  async look(
    @CurrentActor() actor: PersonActor,
    @Res({ passthrough: true }) response: Response,
    @Param('application') application: string,
    @Param('upload') upload: string,
  ): Promise<UploadResponse> {
    const state = await this.uploads.look(actor, application, upload);
    tellState(response, state);
    const { id, offset, byteCount, fileId } = state;
    return { id, offset, bytes: byteCount, fileId };
  }

  /** The next piece, where the last one ended. With the last one the file is looked into: 422 says why it is refused. */
  @RequirePermission('application-file:edit-own')
  @Patch('uploads/:upload')
  @HttpCode(204)
  @ApiConsumes(PIECE_TYPE)
  @ApiBody({ schema: { type: 'string', format: 'binary' } })
  @ApiHeader({ name: 'Upload-Offset', required: true, description: 'Where the piece begins.' })
  @ApiProblems(400, 401, 403, 404, 409, 413, 415, 422, 423)
  async receive(
    @CurrentActor() actor: PersonActor,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
    @Param('application') application: string,
    @Param('upload') upload: string,
  ): Promise<void> {
    refuseOtherThanPieces(request);
    const headers = {
      'upload-offset': String(request.headers['upload-offset']),
      'content-type': PIECE_TYPE,
      'content-length': request.headers['content-length'],
    };
    const piece = { headers, bytes: request };
    tellState(response, await this.uploads.receive(actor, application, upload, piece));
  }

  /** Gives a file up that is on its way. */
  @RequirePermission('application-file:edit-own')
  @Delete('uploads/:upload')
  @HttpCode(204)
  @ApiProblems(401, 403, 404)
  async stop(
    @CurrentActor() actor: PersonActor,
    @Param('application') application: string,
    @Param('upload') upload: string,
  ): Promise<void> {
    await this.uploads.stop(actor, application, upload);
  }
}
