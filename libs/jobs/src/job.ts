/** Every job by name with its data: ids and codes only, never names or texts. */
export interface Jobs {
  /** One profile changed: bring its row of the matcher's read model up to date. */
  'match.refresh': { readonly nonprofitId: string };
  /** Many profiles changed at once (an import): bring all stale rows up to date. */
  'match.refresh-stale': Record<string, never>;
  /** Somebody asked for a new password; whether there is such a person is looked up then. */
  'password.reset': { readonly resetId: string };
  /** A mail waits to be sent. */
  'mail.send': { readonly mailId: string };
  /** The row of a document is gone: remove its file. */
  'document.erase': { readonly documentId: string };
  /** An erasure that two people decided on is carried out. */
  'retention.erase': { readonly erasureId: string };
  /** People of an organisation are to be told something; who they are is looked up then. */
  'notice.deliver': {
    readonly eventId: string;
    readonly readersTenantId: string;
    readonly personId: string | null;
    readonly roles: readonly string[];
    readonly kind: string;
    readonly subjectId: string | null;
  };
}

export type JobName = keyof Jobs;
export type JobData<Name extends JobName> = Jobs[Name];

export const JOB_NAMES: readonly JobName[] = [
  'match.refresh',
  'match.refresh-stale',
  'password.reset',
  'mail.send',
  'document.erase',
  'notice.deliver',
  'retention.erase',
];

/** Jobs that wait for other machines: they have a place of their own, so that they hold up no other. */
export const WAITING_JOBS: readonly JobName[] = ['mail.send'];

/** Carries out one kind of job. It may be called more than once for the same row and must then change nothing. */
export interface JobHandler<Name extends JobName = JobName> {
  readonly name: Name;
  handle(data: JobData<Name>): Promise<void>;
}
