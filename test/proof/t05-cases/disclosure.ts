import { randomUUID } from 'node:crypto';
import { DAY, PROGRAMME, byTenant, type Case } from './case';

const CONSENT = randomUUID();
const INTRODUCTION = randomUUID();
const INTRODUCED = {
  begun_by: 'nonprofit',
  begun_at: DAY,
  answer_by: '2027-01-31',
};

export const disclosureCases: readonly Case[] = [
  {
    label: 'consents',
    table: 'consents',
    owner: 'nonprofit',
    key: byTenant('nonprofit', { id: CONSENT }),
    rest: (cast) => ({
      classes: '{place}',
      audience: 'funder',
      until: '2027-01-31',
      signed_by: cast.owner.nonprofit.personId,
      signed_at: DAY,
    }),
    column: 'revoked_at',
    tenantColumn: 'tenant_id',
    rights: { own: 'si', 'own-member': 's', 'other-hip': 's', matcher: 's', installer: 'si', keeper: 's' },
    because: 'HIP sees nonprofits whole, and what they let others see',
  },
  {
    label: 'introductions',
    table: 'introductions',
    owner: 'nonprofit',
    key: byTenant('nonprofit', { id: INTRODUCTION }),
    rest: (cast) => ({
      ...INTRODUCED,
      funder_id: cast.owner.funder.tenantId,
      programme_id: PROGRAMME,
    }),
    column: 'told_reason',
    tenantColumn: 'tenant_id',
    rights: { own: 'siu', 'named-funder': 'su', installer: 'si', keeper: 'sd' },
    because: 'the funder that it names reads it and writes its own part',
  },
  {
    label: 'introduction_answers',
    table: 'introduction_answers',
    owner: 'nonprofit',
    key: byTenant('nonprofit', { introduction_id: INTRODUCTION }),
    rest: (cast) => ({
      answered_by: cast.owner.nonprofit.personId,
      answered_at: DAY,
      declined: true,
    }),
    column: 'declined',
    tenantColumn: 'tenant_id',
    rights: { own: 'si', installer: 'si', keeper: 'sd' },
  },
];
