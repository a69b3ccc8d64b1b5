import { Credential } from './entities/credential.entity';
import { Membership } from './entities/membership.entity';
import { MembershipProgramme } from './entities/membership-programme.entity';
import { Person } from './entities/person.entity';
import { Session } from './entities/session.entity';

export * from './access-settings';
export * from './access.module';
export * from './core';
export * from './csrf';
export * from './password';
export * from './sessions/device.service';
export type { DeviceRow } from './sessions/session.repository';
export * from './sessions/session.service';
export * from './sign-in/sign-in.service';
export const accessEntities = [Person, Membership, MembershipProgramme, Credential, Session];
