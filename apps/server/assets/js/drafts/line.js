/** A line that says nothing for so long is as good as none. */
const PATIENCE_MS = 20_000;
/** What was kept on a phone before reports were, is of an application. */
const EDITS = (application) => `/api/v1/applications/${application}/edits`;

/** The way to the server for one application or report; the token of forms is read anew from its page when a session began again. */
export function lineTo({ application, edits: address, person, language, page }, token = '') {
  let current = token;
  return {
    async send(edits) {
      const headers = {
        'accept-language': language,
        'content-type': 'application/json',
        'x-csrf-token': current,
      };
      const body = JSON.stringify({ edits });
      return replyOf(await ask(address ?? EDITS(application), { method: 'POST', headers, body }));
    },
    async renewToken() {
      const answer = await ask(page, { headers: { accept: 'text/html' } });
      const text = answer?.ok && !answer.redirected ? await answer.text().catch(() => '') : '';
      const found = /name="_csrf" value="([\w-]+)"/.exec(text)?.[1];
      if (!found || !text.includes(`data-person="${person}"`)) return false;
      current = found;
      return true;
    },
  };
}

const ask = (address, request) =>
  fetch(address, { ...request, signal: globalThis.AbortSignal.timeout?.(PATIENCE_MS) }).catch(() => null);

async function replyOf(answer) {
  if (!answer) return { status: 0, body: null, retryAfter: null };
  const seconds = Number.parseInt(answer.headers.get('retry-after'), 10);
  return {
    status: answer.status,
    body: await answer.json().catch(() => null),
    retryAfter: Number.isNaN(seconds) ? null : seconds,
  };
}
