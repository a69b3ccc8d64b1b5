import { createHash } from 'node:crypto';
import { canonicalJson } from '@puente/kernel';
import type { ReportDocument } from '../core';

/** The snapshot of a report: its keys in order, so that the same data are the same text. */
export const reportJson = (document: ReportDocument): string => canonicalJson(document);

/** SHA-256 of the snapshot, by which an issued report is known again. */
export const reportHash = (document: ReportDocument): string =>
  createHash('sha256').update(reportJson(document)).digest('hex');
