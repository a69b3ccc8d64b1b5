/** What the link of a mail proves by a token, which is made when the mail is sent and stored nowhere. */
export interface TokenData {
  /** The row that the token is for. */
  readonly id: string;
  /** ISO 8601; when the link ends. */
  readonly expiresAt: string;
}

type Nothing = Readonly<Record<string, never>>;

/** The searches that a mail tells of; nothing for all other messages, and nothing of it is in the mail. */
export interface MessageData {
  readonly alertIds?: readonly string[];
}

/** Every kind of mail with what it needs besides its reader: ids and times only. A wrong name does not compile. */
export interface MailData {
  /** Something waits in the reader's list of messages. */
  message: MessageData;
  /** The same, once a day or once a week. */
  digest: Nothing;
  invitation: TokenData;
  'password-reset': TokenData;
  /** Password, second factor, token or passkey changed. */
  'account-changed': Nothing;
  'new-device': Nothing;
  /** Bank details or another matter of safety of the reader’s organisation. */
  'organisation-changed': Nothing;
  /** The fingerprint of the latest line of heads of the audit log, for somebody outside. */
  'audit-heads': { readonly mark: string };
}

export type MailTemplate = keyof MailData;
