/** Every job by name with its data: ids and codes only, never names or texts. */
export interface Jobs {
  /** One profile changed: bring its row of the matcher's read model up to date. */
  'match.refresh': { readonly nonprofitId: string };
  /** Many profiles changed at once (an import): bring all stale rows up to date. */
  'match.refresh-stale': Record<string, never>;
  /** How all lists spread their places is to be measured: cut into jobs by programme. */
  'exposure.cut': { readonly tenantId: string; readonly runId: string };
  /** Some programmes of such a measurement are ranked. */
  'exposure.rank': { readonly tenantId: string; readonly runId: string; readonly number: number };
  /** Somebody asked for a new password; whether there is such a person is looked up then. */
  'password.reset': { readonly resetId: string };
  /** A mail waits to be sent. */
  'mail.send': { readonly mailId: string };
  /** The row of a document is gone: remove its file. */
  'document.erase': { readonly documentId: string };
  /** An erasure that two people decided on is carried out. */
  'retention.erase': { readonly erasureId: string };
  /** A list of sanctions or a name changed: names are compared anew, all of them or one. */
  'screening.run': { readonly runId: string; readonly nonprofitId: string | null };
  /** An award became active: its payer's books begin. */
  'books.open': { readonly tenantId: string; readonly awardId: string };
  /** Both sides agreed on a change of an award: it comes into force together with the books. */
  'amendment.enforce': { readonly tenantId: string; readonly amendmentId: string };
  /** Its batch was sent: a payment is on its way. */
  'payment.send': { readonly tenantId: string; readonly paymentId: string };
  /** A nonprofit said what arrived of a payment. */
  'payment.receive': { readonly tenantId: string; readonly paymentId: string };
  /** Something happened to a call, an application, an award or a report: which systems are to be told is looked up then. */
  'webhook.announce': {
    readonly eventId: string;
    readonly event: string;
    /** The organisation whose call, application, award or report it is. */
    readonly tenantId: string;
    readonly subjectId: string;
    /** Of which award, where the subject is something of an award. */
    readonly awardId?: string;
    /** What the nonprofit calls the subject, where the two sides have numbers of their own for it. */
    readonly ownSubjectId?: string;
    readonly to: 'all' | 'funder';
  };
  /** One event is carried to one address of an organisation's own system. */
  'webhook.deliver': { readonly tenantId: string; readonly webhookId: string; readonly eventId: string };
  /** An edition of the figures of all awards was asked for: what of it may leave is worked out. */
  'portfolio.release': { readonly tenantId: string; readonly editionId: string };
  /** A report waits for its figures: they are read from the books and accepted reports. */
  'impact-report.read': { readonly tenantId: string; readonly reportId: string };
  /** A set of reports was asked for: its files are made, one after the other. */
  'report-set.make': { readonly tenantId: string; readonly setId: string };
  /** A scenario of awards under a budget was asked for: it is worked out. */
  'scenario.work-out': { readonly tenantId: string; readonly scenarioId: string };
  /** People of an organisation are to be told something; who they are is looked up then. */
  'notice.deliver': {
    readonly eventId: string;
    readonly readersTenantId: string;
    readonly personId: string | null;
    readonly roles: readonly string[];
    /** Of those with the roles only who is limited to no other programme, and did not step back: without a call, from anything of the nonprofit’s. */
    readonly within?: {
      readonly programmeId?: string;
      readonly callId?: string;
      readonly nonprofitId?: string;
    };
    readonly kind: string;
    readonly subjectId: string | null;
    /** The searches that it tells of, so that the link of its mail ends these alone. */
    readonly alertIds?: readonly string[];
  };
}

export type JobName = keyof Jobs;
export type JobData<Name extends JobName> = Jobs[Name];

/**
 * Where a job is carried out, beside those of other lanes: what takes seconds has places of its own, and so has what waits for
 * machines of others. Neither holds up what people wait for.
 */
export const LANES = ['quick', 'slow', 'mails', 'webhooks'] as const;
export type Lane = (typeof LANES)[number];

/** Each job’s lane: slow is what goes through a portfolio, draws files or searches for an optimum. */
const LANE_OF: Readonly<Record<JobName, Lane>> = {
  'match.refresh': 'quick',
  'match.refresh-stale': 'slow',
  'exposure.cut': 'slow',
  'exposure.rank': 'slow',
  'password.reset': 'quick',
  'mail.send': 'mails',
  'document.erase': 'quick',
  'notice.deliver': 'quick',
  'retention.erase': 'quick',
  'screening.run': 'slow',
  'books.open': 'quick',
  'amendment.enforce': 'quick',
  'payment.send': 'quick',
  'payment.receive': 'quick',
  'webhook.announce': 'quick',
  'webhook.deliver': 'webhooks',
  'portfolio.release': 'slow',
  'impact-report.read': 'slow',
  'report-set.make': 'slow',
  'scenario.work-out': 'slow',
};

export const JOB_NAMES = Object.keys(LANE_OF) as readonly JobName[];

/** The lane of a row; one whose job nobody knows ends quickly. */
export const laneOf = (name: string): Lane =>
  Object.hasOwn(LANE_OF, name) ? LANE_OF[name as JobName] : 'quick';

/** The jobs of any of some lanes. */
export const jobsOf = (...lanes: readonly Lane[]): readonly JobName[] =>
  JOB_NAMES.filter((name) => lanes.includes(LANE_OF[name]));

/** Carries out one kind of job. It may be called more than once for the same row and must then change nothing. */
export interface JobHandler<Name extends JobName = JobName> {
  readonly name: Name;
  handle(data: JobData<Name>): Promise<void>;
}
