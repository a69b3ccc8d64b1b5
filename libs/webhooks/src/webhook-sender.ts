import { lookup as systemLookup, type LookupAddress } from 'node:dns';
import { request as overHttp, type RequestOptions } from 'node:http';
import { request as overHttps } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import { webhookAddressFault, type AllowedHosts } from './core';
import { isPublicAddress } from './public-address';

/** A message was not taken. Codes only: what a server says back is nobody's to keep. */
export class WebhookRefused extends Error {
  constructor(
    readonly code: string,
    /** What the server answered, if it did. */
    readonly httpStatus: number | null = null,
  ) {
    super(code);
    this.name = 'WebhookRefused';
  }
}

export interface WebhookMessage {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

type Names = (name: string, answer: (error: Error | null, found: LookupAddress[]) => void) => void;

const systemNames: Names = (name, answer) => systemLookup(name, { all: true }, answer);
/** Below the time after which a job is taken for lost. */
const WHOLE_MS = 10_000;
const TAKEN = { from: 200, to: 299 };

/** Carries messages to hosts that the operator allows: no redirects, nothing read of the answer but its status. */
export class WebhookSender {
  constructor(
    private readonly allowed: AllowedHosts,
    private readonly names: Names = systemNames,
    private readonly wholeMs = WHOLE_MS,
  ) {}

  /** The status with which the message was taken; `WebhookRefused` otherwise. */
  async send(message: WebhookMessage): Promise<number> {
    const fault = webhookAddressFault(message.url, this.allowed) ?? this.literalFault(message.url);
    if (fault) throw new WebhookRefused(fault);
    const status = await this.post(message).catch((error: unknown) => {
      throw refusalOf(error);
    });
    if (status >= TAKEN.from && status <= TAKEN.to) return status;
    throw new WebhookRefused(`http-${status}`, status);
  }

  /** An address in digits is asked of no name server, so that it is looked at here. */
  private literalFault(url: string): string | null {
    const host = new URL(url).hostname.replace(/^\[|\]$/g, '');
    return isIP(host) > 0 && !this.mayCall(host) ? 'webhook-private-address' : null;
  }

  private post({ url, headers, body }: WebhookMessage): Promise<number> {
    const options: RequestOptions = {
      method: 'POST',
      agent: false,
      lookup: this.lookup,
      signal: AbortSignal.timeout(this.wholeMs),
      headers: {
        'content-type': 'application/json',
        'content-length': Buffer.byteLength(body),
        'user-agent': 'Puente',
        ...headers,
      },
    };
    const request = url.startsWith('http:') ? overHttp : overHttps;
    return new Promise((done, failed) => {
      const sent = request(url, options, (response) => {
        response.destroy();
        done(response.statusCode ?? 0);
      });
      sent.on('error', failed);
      // A server that changes to another protocol gives neither answer nor error.
      sent.on('close', () => failed(new WebhookRefused('not-answered')));
      sent.end(body);
    });
  }

  /** The connection goes to the very addresses that were looked at: a name that answers otherwise a moment later gains nothing. */
  private readonly lookup: LookupFunction = (name, options, answer) => {
    this.names(name, (error, found) => {
      const private_ = found?.some(({ address }) => !this.mayCall(address));
      const fault = error ?? (private_ ? new WebhookRefused('webhook-private-address') : null);
      if (fault || !found?.[0]) return answer(fault ?? new WebhookRefused('enotfound'), '', 0);
      if (options.all) return answer(null, found);
      answer(null, found[0].address, found[0].family);
    });
  };

  private mayCall(address: string): boolean {
    return this.allowed.privateAddresses || isPublicAddress(address);
  }
}

function refusalOf(error: unknown): WebhookRefused {
  if (error instanceof WebhookRefused) return error;
  const { code, name } = (error ?? {}) as { code?: string; name?: string };
  if (name === 'AbortError' || name === 'TimeoutError') return new WebhookRefused('etimedout');
  return new WebhookRefused(
    /^[A-Z0-9_]{1,60}$/.test(code ?? '') ? code!.toLowerCase().replaceAll('_', '-') : 'unknown',
  );
}
