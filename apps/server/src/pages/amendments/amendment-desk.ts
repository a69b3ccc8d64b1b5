import type { AmendmentRow } from '@puente/grants';
import type { PageRenderer } from '../../http/page-renderer';
import { localeOf } from '../../http/reader';
import type { PuenteRequest } from '../../http/route-rules';
import { say } from '../../texts';
import { doneFlash } from '../shared/done-flash';
import type { FormState } from '../shared/form-state';
import {
  buildAmendment,
  buildAmendmentList,
  type AmendedAward,
  type AmendmentReader,
} from './build-amendments';

const DONE = [
  'doneProposed',
  'doneApproved',
  'doneAsked',
  'doneAccepted',
  'doneDeclined',
  'doneWithdrawn',
] as const;
export type AmendmentDone = (typeof DONE)[number];

/** The pages of changes of awards, the same for either side. */
export class AmendmentDesk {
  constructor(private readonly pages: PageRenderer) {}

  /** Changes of one award. */
  list(
    request: PuenteRequest,
    reader: AmendmentReader,
    award: AmendedAward,
    rows: readonly AmendmentRow[],
  ): (state: FormState) => string {
    const page = this.pages.page(request, say(localeOf(request), 'amendments.title'));
    const view = (state: FormState) => buildAmendmentList(page, award, rows, reader, state);
    return (state) => this.pages.show(request, 'amendments/list', view(state));
  }

  /** One of them; `done` says what was just done. */
  one(
    request: PuenteRequest,
    reader: AmendmentReader,
    row: AmendmentRow,
    done?: string,
  ): (state: FormState) => string {
    const locale = localeOf(request);
    const flash = doneFlash('amendments', DONE, done, locale);
    const page = this.pages.page(request, say(locale, 'amendments.oneTitle'), { flash });
    const view = (state: FormState) => buildAmendment(page, row, reader, state);
    return (state) => this.pages.show(request, 'amendments/amendment', view(state));
  }
}
