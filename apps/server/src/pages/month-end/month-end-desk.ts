import type { PersonActor } from '@puente/database';
import { dayInMexico, type Clock } from '@puente/kernel';
import type { MonthClosingService, MonthEnds } from '@puente/ledger';
import { holds } from '@puente/permissions';
import type { PageRenderer } from '../../http/page-renderer';
import { localeOf } from '../../http/reader';
import type { PuenteRequest } from '../../http/route-rules';
import { say } from '../../texts';
import { doneFlash } from '../shared/done-flash';
import type { FormState } from '../shared/form-state';
import { buildMonthEnd, type AskedMonth } from './build-month-end';

const DONE = ['doneProposed', 'doneConfirmed', 'doneWithdrawn', 'doneAsked'] as const;
export type MonthDone = (typeof DONE)[number];

/** The page of a month, for whoever looks at it and for each of its forms. */
export class MonthEndDesk {
  constructor(
    private readonly pages: PageRenderer,
    private readonly months: MonthEnds,
    private readonly closings: MonthClosingService,
    private readonly clock: Clock,
  ) {}

  async page(
    request: PuenteRequest,
    actor: PersonActor,
    asked: AskedMonth,
    done?: unknown,
  ): Promise<(state: FormState) => string> {
    const locale = localeOf(request);
    const flash = doneFlash('monthEnd', DONE, done, locale);
    const page = this.pages.page(request, say(locale, 'monthEnd.title'), { flash });
    const of = {
      end: await this.months.of(actor, asked.month),
      shown: await this.months.page(actor, asked.month, asked.page),
      closings: await this.closings.list(actor),
      reader: {
        personId: actor.personId,
        ...{ mayClose: holds(actor, 'month:close'), mayConfirm: holds(actor, 'month:confirm') },
        isOver: asked.month.until <= dayInMexico(this.clock.now()),
      },
    };
    return (state) => this.pages.show(request, 'month-end/month-end', buildMonthEnd(page, asked, of, state));
  }
}
