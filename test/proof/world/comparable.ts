import type { Answer } from '../ask';

/** An answer without what differs in every request: its number, the masks of form tokens, the marks of files, the day, the address asked. */
export function comparable({ status, headers, body }: Answer, path = ''): string {
  const { date: _date, ...others } = headers;
  const known = path.replace(/^\/(es|en)/, '');
  const text = `${status} ${JSON.stringify(others)} ${body}`
    .replace(/("requestId":|"x-request-id":)"[^"]*"/g, '')
    .replace(/<code>[0-9a-f-]{36}<\/code>/g, '')
    .replace(/name="_csrf" value="[^"]*"/g, '')
    .replace(/,[0-9A-F]{8}-[0-9A-F]{4},\d{4}-\d\d-\d\dT[\d:.]+Z(?=\r\n)/g, '')
    .replace(/"csrfToken":"[^"]*"/g, '');
  return known === '' ? text : text.replaceAll(encodeURIComponent(known), '@').replaceAll(known, '@');
}
