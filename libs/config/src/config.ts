import { join, resolve } from 'node:path';
import { z } from 'zod';
import { ConfigError } from './config-error';
import { isHostName } from './host-name';
import { isMasterKey } from './master-key';
import { isSafeIssuer } from './issuer';
import { projectRoot } from './project-root';

const port = z.coerce.number().int().min(0).max(65535);

const LEAST_ALIAS_KEY = 32;
const smtpUrl = z.url({ protocol: /^smtps?$/, hostname: /./ });
const masterKey = z
  .string()
  .refine(isMasterKey, 'must be base64 of at least 32 bytes (openssl rand -base64 32)');

/** `hooks.example.org, hooks.example.org:8443` */
const hostList = z
  .string()
  .default('')
  .transform((text) =>
    text
      .toLowerCase()
      .split(/[\s,]+/)
      .filter(Boolean),
  )
  .refine(
    (hosts) => hosts.every(isHostName),
    'must be names of hosts with their port, if any, and commas between',
  );

const schema = z
  .object({
    PORT: port.default(3000),
    HOST: z.string().optional(),
    PUBLIC_URL: z.url().optional(),
    DATABASE_URL: z.url().optional(),
    DATABASE_APP_URL: z.url().optional(),
    REDIS_URL: z.url().optional(),
    PUENTE_DATA_DIR: z.string().optional(),
    PUENTE_DEMO: z.enum(['yes', 'no']).optional(),
    PUENTE_JOBS: z.enum(['run', 'leave']).default('run'),
    LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).optional(),
    PUENTE_ALIAS_KEY: z
      .string()
      .min(LEAST_ALIAS_KEY, `must have at least ${LEAST_ALIAS_KEY} characters`)
      .optional(),
    PUENTE_MASTER_KEY: masterKey.optional(),
    PUENTE_MASTER_KEY_PREVIOUS: masterKey.optional(),
    PUENTE_SECOND_FACTOR: z.enum(['required', 'offered']).optional(),
    PUENTE_AUDIT_KEY: z
      .string()
      .regex(/^[0-9a-f]{64}$/i, 'must be 32 bytes in hexadecimal (openssl rand -hex 32)')
      .optional(),
    PUENTE_AUDIT_HEADS: z.string().optional(),
    PUENTE_AUDIT_MINUTES: z.coerce.number().int().min(1).max(1440).default(15),
    PUENTE_AUDIT_MAIL: z.email().optional(),
    TRUSTED_PROXIES: z.coerce.number().int().min(0).max(8).default(0),
    SMTP_URL: smtpUrl.optional(),
    CLAMD_URL: z.url({ protocol: /^tcp$/, hostname: /./ }).optional(),
    PUENTE_FILES_URL: z.url({ protocol: /^https?$/ }).optional(),
    PUENTE_MAIL_FROM: z.string().includes('@').optional(),
    PUENTE_WEBHOOK_HOSTS: hostList,
    PUENTE_WEBHOOK_PRIVATE: z.enum(['yes', 'no']).default('no'),
    OIDC_ISSUER: z
      .url({ protocol: /^https?$/ })
      .refine(isSafeIssuer, 'must be https, except on this machine itself')
      .optional(),
    OIDC_CLIENT_ID: z.string().optional(),
    OIDC_CLIENT_SECRET: z.string().optional(),
    OIDC_NAME: z.string().max(60).optional(),
    OIDC_TRUSTS_MFA: z.enum(['yes', 'no']).default('no'),
  })
  .superRefine((env, context) => {
    for (const name of ['OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET'] as const) {
      if (env.OIDC_ISSUER && !env[name]) {
        context.addIssue({ code: 'custom', path: [name], message: 'is needed beside OIDC_ISSUER' });
      }
    }
  });

/** Where the ends of the audit log's chains are kept outside the database. */
export interface AuditConfig {
  readonly headsFolder: string;
  readonly everyMinutes: number;
  /** Gets the fingerprint of the latest line every hour. */
  readonly mail: string | null;
}

/** A provider of sign-in (OpenID Connect). */
export interface SingleSignOnConfig {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly name: string;
  /** Whether its word for a second factor counts here. */
  readonly trustsMfa: boolean;
}

