/** What a form needs to keep what is typed: first on the device, if its person wants so, then on the server. */
export interface DraftView {
  /** Tells one person's pages from another's; it is no key to anything. */
  readonly person: string;
  /** For the script, as JSON: the application, its questions and the versions that the page shows. */
  readonly facts: string;
  /** Its words, as JSON. */
  readonly words: string;
  readonly deviceUrl: string;
}
