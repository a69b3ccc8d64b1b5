import { Body, Get, Inject, Post, Query, Req, Res } from '@nestjs/common';
import { SecondStepService, SessionService, type CodeProof } from '@puente/access';
import type { Config } from '@puente/config';
import { DomainError } from '@puente/kernel';
import type { Response } from 'express';
import { CONFIG } from '../../config.token';
import { clientOf } from '../../http/client';
import { readSessionCookie, readStepCookie, writeSignedIn } from '../../http/cookies';
import { ownPath } from '../../http/own-path';
import { PageController } from '../../http/page.decorator';
import { PageRenderer } from '../../http/page-renderer';
import { localeOf } from '../../http/reader';
import { refuseForm } from '../../http/refuse-form';
import { Public, type PuenteRequest } from '../../http/route-rules';
import { say } from '../../texts';
import { pageUrl } from '../layouts/build-page';
import { emptyForm, formValues } from '../shared/form-values';
import type { FormState } from '../shared/form-state';
import { buildSecondStep } from './build-second-step';

/** The second step of a sign-in. Without a first one, or after it is over, it leads back to the beginning. */
@PageController('sign-in/second-step')
export class SecondStepPage {
  constructor(
    @Inject(PageRenderer) private readonly pages: PageRenderer,
    @Inject(SecondStepService) private readonly steps: SecondStepService,
    @Inject(SessionService) private readonly sessions: SessionService,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Public()
  @Get()
  async form(
    @Req() request: PuenteRequest,
    @Res() response: Response,
    @Query('next') next?: string,
    @Query('with') method?: string,
  ): Promise<void> {
    await this.show(request, response, {
      ...emptyForm,
      values: { next: [ownPath(next)], method: [methodOf(method)] },
    });
  }

  @Public()
  @Post()
  async complete(
    @Req() request: PuenteRequest,
    @Res() response: Response,
    @Body() body: unknown,
  ): Promise<void> {
    const values = formValues(body);
    const proof: CodeProof = {
      method: methodOf(values.method?.[0]),
      code: (values.code?.[0] ?? '').slice(0, 40),
    };
    const secret = readStepCookie(request, this.config);
    try {
      if (!secret) throw new DomainError('unauthenticated', 'second-step-over');
      const done = await this.steps.complete(secret, proof, clientOf(request, this.config));
      const old = readSessionCookie(request, this.config);
      if (old) await this.sessions.signOut(old);
      writeSignedIn(response, done, this.config);
      response.redirect(303, ownPath(values.next?.[0]) || pageUrl(localeOf(request), ''));
    } catch (error) {
      await this.refuse(request, response, error, values);
    }
  }

  private async refuse(
    request: PuenteRequest,
    response: Response,
    error: unknown,
    values: FormState['values'],
  ): Promise<void> {
    const secret = readStepCookie(request, this.config);
    const step = secret ? await this.steps.find(secret) : null;
    if (!step) return this.startAgain(request, response);
    refuseForm(response, error, localeOf(request), 'code', (problems) =>
      this.render(request, { values: { ...values, code: [] }, problems }, step.methods),
    );
  }

  private async show(request: PuenteRequest, response: Response, state: FormState): Promise<void> {
    const secret = readStepCookie(request, this.config);
    const step = secret ? await this.steps.find(secret) : null;
    if (!step) return this.startAgain(request, response);
    response.send(this.render(request, state, step.methods));
  }

  private startAgain(request: PuenteRequest, response: Response): void {
    response.redirect(303, pageUrl(localeOf(request), 'sign-in'));
  }

  private render(request: PuenteRequest, state: FormState, methods: readonly string[]): string {
    const page = this.pages.page(request, say(localeOf(request), 'secondStep.title'));
    return this.pages.show(request, 'sign-in/second-step', buildSecondStep(page, state, methods));
  }
}

const methodOf = (given: string | undefined): CodeProof['method'] =>
  given === 'recovery-code' ? 'recovery-code' : 'totp';
