import type { PlantedBug } from './planted-bug';

/** Bugs in how people sign in. */
export const accountBugs: readonly PlantedBug[] = [
  {
    test: 'T8',
    bug: 'only the last code is remembered',
    file: 'libs/access/src/second-factor/factor.repository.ts',
    find: 'and last_step < $2 and',
    replace: 'and last_step <> $2 and',
    caughtBy: 'never taken again',
  },
  {
    test: 'T8',
    bug: 'a recovery code is not used up',
    file: 'libs/access/src/second-factor/factor.repository.ts',
    find: `'update recovery_codes set used_at = $3 where person_id = $1 and code_hash = $2 and used_at is null'`,
    replace: `'update recovery_codes set used_at = $3 where person_id = $1 and code_hash = $2'`,
    caughtBy: 'each recovery code opens once',
  },
  {
    test: 'T9',
    bug: 'a renewed session keeps its old id alive',
    file: 'libs/access/src/sessions/session.repository.ts',
    find: '(delete from sessions where id_hash = $1 and expires_at > $2 returning *)',
    replace: '(select * from sessions where id_hash = $1 and expires_at > $2)',
    caughtBy: 'a proof within the session',
  },
  {
    test: 'T9',
    bug: 'signing in again leaves the session before open',
    file: 'apps/server/src/api/session/session.controller.ts',
    find: 'await this.endOld(request);\n    writeSignedIn(response, outcome, this.config);',
    replace: 'writeSignedIn(response, outcome, this.config);',
    caughtBy: 'signing in brings a new id',
  },
  {
    test: 'T11',
    bug: 'names that nobody has are refused early',
    file: 'libs/access/src/sign-in/sign-in.service.ts',
    find: 'const isRight = await passwordMatches(passwordHash, password);',
    replace: 'const isRight = passwordHash !== null && (await passwordMatches(passwordHash, password));',
    caughtBy: 'by signing in',
  },
  {
    test: 'T11',
    bug: 'a profile that is not shown is waited for',
    file: 'libs/matching/src/circle.ts',
    find: 'if (!facts) throw notFound();',
    replace:
      'if (!facts) for (const end = Date.now() + 5 * Number(id !== null); ; ) if (Date.now() >= end) throw notFound();',
    caughtBy: 'by the address of a profile',
  },
  {
    test: 'T12',
    bug: 'whoever asks says where they are',
    file: 'apps/server/src/configure-app.ts',
    find: `app.set('trust proxy', config.trustedProxies);`,
    replace: `app.set('trust proxy', true);`,
    caughtBy: 'refuses the 6th on one process',
  },
  {
    test: 'T12',
    bug: 'each process counts for itself',
    file: 'libs/access/src/limits/limiter.ts',
    find: 'const counted = limit > 0 ? await countAttempt(tx, key, limit, now, windowMs) : null;',
    replace: `const kept = ((this as unknown as { kept?: Map<string, number> }).kept ??= new Map()), id = key.toString('hex');
    const count = (kept.get(id) ?? 0) + 1;
    const counted = count <= limit ? (kept.set(id, count), { count, endsAt: now }) : null;`,
    caughtBy: 'counts for both processes together',
  },
  {
    test: 'T8',
    spec: 'passkeys/passkey.db-spec',
    bug: 'the counter of a passkey is not looked at',
    file: 'libs/access/src/passkeys/passkey.repository.ts',
    find: ' and (counter < $2 or (counter = 0 and $2 = 0))`',
    replace: '`',
    caughtBy: 'a counter that does not grow',
  },
  {
    test: 'T8',
    spec: 'single-sign-on/single-sign-on.db-spec',
    bug: 'the nonce of a provider’s token is not compared',
    file: 'libs/access/src/single-sign-on/provider.ts',
    find: 'expectedNonce: kept.nonce,',
    replace: '',
    and: [
      {
        file: 'libs/access/src/single-sign-on/provider.ts',
        find: '      nonce,\n      code_challenge:',
        replace: '      code_challenge:',
      },
    ],
    caughtBy: 'refuses a token with',
  },
  {
    test: 'T8',
    spec: 'single-sign-on/single-sign-on.db-spec',
    bug: 'the state that a browser comes back with is not compared',
    file: 'libs/access/src/single-sign-on/provider.ts',
    find: 'expectedState: kept.state,',
    replace: 'expectedState: (await import(`openid-client`)).skipStateCheck,',
    caughtBy: 'refuses another state, and none',
  },
  {
    test: 'T9',
    spec: 'libs/access/src/password-change/password',
    bug: 'address of a calendar outlives an account taken back',
    file: 'libs/access/src/password-change/password.service.ts',
    find: `      await this.endCalendars(tx, found.row);
`,
    replace: '',
    caughtBy: 'ends the address of a calendar',
    quick: true,
  },
];
