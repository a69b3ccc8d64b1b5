import { randomUUID } from 'node:crypto';
import type { PersonActor } from '@puente/database';
import {
  ImpactApprovalService,
  ImpactFigureService,
  ImpactReportService,
  ReadImpactHandler,
} from '@puente/reporting';
import { NO_TEXTS, parseScope } from '@puente/reporting/core';
import { asSuperuser, saveMember } from '@puente/testing';
import type { ProofApp } from './proof-app';

export const IMPACT_SCOPE = {
  ...{ audience: 'funder', from: '2026-01-01', to: '2026-03-31', day: '2026-03-31' },
  ...{ strategy: '', region: '', population: '' },
};
export const IMPACT_TEXTS = { ...NO_TEXTS, title: { es: 'Informe', en: 'Report' } };

/** Another administrator of HIP. */
async function colleagueOf(app: ProofApp): Promise<PersonActor> {
  return saveMember(app.test, 'hip', 'hip-admin', (await app.actorOf('hip')).tenantId);
}

/** The figures of a report, read at once: other jobs are not waited for. */
export async function figuresRead(app: ProofApp, tenantId: string, reportId: string): Promise<void> {
  await app.app.get(ReadImpactHandler, { strict: false }).handle({ tenantId, reportId });
}

/** The id of a report whose figures could not be read, of the administrator of HIP. */
export async function unreadReport(app: ProofApp): Promise<string> {
  const [{ tenantId, personId }, id] = [await app.actorOf('hip'), randomUUID()];
  await asSuperuser(
    app.test,
    `insert into impact_reports (tenant_id, id, scope, texts, written_by, written_at, fault)
      values ($1, $2, $3, $4, $5, now(), 'unreadable')`,
    [tenantId, id, JSON.stringify(parseScope(IMPACT_SCOPE).scope), JSON.stringify(NO_TEXTS), personId],
  );
  return id;
}

/** The id of a report that a colleague of the administrator of HIP wrote, as version 2. */
export async function writtenReport(app: ProofApp): Promise<string> {
  const [colleague, reports] = [await colleagueOf(app), app.app.get(ImpactReportService)];
  const id = await reports.begin(colleague, IMPACT_SCOPE);
  await figuresRead(app, colleague.tenantId, id);
  await reports.write(colleague, id, 1, IMPACT_TEXTS);
  return id;
}

/** The same, submitted, with its hash. */
export async function submittedReport(
  app: ProofApp,
): Promise<{ readonly id: string; readonly shown: string }> {
  const [id, colleague] = [await writtenReport(app), await colleagueOf(app)];
  await app.app.get(ImpactApprovalService).submit(colleague, id, 2);
  const { sha256 } = await app.app.get(ImpactReportService).get(colleague, id, 'es');
  return { id, shown: sha256! };
}

/** The same, approved by the administrator of HIP. */
export async function approvedReport(app: ProofApp): Promise<string> {
  const { id, shown } = await submittedReport(app);
  await app.app.get(ImpactApprovalService).approve(await app.actorOf('hip'), id, shown);
  return id;
}

/** Addresses of reports that wait, and of one that is being written. */
export async function impactPages(app: ProofApp): Promise<string[]> {
  const ids = [(await submittedReport(app)).id, await writtenReport(app), await unreadReport(app)];
  const { names } = await app.app.get(ImpactFigureService).list(await app.actorOf('hip'), ids[1]!, 'es');
  const evidence = names.find((name) => name.startsWith('need.'))!;
  const figures = ['awards', evidence].map((name) => `impact-reports/${ids[1]!}/figures/${name}`);
  return [...ids.map((id) => `impact-reports/${id}`), ...figures];
}
