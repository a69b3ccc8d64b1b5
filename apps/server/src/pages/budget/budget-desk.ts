import type { PersonActor } from '@puente/database';
import type { Locale } from '@puente/kernel';
import type { BudgetView, SpendingRow, SpendingService } from '@puente/ledger';
import type { Response } from 'express';
import type { PageRenderer } from '../../http/page-renderer';
import { localeOf } from '../../http/reader';
import type { PuenteRequest } from '../../http/route-rules';
import { sendTable } from '../../http/table-answer';
import { say } from '../../texts';
import { doneFlash } from '../shared/done-flash';
import type { FormState } from '../shared/form-state';
import { budgetTables } from './budget-tables';
import { buildBudget, type BudgetReader } from './build-budget';
import type { SpendingOf } from './build-spending';

const DONE = ['doneAccepted', 'doneReturned', 'doneSaid', 'doneCorrected'] as const;

/** What a side of an award asks its service for. */
interface Spendings extends Pick<SpendingService, 'of' | 'takeOut'> {
  get(actor: PersonActor, id: string): Promise<SpendingRow>;
}

type ReaderByState = (state: FormState) => BudgetReader;

/** Who reads a budget, by what was typed into the form of their page. */
export type BudgetReaderOf = (
  actor: PersonActor,
  view: BudgetView,
  locale: Locale,
) => ReaderByState | Promise<ReaderByState>;

/** Budget against actual of an award and its files, the same for either side. */
export class BudgetDesk {
  constructor(
    private readonly pages: PageRenderer,
    private readonly spendings: Spendings,
    private readonly readerOf: BudgetReaderOf,
  ) {}

  async page(
    request: PuenteRequest,
    actor: PersonActor,
    id: string,
    done?: string,
  ): Promise<(state: FormState) => string> {
    const locale = localeOf(request);
    const view = await this.spendings.of(actor, id);
    const reader = await this.readerOf(actor, view, locale);
    const flash = doneFlash('budget', DONE, done, locale);
    const page = this.pages.page(request, say(locale, 'budget.title'), { flash });
    return (state) =>
      this.pages.show(request, 'budget/budget', buildBudget(page, view, reader(state), state));
  }

  /** The tables of a budget in the format that the address ends with. */
  async file(request: PuenteRequest, response: Response, actor: PersonActor, id: string): Promise<void> {
    const tables = budgetTables(await this.spendings.takeOut(actor, id));
    const name = say(localeOf(request), 'budget.fileName');
    sendTable(request, response, { name, tables, records: () => [] });
  }

  /** One that was said, with its budget. */
  async one(actor: PersonActor, id: string): Promise<SpendingOf> {
    const row = await this.spendings.get(actor, id);
    return { row, view: await this.spendings.of(actor, row.awardId) };
  }
}
