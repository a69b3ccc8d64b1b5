export * from './core';
export { CallInvitationService } from './calls/call-invitation.service';
export { CallService, type CallInput, type CallView } from './calls/call.service';
export { OpenCallService, type OpenCall } from './calls/open-call.service';
export { grantEntities } from './entities';
export type { FormRow } from './forms/form.repository';
export { FormService } from './forms/form.service';
export { GrantsModule } from './grants.module';
