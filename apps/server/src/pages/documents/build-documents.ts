import { DOCUMENT_PURPOSES, DOCUMENT_TYPES } from '@puente/documents';
import type { Locale } from '@puente/kernel';
import type { OwnDocument } from '@puente/organizations';
import { say } from '../../texts';
import { pageUrl } from '../layouts/build-page';
import type { PageModel } from '../layouts/page.view';
import { selectField } from '../shared/build-fields';
import { errorSummary, problemOf, type FormState } from '../shared/form-state';
import { dayOf, sizeWords } from '../shared/words';
import type { DocumentsView } from './documents.view';

const ACCEPT = Object.values(DOCUMENT_TYPES)
  .flatMap(({ extensions }) => extensions.map((each) => `.${each}`))
  .join(',');

export function buildDocuments(
  page: PageModel,
  documents: readonly OwnDocument[],
  state: FormState,
  mayEdit: boolean,
): DocumentsView {
  const { locale } = page;
  return {
    page,
    errors: errorSummary(state, ['file', 'purpose']),
    fileError: problemOf(state, 'file'),
    action: mayEdit ? pageUrl(locale, 'my/documents') : null,
    accept: ACCEPT,
    purpose: selectField(
      state,
      'purpose',
      say(locale, 'documents.purpose'),
      DOCUMENT_PURPOSES.map((value) => ({ value, label: say(locale, `documents.purpose-${value}`) })),
    ),
    documents: documents.map((each) => rowOf(each, locale, mayEdit)),
    empty: {
      title: say(locale, 'documents.emptyTitle'),
      text: say(locale, 'documents.emptyText'),
      url: null,
      action: null,
    },
  };
}

function rowOf(document: OwnDocument, locale: Locale, mayEdit: boolean): DocumentsView['documents'][number] {
  const { id, name, purpose, byteCount, addedAt, scan, notes } = document;
  return {
    name,
    purpose: say(locale, `documents.purpose-${purpose}`),
    size: sizeWords(byteCount, locale),
    addedOn: dayOf(addedAt),
    notes: [
      ...(scan === 'unscanned' ? [say(locale, 'documents.unscanned')] : []),
      ...notes.map((note) => say(locale, `documents.note-${note}`)),
    ],
    openUrl: pageUrl(locale, `my/documents/${id}/file`),
    openLabel: say(locale, 'documents.openLabel', { name }),
    removeAction: mayEdit ? pageUrl(locale, `my/documents/${id}/remove`) : null,
    removeLabel: say(locale, 'documents.removeLabel', { name }),
  };
}
