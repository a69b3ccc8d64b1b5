import { randomUUID } from 'node:crypto';
import type { PersonActor } from '@puente/database';
import {
  AgreementService,
  ApplicationService,
  AssignmentService,
  AwardApprovalService,
  AwardService,
  DecisionService,
  OwnReviewService,
  PassOnService,
  ReviewPlanService,
} from '@puente/grants';
import { ProgrammeService } from '@puente/matching';
import { asSuperuser, saveMember } from '@puente/testing';
import { AWARD_INPUT } from '../rooms/awards-room';
import { formOf, label, rubricOf } from '../rooms/grants-room';
import { openCall } from './addresses';
import type { ProofApp } from './proof-app';

const FORM = formOf([{ id: 'what', kind: 'text', label: label('¿Qué?') }]);
export const RUBRIC = rubricOf('El trabajo');

/** An application that was handed in to the officer's funder, in a call that the officer plans to review. */
export interface Judged {
  readonly call: string;
  readonly application: string;
  readonly reviewer: string;
}

/** One that the nonprofit hands in for a call made for that; nobody is asked to review it. */
export async function handedIn(app: ProofApp): Promise<Judged> {
  const made = await app.asJson('officer', 'POST', '/api/v1/forms', FORM);
  const call = await openCall(app, (JSON.parse(made.body) as { id: string }).id);
  const [applications, nonprofit] = [app.app.get(ApplicationService), await app.actorOf('nonprofit')];
  const { application } = await applications.start(nonprofit, call);
  await applications.submit(nonprofit, application.id, application.version);
  const officer = await app.actorOf('officer');
  const panel = [{ personId: officer.personId, most: 9 }];
  const plan = { rubric: RUBRIC, reviewersEach: 1, quorum: 1, panel };
  await app.app.get(ReviewPlanService).save(officer, call, 0, plan);
  return { call, application: application.id, reviewer: officer.personId };
}

/** One that the officer reviews and did not open yet. */
export async function assigned(app: ProofApp): Promise<Judged> {
  const judged = await handedIn(app);
  const pair = { applicationId: judged.application, reviewerId: judged.reviewer };
  await app.app.get(AssignmentService).assign(await app.actorOf('officer'), judged.call, [pair]);
  return judged;
}

/** One with a draft of the officer's, as version 1. */
export async function drafted(app: ProofApp): Promise<Judged> {
  const judged = await assigned(app);
  const [reviews, officer] = [app.app.get(OwnReviewService), await app.actorOf('officer')];
  await reviews.declare(officer, judged.application);
  const written = { marks: { work: 5 }, forApplicant: '', internal: '' };
  await reviews.write(officer, judged.application, 0, written);
  return judged;
}

/** A list about one application, by the officer or by a colleague, with the hash of what it shows. */
export async function proposed(
  app: ProofApp,
  by: 'officer' | 'colleague',
): Promise<Judged & { readonly decision: string; readonly shown: string }> {
  const judged = await handedIn(app);
  const officer = await app.actorOf('officer');
  const proposer =
    by === 'officer' ? officer : await saveMember(app.test, 'funder', 'funder-admin', officer.tenantId);
  const item = {
    applicationId: judged.application,
    outcome: 'decline',
    reasons: ['funds'],
    note: '',
  } as const;
  const decisions = app.app.get(DecisionService);
  const decision = await decisions.propose(proposer, judged.call, [item]);
  const { shown } = await decisions.get(proposer, judged.call, decision);
  return { ...judged, decision, shown: shown! };
}

/** One that was not selected, as two people of its funder decided. */
export async function decided(app: ProofApp): Promise<Judged> {
  const { call, application, reviewer, decision, shown } = await proposed(app, 'officer');
  const { tenantId } = await app.actorOf('officer');
  const colleague = await saveMember(app.test, 'funder', 'funder-admin', tenantId);
  await app.app.get(DecisionService).approve(colleague, call, decision, shown);
  return { call, application, reviewer };
}

/** One that two people of its funder awarded. */
export async function awarded(app: ProofApp): Promise<Judged> {
  const judged = await handedIn(app);
  const officer = await app.actorOf('officer');
  const item = { applicationId: judged.application, outcome: 'award', reasons: [], note: '' } as const;
  const decisions = app.app.get(DecisionService);
  const decision = await decisions.propose(officer, judged.call, [item]);
  const { shown } = await decisions.get(officer, judged.call, decision);
  const colleague = await saveMember(app.test, 'funder', 'funder-admin', officer.tenantId);
  await decisions.approve(colleague, judged.call, decision, shown!);
  return judged;
}

