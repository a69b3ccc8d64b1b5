import pino, { type DestinationStream, type Logger } from 'pino';
import { DomainError } from '@puente/kernel';

export const APP_LOG = Symbol('app-log');

interface RequestLine {
  readonly requestId: string;
  readonly method: string;
  /** The route's template (`/api/v1/programmes/:id`), never the address: addresses hold handles and searches. */
  readonly route: string;
  readonly status: number;
  readonly milliseconds: number;
}

/**
 * Structured lines on standard output. Each kind of line takes named values only: a list of what may be written, not of
 * what may not. Of an error its class, SQLSTATE and places in our code are kept, never its message.
 */
export class AppLog {
  private readonly logger: Logger;

  constructor(level: string, destination?: DestinationStream) {
    this.logger = destination ? pino({ level, base: null }, destination) : pino({ level, base: null });
  }

  request(line: RequestLine): void {
    this.logger.info(line, 'request');
  }

  fault(error: unknown, requestId?: string): void {
    this.logger.error({ requestId, ...describe(error) }, 'fault');
  }

  started(address: string): void {
    this.logger.debug({ address }, 'started');
  }
}

/** SQLSTATEs and the codes of Node; a code of any other form could be content. */
const CODE = /^[A-Z0-9_]{2,40}$/;

function describe(error: unknown): object {
  if (error instanceof DomainError) return { kind: 'DomainError', code: error.code };
  if (!(error instanceof Error)) return { kind: typeof error };
  const { code } = error as { code?: unknown };
  return {
    kind: error.constructor.name,
    code: typeof code === 'string' && CODE.test(code) ? code : undefined,
    at: places(error),
  };
}

/** The frames of a stack after its first lines, which repeat the message: a message can be made to look like frames. */
function places({ stack = '', message }: Error): string[] {
  const end = stack.indexOf(message);
  if (end < 0) return [];
  const frames = stack
    .slice(end + message.length)
    .split('\n')
    .filter((line) => /^ {4}at .*:\d+:\d+\)?$/.test(line));
  return frames
    .slice(0, 6)
    .map((line) => line.trim().replace(/\(?[^( ]*\/(?=(?:dist|node_modules|apps|libs)\/)/, '('));
}
