import { AnswerBeside } from './answer-beside.entity';
import { ApplicationAnswer } from './application-answer.entity';
import { ApplicationFile } from './application-file.entity';
import { Application } from './application.entity';
import { CallInvitation } from './call-invitation.entity';
import { CallStage } from './call-stage.entity';
import { Call } from './call.entity';
import { FormVersion } from './form-version.entity';
import { FormDraft } from './form.entity';
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
];