/** The id of an award for it: a draft of the officer's, or proposed by a colleague who wrote it. */
export async function writtenAward(app: ProofApp, state: 'draft' | 'proposed'): Promise<string> {
  const { application } = await awarded(app);
  const officer = await app.actorOf('officer');
  if (state === 'draft') return app.app.get(AwardService).draft(officer, application, AWARD_INPUT);
  const colleague = await saveMember(app.test, 'funder', 'funder-admin', officer.tenantId);
  const id = await app.app.get(AwardService).draft(colleague, application, AWARD_INPUT);
  await app.app.get(AwardApprovalService).propose(colleague, id, 1);
  return id;
}

/** The id of an award of the officer's funder whose agreement waits for signatures. */
export async function sentAgreement(app: ProofApp): Promise<string> {
  const id = await writtenAward(app, 'proposed');
  return sent(app, id, await app.actorOf('officer'));
}

/** The same of an award that HIP gives. */
export async function sentByHip(app: ProofApp): Promise<string> {
  const hip = await app.actorOf('hip');
  const colleague = await saveMember(app.test, 'hip', 'hip-staff', hip.tenantId);
  const input = { title: { es: 'De HIP', en: '' }, strategies: { capacity: 1 } };
  const programme = await app.app.get(ProgrammeService).create(hip, input, 'published');
  const made = await app.asJson('hip', 'POST', '/api/v1/forms', FORM);
  const call = await openCall(app, (JSON.parse(made.body) as { id: string }).id, {
    by: 'hip',
    programme: programme.id,
  });
  const [applications, nonprofit] = [app.app.get(ApplicationService), await app.actorOf('nonprofit')];
  const { application } = await applications.start(nonprofit, call);
  await applications.submit(nonprofit, application.id, application.version);
  const item = { applicationId: application.id, outcome: 'award', reasons: [], note: '' } as const;
  const decisions = app.app.get(DecisionService);
  const list = await decisions.propose(colleague, call, [item]);
  await decisions.approve(hip, call, list, (await decisions.get(hip, call, list)).shown!);
  const id = await app.app.get(AwardService).draft(colleague, application.id, AWARD_INPUT);
  await app.app.get(AwardApprovalService).propose(colleague, id, 1);
  return sent(app, id, hip, colleague);
}

async function sent(app: ProofApp, id: string, by: PersonActor, sender = by): Promise<string> {
  const { shown } = await app.app.get(AwardService).get(by, id);
  await app.app.get(AwardApprovalService).approve(by, id, shown);
  await app.app.get(AgreementService).send(sender, id, 3);
  return id;
}

export interface Agreed extends Judged {
  readonly forwarding: string;
}

/** One that its nonprofit lets HIP read for a month, past its form. */
export async function agreed(app: ProofApp): Promise<Agreed> {
  const judged = await decided(app);
  await funderToChoose(app, judged.application);
  const [nonprofit, hip] = [await app.actorOf('nonprofit'), await app.actorOf('hip')];
  const forwarding = randomUUID();
  await asSuperuser(
    app.test,
    `insert into forwardings (tenant_id, id, application_id, call_id, funder_id, form_id, form_number, to_funder_id, until,
        signed_by, signed_at)
      select tenant_id, $2, id, call_id, funder_id, form_id, form_number, $3,
        (now() at time zone 'America/Mexico_City')::date + 30, $4, now() from applications where id = $1`,
    [judged.application, forwarding, hip.tenantId, nonprofit.personId],
  );
  return { ...judged, forwarding };
}

/** A funder that the nonprofit may let read an application: HIP, with a call made for that, where there is none. */
export async function funderToChoose(app: ProofApp, application: string): Promise<string> {
  const offered = async (): Promise<string | undefined> => {
    const { body } = await app.as('nonprofit', { path: `/api/v1/applications/${application}/forwardings` });
    return (JSON.parse(body) as { funders: { id: string }[] }).funders[0]?.id;
  };
  const known = await offered();
  if (known) return known;
  const hip = await app.actorOf('hip');
  const input = { title: { es: 'Para quien no fue seleccionada', en: '' }, strategies: { capacity: 1 } };
  const programme = await app.app.get(ProgrammeService).create(hip, input, 'published');
  const made = await app.asJson('hip', 'POST', '/api/v1/forms', FORM);
  await openCall(app, (JSON.parse(made.body) as { id: string }).id, { by: 'hip', programme: programme.id });
  return (await offered())!;
}

/** One that the officer passed on to HIP. */
export async function passedOn(app: ProofApp): Promise<Agreed> {
  const one = await agreed(app);
  const note = 'Su trabajo cabe en lo que buscan.';
  await app.app.get(PassOnService).pass(await app.actorOf('officer'), one.application, one.forwarding, note);
  return one;
}

/** What stands in addresses for something to review and to decide. */
export async function judgedThings(
  app: ProofApp,
): Promise<{ readonly assigned: string; readonly received: string; readonly decision: string }> {
  const officer = await app.actorOf('officer');
  const open = (await app.app.get(OwnReviewService).queue(officer)).find(({ status }) => status === 'draft');
  const application = open?.applicationId ?? (await drafted(app)).application;
  return { assigned: application, received: application, decision: application };
}
