import { CallInvitation } from './call-invitation.entity';
import { CallStage } from './call-stage.entity';
import { Call } from './call.entity';
import { FormVersion } from './form-version.entity';
import { FormDraft } from './form.entity';

export const grantEntities = [FormDraft, FormVersion, Call, CallStage, CallInvitation];
