import { setTimeout as wait } from 'node:timers/promises';
import { createTransport, type SendMailOptions } from 'nodemailer';
import MailComposer from 'nodemailer/lib/mail-composer';
import type { OutgoingMail } from './compose-mail';

/** A mail was not taken. Codes only: what a server says back may repeat an address. */
export class MailRefused extends Error {
  constructor(
    readonly code: string,
    /** Trying again cannot help: the server knows no such address. */
    readonly forGood: boolean,
  ) {
    super(code);
    this.name = 'MailRefused';
  }
}

/** Where mails leave the installation. */
export abstract class MailTransport {
  abstract send(mail: OutgoingMail, at: Date): Promise<void>;
}

const CONNECTION_MS = 10_000;
/** A server that says nothing for so long is given up. */
const SILENCE_MS = 20_000;
/** No mail takes longer, even from a server that says a little now and then; below the time after which jobs are put back. */
const WHOLE_MS = 45_000;
const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]']);

/** By SMTP. Anything but a server on this machine must offer TLS. */
export class SmtpTransport extends MailTransport {
  private readonly transport: ReturnType<typeof createTransport>;

  constructor(
    smtpUrl: string,
    private readonly from: string,
    private readonly wholeMs = WHOLE_MS,
  ) {
    super();
    this.transport = createTransport({
      url: smtpUrl,
      requireTLS: !LOOPBACK.has(new URL(smtpUrl).hostname),
      connectionTimeout: CONNECTION_MS,
      dnsTimeout: CONNECTION_MS,
      greetingTimeout: CONNECTION_MS,
      socketTimeout: SILENCE_MS,
      disableFileAccess: true,
      disableUrlAccess: true,
    });
  }

  async send(mail: OutgoingMail, at: Date): Promise<void> {
    const late = new AbortController();
    try {
      await Promise.race([
        this.transport.sendMail(messageOf(mail, this.from, at)),
        wait(this.wholeMs, undefined, late).then(() => Promise.reject(new MailRefused('etimedout', false))),
      ]);
    } catch (error) {
      throw error instanceof MailRefused ? error : refusalOf(error);
    } finally {
      late.abort();
    }
  }
}

/** The whole message as it would go over the wire. */
export function rawMail(mail: OutgoingMail, from: string, at: Date): Promise<string> {
  const composer = new MailComposer(messageOf(mail, from, at)).compile();
  return new Promise((done, failed) =>
    composer.build((error, message) => (error ? failed(error) : done(message.toString('utf8')))),
  );
}

function messageOf(mail: OutgoingMail, from: string, at: Date): SendMailOptions {
  return {
    from,
    to: { name: '', address: mail.to },
    subject: mail.subject,
    text: mail.text,
    html: mail.html,
    messageId: mail.messageId,
    date: at,
    xMailer: false,
    headers: {
      'Auto-Submitted': 'auto-generated',
      'X-Auto-Response-Suppress': 'All',
      ...(mail.stopUrl ? { 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' } : {}),
    },
    ...(mail.stopUrl ? { list: { unsubscribe: mail.stopUrl } } : {}),
  };
}

function refusalOf(error: unknown): MailRefused {
  const { responseCode, code } = (error ?? {}) as { responseCode?: number; code?: string };
  if (responseCode) {
    const forGood = code === 'EENVELOPE' && responseCode >= 550 && responseCode <= 553;
    return new MailRefused(`smtp-${responseCode}`, forGood);
  }
  return new MailRefused(/^E[A-Z]+$/.test(code ?? '') ? code!.toLowerCase() : 'unknown', false);
}
