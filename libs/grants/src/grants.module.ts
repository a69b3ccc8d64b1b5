import { Module } from '@nestjs/common';
import { MatchingModule } from '@puente/matching';
import { CallInvitationService } from './calls/call-invitation.service';
import { CallService } from './calls/call.service';
import { OpenCallService } from './calls/open-call.service';
import { FormService } from './forms/form.service';

const services = [FormService, CallService, CallInvitationService, OpenCallService];

@Module({ imports: [MatchingModule], providers: services, exports: services })
export class GrantsModule {}
