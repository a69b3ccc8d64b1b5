import { Inject } from '@nestjs/common';
import type { PersonActor } from '@puente/database';
import { ReviewDeskService, ScenarioService, type ScenarioPlace, type ScenarioSource } from '@puente/grants';
import { holds } from '@puente/permissions';
import type { Response } from 'express';
import { listPlace, type ListPlace } from '../../http/list-place';
import { PageRenderer } from '../../http/page-renderer';
import { localeOf } from '../../http/reader';
import { orAgain } from '../../http/refuse-form';
import type { PuenteRequest } from '../../http/route-rules';
import { say } from '../../texts';
import { doneFlash } from '../shared/done-flash';
import type { FormState } from '../shared/form-state';
import { formValues } from '../shared/form-values';
import { buildScenario } from './build-scenario';
import { settingOf } from './scenario-setting';
import type { ScenarioSetting } from './scenarios.view';

const DONE = ['doneMade', 'doneStopped', 'doneRelaxed'] as const;
/** How soon a page that waits looks again, without a script. */
const LOOK_AGAIN_SECONDS = '5';

export interface Asked {
  readonly actor: PersonActor;
  readonly place: ScenarioPlace;
  readonly id: string;
}

/** What is done with a scenario, and its page, which shows a refusal. */
export abstract class ShownScenario {
  constructor(
    @Inject(PageRenderer) protected readonly pages: PageRenderer,
    @Inject(ScenarioService) protected readonly scenarios: ScenarioService,
    @Inject(ReviewDeskService) private readonly desk: ReviewDeskService,
  ) {}

  protected async act(
    request: PuenteRequest,
    response: Response,
    { body, ...asked }: Asked & { readonly body: unknown },
    act: () => Promise<string>,
  ): Promise<void> {
    const [values, locale] = [formValues(body), localeOf(request)];
    const go = async (): Promise<void> => response.redirect(303, await act());
    await orAgain({ response, locale, values }, go, () => this.page(request, response, asked, listPlace({})));
  }

  protected async page(
    request: PuenteRequest,
    response: Response,
    { actor, place, id }: Asked,
    part: ListPlace,
    done?: string,
  ): Promise<(state: FormState) => string> {
    const locale = localeOf(request);
    const flash = doneFlash('scenarios', DONE, done, locale);
    const page = this.pages.page(request, say(locale, 'scenarios.oneTitle'), {
      ...{ flash, printing: part.printing },
    });
    const view = await this.scenarios.get(actor, place, id);
    const setting = await this.setting(request, actor, view.source);
    const may = { award: holds(actor, 'award:edit'), ask: holds(actor, 'introduction:ask') };
    if (view.scenario.state === 'waiting') response.setHeader('Refresh', LOOK_AGAIN_SECONDS);
    const shown = { setting, part, may };
    return (state) => this.pages.show(request, 'scenarios/scenario', buildScenario(page, view, shown, state));
  }

  protected async setting(
    request: PuenteRequest,
    actor: PersonActor,
    source: ScenarioSource,
  ): Promise<ScenarioSetting> {
    const progress = source.call && (await this.desk.progress(actor, source.call.id));
    return settingOf(source, progress, localeOf(request));
  }
}
