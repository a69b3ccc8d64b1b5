import type { PersonActor } from '@puente/database';
import { goOnOrAgain, type SentAbout } from '../../http/go-on';
import type { PageRenderer } from '../../http/page-renderer';
import { localeOf } from '../../http/reader';
import type { PuenteRequest } from '../../http/route-rules';
import type { Response } from 'express';
import { say } from '../../texts';
import { awardUrl } from '../awards/award-words';
import type { PageModel } from '../layouts/page.view';
import { myAwardUrl } from '../my-awards/build-my-awards';
import { doneFlash } from '../shared/done-flash';
import type { FormState } from '../shared/form-state';
import { emptyForm } from '../shared/form-values';
import type { ClosingSide } from './build-closing';
import type { ClosingView } from './closing.view';

const DONE = [
  ...['doneClosed', 'doneProposed', 'doneWithdrawn', 'doneDeclined', 'doneEnded'],
  ...['doneAsked', 'doneTakenBack'],
] as const;
export type ClosingDone = (typeof DONE)[number];

/** Reads the closing of an award for one side; what it answers shows it with what was typed. */
export type ReadClosing = (
  actor: PersonActor,
  id: string,
) => Promise<(page: PageModel, state: FormState) => ClosingView>;

/** The page on which an award closes or ends early, and its forms, the same for either side. */
export class ClosingDesk {
  constructor(
    private readonly pages: PageRenderer,
    private readonly side: ClosingSide,
    private readonly read: ReadClosing,
  ) {}

  async show(request: PuenteRequest, actor: PersonActor, id: string, done?: string): Promise<string> {
    return (await this.page(request, actor, id, done))(emptyForm);
  }

  async act(
    request: PuenteRequest,
    response: Response,
    { actor, id, values, done }: SentAbout<ClosingDone>,
    act: () => Promise<void>,
  ): Promise<void> {
    const urlOf = this.side === 'funder' ? awardUrl : myAwardUrl;
    const next = urlOf(localeOf(request), id, `/closing?done=${done}`);
    await goOnOrAgain({ request, response, values }, act, next, () => this.page(request, actor, id));
  }

  private async page(
    request: PuenteRequest,
    actor: PersonActor,
    id: string,
    done?: string,
  ): Promise<(state: FormState) => string> {
    const locale = localeOf(request);
    const flash = doneFlash('closing', DONE, done, locale);
    const page = this.pages.page(request, say(locale, 'closing.title'), { flash });
    const view = await this.read(actor, id);
    return (state) => this.pages.show(request, 'closing/closing', view(page, state));
  }
}
