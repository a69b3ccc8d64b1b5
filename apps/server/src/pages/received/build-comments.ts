import { TEAM_COMMENT_LIMITS, type CommentRow, type TeamComments } from '@puente/grants';
import { formatMoment, joinWords, type Locale } from '@puente/kernel';
import { say } from '../../texts';
import { apart, choiceField, textField } from '../shared/build-fields';
import type { ErrorSummary } from '../shared/fields.view';
import { errorSummary, type FormState } from '../shared/form-state';
import { emptyForm } from '../shared/form-values';
import type { CommentForm, CommentLine, CommentsView } from './application.view';

/** What was typed and refused, and in which comment; null: in a new one. */
export interface TypedComment {
  readonly of: string | null;
  readonly state: FormState;
}

export const NOTHING_TYPED: TypedComment = { of: null, state: emptyForm };

export interface CommentsInput {
  readonly comments: TeamComments;
  /** The id of the comment that may be written next: sent twice, it is there once. */
  readonly newId: string;
  /** Who reads. */
  readonly personId: string;
  readonly typed: TypedComment;
  /** Where a comment is sent; the tail names one that is there. */
  readonly action: (tail: string) => string;
}

export function buildComments(input: CommentsInput, isReviewing: boolean, locale: Locale): CommentsView {
  const { comments, typed, action, newId } = input;
  const state = typed.of === null ? typed.state : emptyForm;
  return {
    lines: comments.comments.map((row) => lineOf(row, input, locale)),
    form: comments.mayWrite
      ? { ...formOf(comments, { state, action: action(''), of: null }, locale), newId }
      : null,
    later: isReviewing,
  };
}

/** What was refused, with links to the fields of its own form. */
export function commentErrors({ of, state }: TypedComment): ErrorSummary | null {
  const summary = errorSummary(state, ['text', 'mentions']);
  if (!summary) return null;
  const problems = summary.problems.map(({ text, href }) => ({ text, href: `${href}${suffixOf(of)}` }));
  return { problems };
}

/** Tells the fields of one comment's form from those of the others. */
const suffixOf = (of: string | null): string => (of === null ? '' : `-${of.slice(0, 8)}`);

function lineOf(
  row: CommentRow,
  { personId, typed, action, comments }: CommentsInput,
  locale: Locale,
): CommentLine {
  const { id, authorId, author, text, mentioned, writtenAt, removedAt } = row;
  const isOwn = authorId === personId && removedAt === null && comments.mayWrite;
  const isTyped = typed.of === id;
  const values = { text: [text], mentions: row.mentions };
  const state = isTyped ? typed.state : { values, problems: [] };
  return {
    who: author ?? say(locale, 'reviews.somebody'),
    when: formatMoment(writtenAt, locale),
    lines: text.split('\n').filter((line) => line.trim() !== ''),
    mentioned:
      mentioned.length > 0
        ? say(locale, 'received.mentioned', { names: joinWords(mentioned, locale) })
        : null,
    trace: traceOf(row, locale),
    edit: isOwn
      ? { ...formOf(comments, { state, action: action(`/${id}`), of: id }, locale), open: isTyped }
      : null,
    removeAction: isOwn ? action(`/${id}/remove`) : null,
  };
}

function traceOf({ editedAt, removedAt }: CommentRow, locale: Locale): string | null {
  if (removedAt) return say(locale, 'received.removed', { moment: formatMoment(removedAt, locale) });
  return editedAt ? say(locale, 'received.edited', { moment: formatMoment(editedAt, locale) }) : null;
}

function formOf(
  { mentionable }: TeamComments,
  { state, action, of }: { readonly state: FormState; readonly action: string; readonly of: string | null },
  locale: Locale,
): CommentForm {
  const hint = of === null ? say(locale, 'received.commentHint') : null;
  const text = textField(state, 'text', say(locale, 'received.commentText'), {
    ...{ type: 'textarea', maxlength: TEAM_COMMENT_LIMITS.text, required: true, hint },
  });
  const mentions = choiceField(state, {
    ...{ name: 'mentions', legend: say(locale, 'received.mentions'), kind: 'checkbox' },
    options: mentionable.map(({ personId, name }) => ({ value: personId, label: name })),
    ...(of === null ? {} : { idSuffix: of.slice(0, 8) }),
  });
  return {
    action,
    newId: null,
    text: apart(text, suffixOf(of)),
    mentions: mentionable.length > 0 ? mentions : null,
    open: false,
  };
}
