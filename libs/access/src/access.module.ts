import { type DynamicModule, Module } from '@nestjs/common';
import { AccessSettings } from './access-settings';
import { Limiter } from './limits/limiter';
import { PasswordResetHandler } from './password-change/password-reset.handler';
import { PasswordService } from './password-change/password.service';
import { RequestKeys } from './repeats/request-keys.service';
import { FactorService } from './second-factor/factor.service';
import { SecondFactors } from './second-factor/second-factors';
import { PasskeyService } from './passkeys/passkey.service';
import { PasskeySignInService } from './passkeys/passkey-sign-in.service';
import { SignedPasskeys } from './passkeys/signed-passkeys';
import { AdmissionService } from './people/admission.service';
import { InvitationService } from './people/invitation.service';
import { MembershipService } from './people/membership.service';
import { PeopleService } from './people/people.service';
import { DeviceService } from './sessions/device.service';
import { ProofService } from './sessions/proof.service';
import { MailLogService } from './notices/mail-log.service';
import { MailStopService } from './notices/mail-stop.service';
import { NoticeService } from './notices/notice.service';
import { SessionService } from './sessions/session.service';
import { SecondStepService } from './sign-in/second-step.service';
import { SignInService } from './sign-in/sign-in.service';
import { SignInProvider } from './single-sign-on/provider';
import { SingleSignOnService } from './single-sign-on/single-sign-on.service';
import { SavedViewService } from './views/saved-view.service';
import { TokenService } from './tokens/token.service';

const services = [
  Limiter,
  SecondFactors,
  SessionService,
  DeviceService,
  ProofService,
  SignInService,
  SecondStepService,
  FactorService,
  SignedPasskeys,
  PasskeyService,
  PasskeySignInService,
  SignInProvider,
  SingleSignOnService,
  PasswordService,
  PeopleService,
  InvitationService,
  AdmissionService,
  MembershipService,
  TokenService,
  NoticeService,
  MailLogService,
  MailStopService,
  SavedViewService,
  RequestKeys,
];

/** The room's jobs, for whichever process carries them out. */
@Module({ providers: [PasswordResetHandler], exports: [PasswordResetHandler] })
export class AccessJobsModule {}

@Module({})
export class AccessModule {
  static forRoot(settings: AccessSettings): DynamicModule {
    return {
      module: AccessModule,
      providers: [{ provide: AccessSettings, useValue: settings }, ...services],
      exports: [AccessSettings, ...services],
    };
  }
}
