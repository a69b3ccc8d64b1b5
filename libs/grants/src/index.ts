export * from './core';
export { CallInvitationService } from './calls/call-invitation.service';
export { CallService, type CallInput, type CallView } from './calls/call.service';
export { OpenCallService, type OpenCall } from './calls/open-call.service';
export { grantEntities } from './entities';
export type { FormRow } from './forms/form.repository';
export { FormService, type FormCheckup } from './forms/form.service';
export { GrantsModule } from './grants.module';
export { AnswerService, type EditResult, type SentEdit } from './applications/answer.service';
export type { AnswerRow, ApplicationRow, BesideRow } from './applications/application.repository';
export { ApplicationService, type OwnApplication } from './applications/application.service';
export {
  ReceivedApplicationService,
  type ReceivedAnswers,
  type ReceivedApplication,
} from './applications/received-application.service';
