import type { PersonActor } from '@puente/database';
import type { VisitService } from '@puente/grants';
import { holds, type Permission } from '@puente/permissions';
import type { Response } from 'express';
import { goOnOrAgain } from '../../http/go-on';
import type { PageRenderer } from '../../http/page-renderer';
import { localeOf } from '../../http/reader';
import type { PuenteRequest } from '../../http/route-rules';
import { seenVersion } from '../../http/seen-version';
import { say } from '../../texts';
import { doneFlash } from '../shared/done-flash';
import type { FormState, FormValues } from '../shared/form-state';
import { emptyForm, formValues } from '../shared/form-values';
import { buildVisits, visitsUrl, type VisitedAward, type VisitReader } from './build-visits';

const DONE = ['doneAsked', 'doneAnswered', 'doneCancelled', 'doneMade'] as const;

/** One side of an award: where it looks its visits up, and who acts there. */
export interface VisitSideOf {
  readonly side: VisitReader['side'];
  readonly acts: Permission;
  readonly awards: { get(actor: PersonActor, id: string): Promise<VisitedAward> };
  readonly visits: Pick<VisitService, 'list' | 'ask' | 'answer' | 'cancel'>;
}

/** A form of the page of an award’s visits. */
export interface SentVisit {
  readonly request: PuenteRequest;
  readonly response: Response;
  readonly actor: PersonActor;
  readonly award: string;
  readonly body: unknown;
}

/** A form about one visit. */
export interface SentOfVisit extends SentVisit {
  readonly visit: string;
}

/** The page of an award’s visits and its forms, the same for either side. */
export class VisitDesk {
  constructor(
    private readonly pages: PageRenderer,
    private readonly of: VisitSideOf,
  ) {}

  async show(request: PuenteRequest, actor: PersonActor, award: string, done?: string): Promise<string> {
    return (await this.page({ request, actor, award }, null, done))(emptyForm);
  }

  ask(sent: SentVisit): Promise<void> {
    return this.act({ ...sent, visit: null }, 'doneAsked', (values) =>
      this.of.visits.ask(sent.actor, sent.award, {
        ...{ plannedOn: first(values, 'plannedOn'), way: first(values, 'way') },
        purpose: first(values, 'purpose'),
      }),
    );
  }

  answer(sent: SentOfVisit): Promise<void> {
    return this.act(sent, 'doneAnswered', (values) =>
      this.of.visits.answer(sent.actor, sent.visit, seenVersion(values), {
        ...{ state: first(values, 'state'), way: first(values, 'way'), answer: first(values, 'answer') },
      }),
    );
  }

  cancel(sent: SentOfVisit): Promise<void> {
    return this.act(sent, 'doneCancelled', (values) =>
      this.of.visits.cancel(sent.actor, sent.visit, seenVersion(values)),
    );
  }

  /** Carries a form out; `visit` is null for the one that asks for another. */
  async act(
    { visit, ...sent }: SentVisit & { readonly visit: string | null },
    done: (typeof DONE)[number],
    act: (values: FormValues) => Promise<unknown>,
  ): Promise<void> {
    const { request, response, actor, award } = sent;
    const values = formValues(sent.body);
    const next = visitsUrl(localeOf(request), this.readerOf(actor), award, `?done=${done}`);
    const again = () => this.page(sent, visit);
    await goOnOrAgain({ request, response, values }, () => act(values), next, again);
  }

  private async page(
    { request, actor, award: id }: Pick<SentVisit, 'request' | 'actor' | 'award'>,
    visit: string | null,
    done?: string,
  ): Promise<(state: FormState) => string> {
    const locale = localeOf(request);
    const flash = doneFlash('visits', DONE, done, locale);
    const page = this.pages.page(request, say(locale, 'visits.title'), { flash });
    const award = await this.of.awards.get(actor, id);
    const rows = await this.of.visits.list(actor, id);
    return (state) => {
      const view = buildVisits(page, award, rows, this.readerOf(actor), { state, visit });
      return this.pages.show(request, 'visits/visits', view);
    };
  }

  private readerOf(actor: PersonActor): VisitReader {
    return { side: this.of.side, mayAct: holds(actor, this.of.acts) };
  }
}

const first = (values: FormValues, name: string): string => values[name]?.[0] ?? '';
