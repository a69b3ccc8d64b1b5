import { browserSupportsWebAuthn, startAuthentication, startRegistration } from '@simplewebauthn/browser';

/** Where the answer of a passkey goes, by what it is for. */
const DOORS = {
  'sign-in': '/api/v1/session/passkey',
  'second-step': '/api/v1/session/second-step/passkey',
  proof: '/api/v1/session/proof/passkey',
};
const FIVE_MINUTES_MS = 300_000;

class Refusal extends Error {}

/** Sends JSON to the own API; a refusal comes back in the reader's words. */
async function send(path, token, body) {
  const headers = { 'accept-language': document.documentElement.lang, 'x-csrf-token': token };
  if (body) headers['content-type'] = 'application/json';
  const answer = await window.fetch(path, { method: 'POST', headers, body: body && JSON.stringify(body) });
  const said = await answer.json();
  if (!answer.ok) throw new Refusal(said.errors?.[0]?.message ?? said.message);
  return said;
}

async function sign(kind, token) {
  const { challenge, relyingParty } = await send('/api/v1/session/passkey/challenge', token);
  const optionsJSON = {
    challenge,
    rpId: relyingParty,
    userVerification: 'required',
    timeout: FIVE_MINUTES_MS,
  };
  const { id, response } = await startAuthentication({ optionsJSON });
  const { clientDataJSON, authenticatorData, signature } = response;
  return send(DOORS[kind], token, { id, clientDataJSON, authenticatorData, signature });
}

async function make(name, token) {
  const draft = await send('/api/v1/account/passkeys/challenge', token);
  const optionsJSON = {
    challenge: draft.challenge,
    rp: { id: draft.relyingParty, name: 'Puente' },
    user: { id: draft.userId, name: draft.userName, displayName: draft.userName },
    pubKeyCredParams: draft.algorithms.map((alg) => ({ type: 'public-key', alg })),
    excludeCredentials: draft.known.map((each) => ({ ...each, type: 'public-key' })),
    authenticatorSelection: {
      residentKey: 'required',
      requireResidentKey: true,
      userVerification: 'required',
    },
    attestation: 'none',
    timeout: FIVE_MINUTES_MS,
  };
  const { id, response } = await startRegistration({ optionsJSON });
  const { clientDataJSON, attestationObject, transports = [] } = response;
  return send('/api/v1/account/passkeys', token, { name, id, clientDataJSON, attestationObject, transports });
}

/** Recovery codes are shown by the page that the form leads to: whoever has none left gets them at once. */
async function carryOut(place) {
  const token = place.querySelector('input[name=_csrf]').value;
  if (place.dataset.passkey !== 'add') {
    await sign(place.dataset.passkey, token);
    window.location.assign(place.dataset.next);
    return;
  }
  const { recoveryCodesLeft } = await make(place.querySelector('input[name=name]').value, token);
  if (recoveryCodesLeft > 0) window.location.reload();
  else place.submit();
}

function start(place) {
  const button = place.querySelector('button');
  const problem = place.querySelector('[data-passkey-problem]');
  const tryOnce = async () => {
    button.disabled = true;
    problem.textContent = '';
    try {
      await carryOut(place);
    } catch (error) {
      problem.textContent = error instanceof Refusal ? error.message : problem.dataset.passkeyRefused;
    } finally {
      button.disabled = false;
    }
  };
  button.addEventListener('click', (event) => {
    event.preventDefault();
    void tryOnce();
  });
  place.hidden = false;
}

if (browserSupportsWebAuthn()) for (const place of document.querySelectorAll('[data-passkey]')) start(place);
