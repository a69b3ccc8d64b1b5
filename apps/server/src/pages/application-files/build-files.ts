import { DOCUMENT_TYPES } from '@puente/documents';
import type { FilesOfQuestion, OwnFile } from '@puente/grants';
import { say } from '../../texts';
import { wordsOf } from '../forms/form-words';
import { pageUrl } from '../layouts/build-page';
import type { PageModel } from '../layouts/page.view';
import { errorSummary, problemOf, type FormState } from '../shared/form-state';
import type { ApplicationFilesView } from './files.view';
import { sizeWords } from '../shared/words';

const ACCEPT = Object.values(DOCUMENT_TYPES)
  .flatMap(({ extensions }) => extensions.map((each) => `.${each}`))
  .join(',');

/** What the script says of a file on its way. */
const WORDS = [
  ...['preparing', 'sending', 'sent', 'waiting', 'busy', 'checking', 'done', 'signIn', 'failed'],
] as const;
/** Filled in by the script. */
const LATER = { percent: '{percent}' };

export function buildApplicationFiles(
  page: PageModel,
  { applicationId, question, files, isOpen }: FilesOfQuestion,
  state: FormState,
): ApplicationFilesView {
  const { locale } = page;
  const home = pageUrl(locale, `my/applications/${applicationId}`);
  const action = `${home}/questions/${question.id}/files`;
  const room = { count: files.length, most: question.maxFiles };
  return {
    page,
    title: wordsOf(question.label, locale),
    hint: wordsOf(question.hint, locale) || null,
    room: say(locale, 'applicationFiles.room', room),
    errors: errorSummary(state, ['file']),
    fileError: problemOf(state, 'file'),
    action: isOpen && files.length < question.maxFiles ? action : null,
    accept: ACCEPT,
    upload: {
      url: `/api/v1/applications/${applicationId}/questions/${question.id}/uploads`,
      words: JSON.stringify(
        Object.fromEntries(WORDS.map((each) => [each, say(locale, `applicationFiles.${each}`, LATER)])),
      ),
    },
    files: files.map((each) => rowOf(each, { page, action, isOpen })),
    empty: {
      title: say(locale, 'applicationFiles.emptyTitle'),
      text: say(locale, 'applicationFiles.emptyText'),
      url: null,
      action: null,
    },
    backUrl: home,
  };
}

interface Place {
  readonly page: PageModel;
  readonly action: string;
  readonly isOpen: boolean;
}

function rowOf(
  { id, name, byteCount, scan, notes }: OwnFile,
  { page: { locale }, action, isOpen }: Place,
): ApplicationFilesView['files'][number] {
  return {
    name,
    size: sizeWords(byteCount, locale),
    notes: [
      ...(scan === 'unscanned' ? [say(locale, 'applicationFiles.unscanned')] : []),
      ...notes.map((note) => say(locale, `documents.note-${note}`)),
    ],
    openUrl: `${action}/${id}`,
    openLabel: say(locale, 'documents.openLabel', { name }),
    removeAction: isOpen ? `${action}/${id}/remove` : null,
    removeLabel: say(locale, 'documents.removeLabel', { name }),
  };
}
