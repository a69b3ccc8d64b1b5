import { Agent, request } from 'node:http';
import { readableBody } from './readable-body';

export interface Question {
  readonly method?: string;
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Buffer;
}

export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  /** As text that can be searched, what an archive or a PDF holds too. */
  readonly body: string;
}

const agent = new Agent({ keepAlive: true, maxSockets: 32 });

/** One request as it is, without the courtesies of a browser: any method, any header, no redirect followed. */
export function ask(base: string, { method = 'GET', path, headers = {}, body }: Question): Promise<Answer> {
  const { hostname, port } = new URL(base);
  const length = body === undefined ? {} : { 'content-length': String(Buffer.byteLength(body)) };
  return new Promise((answer, failed) => {
    const sent = request(
      { hostname, port, path, method, agent, headers: { ...length, ...headers } },
      (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('error', failed);
        response.on('end', () => {
          const text = readableBody(Buffer.concat(chunks));
          answer({ status: response.statusCode ?? 0, headers: response.headers, body: text });
        });
      },
    );
    sent.on('error', failed);
    sent.end(body);
  });
}

/** Closes kept connections, so that the server can stop. */
export const stopAsking = (): void => agent.destroy();
