import { Body, Param, Post, Req, Res } from '@nestjs/common';
import type { PersonActor } from '@puente/database';
import type { ScenarioPlace } from '@puente/grants';
import type { Response } from 'express';
import { PageController } from '../../http/page.decorator';
import { localeOf } from '../../http/reader';
import { CurrentActor, RequirePermission, type PuenteRequest } from '../../http/route-rules';
import { InPlace } from '../../http/scenario-place';
import { decisionUrl } from '../decisions/decision-words';
import { ShownScenario } from './shown-scenario';

/** What a scenario of a call chose is put up as a list of decisions. */
@PageController('calls/:call/scenarios')
export class ScenarioProposalPage extends ShownScenario {
  /** Puts up the list that somebody else approves, and leads to it. */
  @RequirePermission('decision:propose')
  @Post(':scenario/propose')
  async propose(
    @Req() request: PuenteRequest,
    @Res() response: Response,
    @CurrentActor() actor: PersonActor,
    @InPlace() place: ScenarioPlace,
    @Param('scenario') id: string,
    @Body() body: unknown,
  ): Promise<void> {
    await this.act(request, response, { actor, place, id, body }, async () => {
      const decision = await this.scenarios.propose(actor, place, id);
      return `${decisionUrl(localeOf(request), place.id, decision)}?done=doneProposed`;
    });
  }
}
