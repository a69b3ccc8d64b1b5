import {
  isOpenTo,
  SIGNED_FILE_LIMITS,
  SIGNED_FILE_STATES,
  type AgreementSide,
  type SignedFileRow,
  type SignedFiles,
  type SignedFileState,
} from '@puente/grants';
import { formatMoment, type Locale } from '@puente/kernel';
import { say } from '../../texts';
import type { AwardBadge } from '../awards/awards.view';
import type { PageModel } from '../layouts/page.view';
import { textField } from '../shared/build-fields';
import type { Fact } from '../shared/facts.view';
import { errorSummary, problemOf, type FormState } from '../shared/form-state';
import type { SignedFileCard, SignedFilesView } from './signed-files.view';

/** Who reads the page, from which side, and what they may do. */
export interface SignedFilesReader {
  readonly side: AgreementSide;
  readonly personId: string;
  readonly url: (tail?: string) => string;
  readonly mayAdd: boolean;
  readonly mayDecide: boolean;
}

const BADGES: Readonly<Record<SignedFileState, Pick<AwardBadge, 'colour' | 'icon'>>> = {
  waits: { colour: 'yellow', icon: 'question' },
  confirmed: { colour: 'green', icon: 'check' },
  refused: { colour: 'grey', icon: 'cross' },
  removed: { colour: 'grey', icon: 'cross' },
};

/** Scans of a signed agreement: what waits, what became of the others, and a place for the next. */
export function buildSignedFiles(
  page: PageModel,
  { state: standing, files }: SignedFiles,
  reader: SignedFilesReader,
  state: FormState,
): SignedFilesView {
  const { locale } = page;
  const isOpen = standing === 'agreement' && !files.some((each) => each.state === 'waits');
  const add = { action: reader.url('/signed-files'), paperUrl: reader.url('/agreement.pdf') };
  return {
    page,
    errors: errorSummary(state, ['file', 'reason']),
    backUrl: reader.url('/agreement'),
    files: files.map((row) => cardOf(row, reader, state, locale)),
    add: isOpen && reader.mayAdd ? { ...add, error: problemOf(state, 'file') } : null,
  };
}

function cardOf(
  row: SignedFileRow,
  reader: SignedFilesReader,
  state: FormState,
  locale: Locale,
): SignedFileCard {
  const url = (tail: string): string => reader.url(`/signed-files/${row.id}/${tail}`);
  const [waits, opens] = [row.state === 'waits', isOpenTo(reader.side, row)];
  const others = row.addedBy !== reader.personId;
  const decides = waits && reader.mayDecide && others;
  const isClosed = row.isKept && !opens;
  return {
    badge: { label: SIGNED_FILE_STATES[row.state][locale], ...BADGES[row.state] },
    facts: factsOf(row, locale),
    openUrl: opens ? url('file') : null,
    closed: isClosed ? say(locale, 'signedFiles.unscanned') : null,
    confirm: decides && opens ? { action: url('confirm'), read: row.fileSha256 } : null,
    refuse: decides ? { action: url('refuse'), reason: reasonField(state, locale) } : null,
    removeAction: waits && reader.mayAdd && row.side === reader.side ? url('remove') : null,
    others: waits && !decides ? say(locale, `signedFiles.others-${reader.side}`) : null,
  };
}

const reasonField = (state: FormState, locale: Locale): ReturnType<typeof textField> =>
  textField(state, 'reason', say(locale, 'signedFiles.reason'), {
    ...{ required: true, maxlength: SIGNED_FILE_LIMITS.reason, hint: say(locale, 'signedFiles.reasonHint') },
  });

function factsOf(row: SignedFileRow, locale: Locale): Fact[] {
  const fact = (key: 'from' | 'addedAt' | 'file' | 'text' | 'decidedAt' | 'why', value: string): Fact => ({
    ...{ label: say(locale, `signedFiles.${key}`), values: [value] },
  });
  const decided = row.decidedAt ? formatMoment(row.decidedAt, locale) : null;
  const who =
    row.decider && decided ? say(locale, 'signedFiles.by', { who: row.decider, moment: decided }) : decided;
  return [
    fact('from', say(locale, `agreement.side-${row.side}`)),
    fact('addedAt', formatMoment(row.addedAt, locale)),
    ...(who ? [fact('decidedAt', who)] : []),
    ...(row.reason ? [fact('why', row.reason)] : []),
    fact('file', row.fileSha256),
    fact('text', row.textSha256),
  ];
}
