import { createHash } from 'node:crypto';
import type { PersonActor } from '@puente/database';
import type { Question } from '@puente/grants';
import { say } from '../../texts';
import { gridColumns, isGrid } from '../forms/preview-answers';
import { pageUrl } from '../layouts/build-page';
import type { PageModel } from '../layouts/page.view';
import type { DraftView } from './draft.view';

export interface DraftInput {
  readonly actor: Pick<PersonActor, 'personId' | 'tenantId'>;
  /** What is written: an application, or a report. */
  readonly applicationId: string;
  /** Where edits are sent to. */
  readonly edits: string;
  /** Of the page itself: a fresh token of forms is read from it. */
  readonly url: string;
  /** What the list of what a device keeps calls it. */
  readonly title: string;
  readonly questions: readonly Question[];
  /** Versions of the answers that the page shows. */
  readonly versions: Readonly<Record<string, number>>;
}

const WORDS = [
  ...['saved', 'writing', 'offline', 'busy', 'signIn', 'over', 'asked', 'refused', 'agoSeconds'],
  ...['agoMinutes', 'waitingOne', 'waitingMany', 'twoTexts', 'mine', 'theirs', 'keepMine'],
  ...['keepTheirs', 'keepBoth', 'signOut', 'notKept'],
] as const;

/** Filled in by the script. */
const LATER = { count: '{count}' };

export function buildDraft(page: PageModel, input: DraftInput): DraftView {
  const { locale } = page;
  const { actor, applicationId, edits, title, versions } = input;
  const asked = input.questions.filter(({ kind }) => kind !== 'file' && kind !== 'calculated');
  const facts = {
    application: applicationId,
    edits,
    organization: markOf(actor.tenantId),
    person: markOf(actor.personId),
    language: locale,
    title,
    page: input.url,
    questions: asked.map((question) => factsOf(question, versions[question.id] ?? 0)),
  };
  const words = Object.fromEntries(WORDS.map((key) => [key, say(locale, `drafts.${key as 'saved'}`, LATER)]));
  return {
    person: facts.person,
    facts: JSON.stringify(facts),
    words: JSON.stringify(words),
    deviceUrl: pageUrl(locale, 'my/device'),
  };
}

const factsOf = (question: Question, version: number) => ({
  id: question.id,
  kind: question.kind,
  several: 'several' in question && question.several,
  columns: isGrid(question) ? gridColumns(question) : [],
  version,
});

/** Ids of people are on no page. */
const markOf = (id: string): string => createHash('sha256').update(`draft ${id}`).digest('hex').slice(0, 16);
