import { randomUUID } from 'node:crypto';
import { Body, Get, Inject, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { Config } from '@puente/config';
import type { PersonActor } from '@puente/database';
import {
  PassOnService,
  ReceivedApplicationService,
  ReceivedFileService,
  TeamCommentService,
} from '@puente/grants';
import { isUuid, type Locale } from '@puente/kernel';
import { holds } from '@puente/permissions';
import type { Response } from 'express';
import { CONFIG } from '../../config.token';
import { fileUrl } from '../../http/files-origin';
import type { RawQuery } from '../../http/match-query';
import { PageController } from '../../http/page.decorator';
import { PageRenderer } from '../../http/page-renderer';
import { localeOf } from '../../http/reader';
import { readReceivedQuery } from '../../http/received-query';
import { orAgain } from '../../http/refuse-form';
import { CurrentActor, RequirePermission, type PuenteRequest } from '../../http/route-rules';
import { say } from '../../texts';
import { doneFlash } from '../shared/done-flash';
import type { FormValues } from '../shared/form-state';
import { formValues } from '../shared/form-values';
import { NOTHING_TYPED, type TypedComment } from './build-comments';
import { buildReceivedApplication } from './build-received-application';
import { MARK_DONE, undoIn } from './received.page';
import { receivedUrl } from './received-words';

const DONE = [...MARK_DONE, 'doneCommented', 'doneRemoved', 'donePassed'] as const;

/** The address of one application, and who asks. */
interface Asked {
  readonly actor: PersonActor;
  readonly call: string;
  readonly id: string;
  /** What the list around it is asked by. */
  readonly raw: RawQuery;
}

/** What was typed and refused: in a comment, or in passing it on. */
interface Typed {
  readonly typed?: TypedComment;
  readonly passed?: TypedComment;
}

/** One application that was received: its answers and files, and what the team says of it. */
@PageController('calls/:call/received/:received')
export class ReceivedApplicationPage {
  constructor(
    @Inject(PageRenderer) private readonly pages: PageRenderer,
    @Inject(ReceivedApplicationService) private readonly received: ReceivedApplicationService,
    @Inject(ReceivedFileService) private readonly files: ReceivedFileService,
    @Inject(TeamCommentService) private readonly comments: TeamCommentService,
    @Inject(PassOnService) private readonly passing: PassOnService,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @RequirePermission('application:read')
  @Get()
  async show(
    @Req() request: PuenteRequest,
    @CurrentActor() actor: PersonActor,
    @Param('call') call: string,
    @Param('received') id: string,
    @Query() raw: RawQuery,
  ): Promise<string> {
    return (await this.load(request, { actor, call, id, raw }))({});
  }

  /** Leads to a file by a link that holds for five minutes. */
  @RequirePermission('application-file:read')
  @Get('files/:file')
  async open(
    @Res() response: Response,
    @CurrentActor() actor: PersonActor,
    @Param('received') id: string,
    @Param('file') file: string,
  ): Promise<void> {
    response.redirect(303, fileUrl(this.config, await this.files.link(actor, id, file)));
  }

  @RequirePermission('application:comment')
  @Post('comments')
  async add(
    @Req() request: PuenteRequest,
    @Res() response: Response,
    @CurrentActor() actor: PersonActor,
    @Param('call') call: string,
    @Param('received') id: string,
    @Query() raw: RawQuery,
    @Body() body: unknown,
  ): Promise<void> {
    const values = formValues(body);
    await this.write(request, response, { actor, call, id, raw }, { of: null, values }, async () => {
      const own = values.id?.[0] ?? '';
      await this.comments.add(actor, id, writtenOf(values), isUuid(own) ? own : undefined);
    });
  }

  @RequirePermission('application:comment')
  @Post('comments/:comment')
  async edit(
    @Req() request: PuenteRequest,
    @Res() response: Response,
    @CurrentActor() actor: PersonActor,
    @Param('call') call: string,
    @Param('received') id: string,
    @Param('comment') of: string,
    @Query() raw: RawQuery,
    @Body() body: unknown,
  ): Promise<void> {
    const values = formValues(body);
    await this.write(request, response, { actor, call, id, raw }, { of, values }, async () => {
      await this.comments.edit(actor, id, of, writtenOf(values));
    });
  }

  @RequirePermission('application:comment')
  @Post('comments/:comment/remove')
  async remove(
    @Req() request: PuenteRequest,
    @Res() response: Response,
    @CurrentActor() actor: PersonActor,
    @Param('call') call: string,
    @Param('received') id: string,
    @Param('comment') comment: string,
    @Query() raw: RawQuery,
  ): Promise<void> {
    await this.comments.remove(actor, id, comment);
    response.redirect(303, commentsUrl(localeOf(request), { call, id, raw }, 'doneRemoved'));
  }

  /** Passes it on to the funder that its nonprofit agreed to. */
  @RequirePermission('forwarding:pass')
  @Post('forwardings/:forwarding')
  async pass(
    @Req() request: PuenteRequest,
    @Res() response: Response,
    @CurrentActor() actor: PersonActor,
    @Param('call') call: string,
    @Param('received') id: string,
    @Param('forwarding') of: string,
    @Query() raw: RawQuery,
    @Body() body: unknown,
  ): Promise<void> {
    const [values, locale] = [formValues(body), localeOf(request)];
    const act = async (): Promise<void> => {
      await this.passing.pass(actor, id, of, values.note?.[0] ?? '');
      const query = readReceivedQuery(raw);
      response.redirect(303, receivedUrl(locale, call, query, { tail: `/${id}`, done: 'donePassed' }));
    };
    await orAgain({ response, locale, values, field: 'note', gone: 'forwarding-over' }, act, async () => {
      const show = await this.load(request, { actor, call, id, raw });
      return (state) => show({ passed: { of, state } });
    });
  }

  private write(
    request: PuenteRequest,
    response: Response,
    asked: Asked,
    { of, values }: { readonly of: string | null; readonly values: FormValues },
    work: () => Promise<void>,
  ): Promise<void> {
    const locale = localeOf(request);
    const act = async (): Promise<void> => {
      await work();
      response.redirect(303, commentsUrl(locale, asked, 'doneCommented'));
    };
    return orAgain({ response, locale, values, field: 'text' }, act, async () => {
      const show = await this.load(request, asked);
      return (state) => show({ typed: { of, state } });
    });
  }

  private async load(
    request: PuenteRequest,
    { actor, call, id, raw }: Asked,
  ): Promise<(typed: Typed) => string> {
    const locale = localeOf(request);
    const query = readReceivedQuery(raw);
    const received = await this.received.get(actor, id, { callId: call, query });
    const files = holds(actor, 'application-file:read') ? await this.files.list(actor, id) : null;
    const comments = await this.comments.list(actor, id);
    const agreed = await this.passing.list(actor, id);
    const mayPass = holds(actor, 'forwarding:pass');
    const flash = doneFlash('received', DONE, raw.done, locale);
    const page = this.pages.page(request, say(locale, 'received.one'), { flash });
    const may = { personId: actor.personId, mayMark: holds(actor, 'application:mark'), undo: undoIn(raw) };
    const [maySeeReviews, mayAward] = [holds(actor, 'review:lead'), holds(actor, 'award:edit')];
    const mayAlso = { maySeeReviews, mayAward, keepsShortlists: holds(actor, 'shortlist:edit') };
    const input = { received, query, files, comments, ...mayAlso, newId: randomUUID(), ...may };
    return ({ typed = NOTHING_TYPED, passed = NOTHING_TYPED }) => {
      const passing = { agreed, mayPass, typed: passed };
      const view = buildReceivedApplication(page, { ...input, typed, passing });
      return this.pages.show(request, 'received/application', view);
    };
  }
}

/** Back to the comments, in the list that was walked through. */
const commentsUrl = (locale: Locale, { call, id, raw }: Omit<Asked, 'actor'>, done: string): string =>
  `${receivedUrl(locale, call, readReceivedQuery(raw), { tail: `/${id}`, done })}#comments`;

const writtenOf = (values: FormValues) => ({
  text: values.text?.[0] ?? '',
  mentions: values.mentions ?? [],
});
