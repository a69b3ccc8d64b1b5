import { Attempt } from './entities/attempt.entity';
import { ApiToken } from './entities/api-token.entity';
import { Credential } from './entities/credential.entity';
import { Invitation } from './entities/invitation.entity';
import { LinkedAccount } from './entities/linked-account.entity';
import { Membership } from './entities/membership.entity';
import { MembershipProgramme } from './entities/membership-programme.entity';
import { Passkey } from './entities/passkey.entity';
import { PasskeyChallenge } from './entities/passkey-challenge.entity';
import { PasswordReset } from './entities/password-reset.entity';
import { Person } from './entities/person.entity';
import { RecoveryCode } from './entities/recovery-code.entity';
import { RequestKey } from './entities/request-key.entity';
import { SavedViewRow } from './entities/saved-view.entity';
import { Session } from './entities/session.entity';
import { SignInStep } from './entities/sign-in-step.entity';
import { SingleSignOn } from './entities/single-sign-on.entity';
import { TotpFactor } from './entities/totp-factor.entity';

export * from './access-settings';
export * from './access.module';
export * from './core';
export * from './csrf';
export * from './limits/limiter';
export * from './notices/mail-log.service';
export * from './notices/mail-stop.service';
export * from './notices/notice.service';
export * from './password';
export * from './password-change/password.service';
export * from './password-change/password-reset.handler';
export type { SavedView } from './views/saved-view.repository';
export * from './views/saved-view.service';
export * from './repeats/request-keys.service';
export type { KeyedRequest } from './repeats/request-key.repository';
export * from './second-factor/factor.service';
export * from './second-factor/second-factors';
export type { PasskeyRow } from './passkeys/passkey.repository';
export * from './passkeys/passkey.service';
export * from './passkeys/passkey-sign-in.service';
export * from './passkeys/signed-passkeys';
export * from './people/admission.service';
export { awaitsFirstPerson, type OpenInvitation } from './people/admission.repository';
export * from './people/first-invitation';
export * from './people/invitation.service';
export { listSentInvitations, type InvitationRow } from './people/invitation.repository';
export type { InvitationInput } from './people/issue-invitation';
export * from './people/membership.service';
export type { MemberRow, OwnMembership } from './people/people.repository';
export * from './people/people.service';
export * from './sessions/device.service';
export type { DeviceRow } from './sessions/session.repository';
export * from './sessions/session.service';
export * from './sessions/proof.service';
export { hashOf, newSecret } from './session-secret';
export * from './sign-in/second-step.service';
export * from './sign-in/sign-in.service';
export * from './single-sign-on/provider';
export * from './single-sign-on/single-sign-on.service';
export type { LinkRow } from './single-sign-on/single-sign-on.repository';
export type { TokenRow } from './tokens/token.repository';
export * from './tokens/token.service';
export const accessEntities = [
  Person,
  Membership,
  MembershipProgramme,
  Credential,
  Session,
  TotpFactor,
  RecoveryCode,
  SignInStep,
  PasswordReset,
  Attempt,
  Invitation,
  ApiToken,
  Passkey,
  PasskeyChallenge,
  LinkedAccount,
  SingleSignOn,
  SavedViewRow,
  RequestKey,
];
