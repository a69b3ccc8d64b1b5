import { Credential } from './entities/credential.entity';
import { Membership } from './entities/membership.entity';
import { MembershipProgramme } from './entities/membership-programme.entity';
import { Person } from './entities/person.entity';
import { Session } from './entities/session.entity';

export * from './access.module';
export * from './csrf';
export * from './password';
export * from './session.service';
export const accessEntities = [Person, Membership, MembershipProgramme, Credential, Session];
