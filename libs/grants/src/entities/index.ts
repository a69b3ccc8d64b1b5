import { AnswerBeside } from './answer-beside.entity';
import { ApplicationAnswer } from './application-answer.entity';
import { ApplicationComment } from './application-comment.entity';
import { ApplicationFile } from './application-file.entity';
import { ApplicationMark } from './application-mark.entity';
import { ApplicationUpload } from './application-upload.entity';
import { Application } from './application.entity';
import { AgreementSignature } from './agreement-signature.entity';
import { Agreement } from './agreement.entity';
import { AwardAmendment } from './award-amendment.entity';
import { AwardEnding } from './award-ending.entity';
import { AwardRequirement } from './award-requirement.entity';
import { AwardMessage } from './award-message.entity';
import { Award } from './award.entity';
import { ChosenRoute } from './legal-route.entity';
import { DiligenceNote } from './diligence-note.entity';
import { LegalRouteStep } from './legal-route-step.entity';
import { ShelterAnswers } from './shelter-answers.entity';
import { CalendarFeed } from './calendar-feed.entity';
import { CallInvitation } from './call-invitation.entity';
import { CallStage } from './call-stage.entity';
import { Call } from './call.entity';
import { Forwarding } from './forwarding.entity';
import { FormVersion } from './form-version.entity';
import { FormDraft } from './form.entity';
import { DecisionApproval } from './decision-approval.entity';
import { DecisionLine } from './decision-item.entity';
import { Decision } from './decision.entity';
import { OutcomeRow } from './outcome.entity';
import { RecusalRow } from './recusal.entity';
import { ReviewAssignment } from './review-assignment.entity';
import { ReviewPlan } from './review-plan.entity';
import { Review } from './review.entity';
import { ScenarioCandidateRow } from './scenario-candidate.entity';
import { ScenarioRecord } from './scenario.entity';
import { SignedFile } from './signed-file.entity';
import { SiteVisit } from './site-visit.entity';
import { Submission } from './submission.entity';

export const grantEntities = [
  FormDraft,
  FormVersion,
  Call,
  CallStage,
  CallInvitation,
  Application,
  ApplicationAnswer,
  AnswerBeside,
  Submission,
  ApplicationFile,
  RecusalRow,
  ReviewPlan,
  ReviewAssignment,
  Review,
  Decision,
  DecisionLine,
  DecisionApproval,
  OutcomeRow,
  CalendarFeed,
  ApplicationUpload,
  ApplicationMark,
  ApplicationComment,
  Forwarding,
  Award,
  Agreement,
  AgreementSignature,
  AwardRequirement,
  SignedFile,
  AwardAmendment,
  AwardEnding,
  SiteVisit,
  AwardMessage,
  ChosenRoute,
  LegalRouteStep,
  DiligenceNote,
  ShelterAnswers,
  ScenarioRecord,
  ScenarioCandidateRow,
];
