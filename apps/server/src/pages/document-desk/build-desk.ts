import { DOCUMENT_PURPOSES } from '@puente/documents';
import type { Locale } from '@puente/kernel';
import {
  DESK_PAGE,
  DESK_STATES,
  type DeskFilter,
  type DeskPage,
  type NonprofitDocuments,
} from '@puente/organizations';
import { say } from '../../texts';
import { pageUrl } from '../layouts/build-page';
import type { PageModel } from '../layouts/page.view';
import { paginate } from '../shared/pagination.view';
import { dayOf, sizeWords } from '../shared/words';
import type { DeskFilterLink, DeskView, NonprofitDocumentsView } from './desk.view';

export function buildDesk(page: PageModel, desk: DeskPage, filter: DeskFilter): DeskView {
  const { locale } = page;
  return {
    page,
    filters: [
      { label: say(locale, 'documents.purpose'), links: purposeLinks(filter, locale) },
      { label: say(locale, 'documentDesk.state'), links: stateLinks(filter, locale) },
    ],
    rows: desk.rows.map((row) => ({
      nonprofit: row.nonprofit,
      url: pageUrl(locale, `documents/${row.nonprofitId}`),
      document: say(locale, 'documentDesk.numbered', { number: row.number, type: row.type.toUpperCase() }),
      ...commonOf(row, locale),
    })),
    pagination: paginate(desk.found, desk.page, DESK_PAGE, (number) => urlOf(locale, filter, number)),
    empty: {
      title: say(locale, 'documentDesk.emptyTitle'),
      text: say(locale, 'documentDesk.emptyText'),
      url: pageUrl(locale, 'documents'),
      action: say(locale, 'documentDesk.all'),
    },
  };
}

export function buildNonprofitDocuments(
  page: PageModel,
  nonprofitId: string,
  { nonprofit, documents }: NonprofitDocuments,
): NonprofitDocumentsView {
  const { locale } = page;
  return {
    page,
    nonprofit,
    documents: documents.map((each) => ({
      name: each.name,
      ...commonOf(each, locale),
      openUrl: pageUrl(locale, `documents/${nonprofitId}/${each.id}/file`),
      openLabel: say(locale, 'documents.openLabel', { name: each.name }),
    })),
    listUrl: pageUrl(locale, 'documents'),
    caseUrl: pageUrl(locale, `verification/${nonprofitId}`),
    empty: {
      title: say(locale, 'documentDesk.emptyTitle'),
      text: say(locale, 'documentDesk.emptyText'),
      url: null,
      action: null,
    },
  };
}

type Common = DeskPage['rows'][number] | NonprofitDocuments['documents'][number];

function commonOf({ purpose, byteCount, addedAt, notes }: Common, locale: Locale) {
  return {
    purpose: say(locale, `documents.purpose-${purpose}`),
    size: sizeWords(byteCount, locale),
    addedOn: dayOf(addedAt),
    mayName: notes.includes('may-name-people'),
  };
}

function purposeLinks(filter: DeskFilter, locale: Locale): DeskFilterLink[] {
  return [null, ...DOCUMENT_PURPOSES].map((purpose) => ({
    label: say(locale, purpose ? `documents.purpose-${purpose}` : 'documentDesk.all'),
    url: urlOf(locale, { ...filter, purpose }),
    current: purpose === filter.purpose,
  }));
}

function stateLinks(filter: DeskFilter, locale: Locale): DeskFilterLink[] {
  return [null, ...DESK_STATES].map((state) => ({
    label: say(locale, state ? `documentDesk.state-${state}` : 'documentDesk.all'),
    url: urlOf(locale, { ...filter, state }),
    current: state === filter.state,
  }));
}

function urlOf(locale: Locale, { purpose, state }: DeskFilter, page = 1): string {
  const query = new URLSearchParams();
  if (purpose) query.set('purpose', purpose);
  if (state) query.set('state', state);
  if (page > 1) query.set('page', String(page));
  return pageUrl(locale, `documents${query.size > 0 ? `?${query.toString()}` : ''}`);
}