/** Everything that an operator can set, read once and typed. */
export interface Config {
  readonly port: number;
  readonly host: string;
  readonly publicUrl: string;
  /** Owner of the database (migrations); absent means the embedded one, unless only the application's is given. */
  readonly databaseUrl: string | null;
  /** The application's own login, where the owner's must not reach the server. */
  readonly databaseAppUrl: string | null;
  readonly redisUrl: string | null;
  readonly dataDir: string;
  readonly demonstration: boolean;
  /** Whether this process carries out jobs itself when there is no Redis. */
  readonly runsJobs: boolean;
  readonly logLevel: string;
  readonly trustedProxies: number;
  readonly audit: AuditConfig;
  /** Whether everybody must have a second factor, or may have one (the demonstration, where accounts are shared). */
  readonly secondFactor: 'required' | 'offered';
  /** Where people may sign in besides; null: nowhere. */
  readonly singleSignOn: SingleSignOnConfig | null;
  /** The hosts that organisations may have told of events, with their port where it is another; none: off. */
  readonly webhookHosts: readonly string[];
  /** Whether those names may lead to private addresses. */
  readonly webhookPrivateAddresses: boolean;
  /** Where mails leave; null: they are kept, and shown at /dev/mail on the machine itself. */
  readonly smtpUrl: string | null;
  readonly mailFrom: string;
  /** The scanner of documents; null: they stay unscanned, for the own circle only. */
  readonly clamdUrl: string | null;
  /** Another origin of this server that hands out documents and nothing else. */
  readonly filesUrl: string | null;
}

/** Reads the environment once; refuses what it cannot use, naming every setting at fault. */
export function readConfig(env: NodeJS.ProcessEnv = process.env): Config {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));
  const parsed = schema.safeParse(given);
  if (!parsed.success) {
    const faults = parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
    throw new ConfigError(`Settings that cannot be used:\n  ${faults.join('\n  ')}`);
  }
  return toConfig(parsed.data);
}

function toConfig(env: z.infer<typeof schema>): Config {
  const ownDatabase = Boolean(env.DATABASE_URL ?? env.DATABASE_APP_URL);
  const demonstration = env.PUENTE_DEMO ? env.PUENTE_DEMO === 'yes' : !ownDatabase;
  const publicUrl = env.PUBLIC_URL ?? `http://localhost:${env.PORT}`;
  refuseSharedHost(publicUrl, env.PUENTE_FILES_URL);
  const dataDir = resolve(env.PUENTE_DATA_DIR ?? `${projectRoot()}/.data`);
  return {
    port: env.PORT,
    host: env.HOST ?? 'localhost',
    publicUrl,
    databaseUrl: env.DATABASE_URL ?? null,
    databaseAppUrl: env.DATABASE_APP_URL ?? null,
    redisUrl: env.REDIS_URL ?? null,
    dataDir,
    demonstration,
    runsJobs: env.PUENTE_JOBS === 'run',
    logLevel: env.LOG_LEVEL ?? (ownDatabase ? 'info' : 'warn'),
    trustedProxies: env.TRUSTED_PROXIES,
    audit: {
      headsFolder: resolve(env.PUENTE_AUDIT_HEADS ?? join(dataDir, 'audit-heads')),
      everyMinutes: env.PUENTE_AUDIT_MINUTES,
      mail: env.PUENTE_AUDIT_MAIL ?? null,
    },
    secondFactor: env.PUENTE_SECOND_FACTOR ?? (demonstration ? 'offered' : 'required'),
    singleSignOn: singleSignOnOf(env),
    webhookHosts: env.PUENTE_WEBHOOK_HOSTS,
    webhookPrivateAddresses: env.PUENTE_WEBHOOK_PRIVATE === 'yes',
    smtpUrl: env.SMTP_URL ?? null,
    clamdUrl: env.CLAMD_URL ?? null,
    filesUrl: env.PUENTE_FILES_URL ?? null,
    mailFrom: env.PUENTE_MAIL_FROM ?? `Puente <no-reply@${new URL(publicUrl).hostname}>`,
  };
}

/** A host of its own is the point of it: on that of the pages, a file would share their origin again. */
function refuseSharedHost(publicUrl: string, filesUrl: string | undefined): void {
  if (!filesUrl || new URL(filesUrl).host !== new URL(publicUrl).host) return;
  throw new ConfigError(
    'Settings that cannot be used:\n  PUENTE_FILES_URL: must have another host than PUBLIC_URL',
  );
}

function singleSignOnOf(env: z.infer<typeof schema>): SingleSignOnConfig | null {
  if (!env.OIDC_ISSUER) return null;
  return {
    issuer: env.OIDC_ISSUER,
    clientId: env.OIDC_CLIENT_ID!,
    clientSecret: env.OIDC_CLIENT_SECRET!,
    name: env.OIDC_NAME ?? new URL(env.OIDC_ISSUER).hostname,
    trustsMfa: env.OIDC_TRUSTS_MFA === 'yes',
  };
}
