import { AWARD_MESSAGE_LIMITS, isShownToNonprofit, type AwardState, type MessageRow } from '@puente/grants';
import { formatMoment, type Locale } from '@puente/kernel';
import { say } from '../../texts';
import type { PageModel } from '../layouts/page.view';
import { textField } from '../shared/build-fields';
import { errorSummary, type FormState } from '../shared/form-state';
import { awardTabs } from './award-tabs';
import type { AwardMessagesView, MessageLine } from './messages.view';

/** The award that messages are about, as its reader has it. */
export interface RoomOf {
  readonly title: string;
  readonly state: AwardState;
  /** The address of the award on the reader's side, and of the list that it stands in. */
  readonly url: string;
  readonly backUrl: string;
  readonly backLabel: string;
}

export function buildMessages(
  page: PageModel,
  room: RoomOf & { readonly mayWrite: boolean },
  rows: readonly MessageRow[],
  state: FormState,
): AwardMessagesView {
  const { locale } = page;
  const isTooEarly = !isShownToNonprofit(room.state);
  return {
    page,
    errors: errorSummary(state, ['text']),
    ...{ heading: room.title, backUrl: room.backUrl, backLabel: room.backLabel },
    tabs: awardTabs(room.url, 'messages', locale),
    messages: rows.map((row) => messageLine(row, locale)),
    form: room.mayWrite && !isTooEarly ? formOf(room.url, state, locale) : null,
    isTooEarly,
  };
}

function messageLine({ side, author, text, writtenAt }: MessageRow, locale: Locale): MessageLine {
  const from = say(locale, `awardRoom.from-${side}`);
  return {
    who: author ? say(locale, 'awardRoom.fromOwn', { who: author, side: from }) : from,
    when: formatMoment(writtenAt, locale),
    lines: text.split('\n'),
  };
}

const formOf = (url: string, state: FormState, locale: Locale): AwardMessagesView['form'] => ({
  action: `${url}/messages`,
  text: textField(state, 'text', say(locale, 'awardRoom.message'), {
    ...{ type: 'textarea', required: true, maxlength: AWARD_MESSAGE_LIMITS.text, adviseIn: locale },
    hint: say(locale, 'awardRoom.messageHint', { max: AWARD_MESSAGE_LIMITS.text }),
  }),
});
