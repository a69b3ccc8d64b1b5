import {
  Body,
  Controller,
  Delete,
  Get,
  HttpCode,
  Inject,
  Param,
  Post,
  Put,
  Query,
  Req,
  Res,
} from '@nestjs/common';
import { ApiBody, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { PersonActor } from '@puente/database';
import { FormService } from '@puente/grants';
import type { Request, Response } from 'express';
import { readChangedForm, readFormCheck } from '../../http/form-body';
import { sendFormFile } from '../../http/form-file-answer';
import { localeOf } from '../../http/reader';
import { CurrentActor, RequirePermission } from '../../http/route-rules';
import { WithoutKey } from '../../http/without-key';
import { ApiProblems } from '../api-problems';
import { SeenVersionDto } from '../contacts/contact.dto';
import { ChangedFormDto, FormCheckDto, FormDto } from './form.dto';
import { FormCheckResponse, FormResponse, toFormCheckResponse, toFormResponse } from './form.response';

const FORM_FILE = {
  type: 'object',
  properties: {
    format: { type: 'string', example: 'puente-form-1' },
    title: { type: 'object', additionalProperties: true },
    intro: { type: 'object', additionalProperties: true },
    sections: { type: 'array', items: { type: 'object', additionalProperties: true } },
    checks: { type: 'array', items: { type: 'object', additionalProperties: true } },
    schema: { type: 'object', additionalProperties: true },
  },
};

@ApiTags('forms')
@Controller('api/v1/forms')
export class FormsController {
  constructor(@Inject(FormService) private readonly forms: FormService) {}

  /** The organisation's forms in use, the latest changed first. */
  @RequirePermission('form:read')
  @Get()
  @ApiProblems(401, 403)
  async list(@CurrentActor() actor: PersonActor): Promise<FormResponse[]> {
    return (await this.forms.list(actor)).map(toFormResponse);
  }

  @RequirePermission('form:edit')
  @Post()
  @ApiBody({ type: FormDto })
  @ApiProblems(400, 401, 403, 413, 415, 422)
  async create(@CurrentActor() actor: PersonActor, @Body() body: object): Promise<FormResponse> {
    return toFormResponse(await this.forms.create(actor, body));
  }

  /** What is wrong with a form, and what it asks of somebody with these answers; nothing is stored. */
  @RequirePermission('form:read')
  @WithoutKey('reading')
  @Post('check')
  @HttpCode(200)
  @ApiBody({ type: FormCheckDto })
  @ApiProblems(400, 401, 403, 413, 415)
  check(
    @CurrentActor() actor: PersonActor,
    @Req() request: Request,
    @Body() body: object,
  ): FormCheckResponse {
    const { form, answers } = readFormCheck(body);
    return toFormCheckResponse(this.forms.check(actor, form, answers), localeOf(request));
  }

  @RequirePermission('form:read')
  @Get(':form')
  @ApiProblems(401, 403, 404)
  async get(@CurrentActor() actor: PersonActor, @Param('form') id: string): Promise<FormResponse> {
    return toFormResponse(await this.forms.get(actor, id));
  }

  /** The form with the JSON Schema of its answers, as a file that can be imported. */
  @RequirePermission('form:read')
  @Get(':form/file')
  @ApiOkResponse({
    content: { 'application/json': { schema: FORM_FILE } },
  })
  @ApiProblems(401, 403, 404)
  async file(
    @CurrentActor() actor: PersonActor,
    @Param('form') id: string,
    @Res() response: Response,
  ): Promise<void> {
    sendFormFile(response, (await this.forms.get(actor, id)).document);
  }

  /** Replaces a form, if nobody else did since `version`. */
  @RequirePermission('form:edit')
  @Put(':form')
  @ApiBody({ type: ChangedFormDto })
  @ApiProblems(400, 401, 403, 404, 409, 413, 415, 422)
  async update(
    @CurrentActor() actor: PersonActor,
    @Param('form') id: string,
    @Body() body: object,
  ): Promise<FormResponse> {
    const { form, version } = readChangedForm(body);
    return toFormResponse(await this.forms.update(actor, id, version, form));
  }

  /** A new form that says the same. */
  @RequirePermission('form:edit')
  @Post(':form/copies')
  @ApiProblems(400, 401, 403, 404, 413, 415)
  async copy(@CurrentActor() actor: PersonActor, @Param('form') id: string): Promise<FormResponse> {
    return toFormResponse(await this.forms.copy(actor, id));
  }

  /** Puts a form away, if nobody changed it since `version`; calls that ask it go on asking it. */
  @RequirePermission('form:edit')
  @Delete(':form')
  @HttpCode(204)
  @ApiProblems(400, 401, 403, 404, 409, 422)
  async archive(
    @CurrentActor() actor: PersonActor,
    @Param('form') id: string,
    @Query() query: SeenVersionDto,
  ): Promise<void> {
    await this.forms.archive(actor, id, query.version);
  }
}
