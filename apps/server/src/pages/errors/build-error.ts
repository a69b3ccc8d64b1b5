import { say, type TextKey } from '../../texts';
import type { PageModel } from '../layouts/page.view';
import type { ErrorView } from './error.view';

const DESCRIBED = [400, 401, 403, 404, 409, 422, 429] as const;

/** The page of an HTTP status; statuses without words of their own are told as 500. */
export function buildError(
  page: PageModel,
  status: number,
  requestId: string,
  problems: readonly string[] = [],
): ErrorView {
  const { locale } = page;
  const known = DESCRIBED.some((each) => each === status) ? status : 500;
  const toSignIn = status === 401;
  return {
    page,
    status,
    heading: say(locale, `errors.title${known}` as TextKey),
    text: say(locale, `errors.text${known}` as TextKey),
    problems,
    requestId,
    nextUrl: toSignIn ? page.links.signIn : page.links.home,
    nextLabel: say(locale, toSignIn ? 'layout.signIn' : 'errors.home'),
  };
}
