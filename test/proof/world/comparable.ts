import type { Answer } from '../ask';

/** An answer without what differs in every request: its number, the masks of form tokens, the keys of forms, the ids of what a form will make, the marks of files, the day, the address asked. */
export function comparable({ status, headers, body }: Answer, path = ''): string {
  const { date: _date, ...others } = body.startsWith(SHEETS) ? withoutLength(headers) : headers;
  const known = path.replace(/^\/(es|en)/, '');
  const text = `${status} ${JSON.stringify(others)} ${body}`
    .replace(/("requestId":|"x-request-id":)"[^"]*"/g, '')
    .replace(/<code>[0-9a-f-]{36}<\/code>/g, '')
    .replace(/name="_csrf" value="[^"]*"/g, '')
    .replace(/name="_key" value="[^"]*"/g, '')
    .replace(/<input type="hidden" name="id" value="[0-9a-f-]{36}">/g, '')
    .replace(/,[0-9A-F]{8}-[0-9A-F]{4},\d{4}-\d\d-\d\dT[\d:.]+Z(?=\r\n)/g, '')
    .replace(/(?<=<t [^>]*>)[0-9A-F]{8}-[0-9A-F]{4}(?=<)/g, '')
    .replace(/(?<=<t [^>]*>)\d{4}-\d\d-\d\dT[\d:.]+Z(?=<)/g, '')
    .replace(/"csrfToken":"[^"]*"/g, '');
  return known === '' ? text : text.replaceAll(encodeURIComponent(known), '@').replaceAll(known, '@');
}

/** How a workbook begins. Its length hangs on how well the mark in it could be packed. */
const SHEETS = '[Content_Types].xml';

function withoutLength({ 'content-length': _length, ...others }: Answer['headers']): Answer['headers'] {
  return others;
}
