import { Inject, Injectable } from '@nestjs/common';
import { Database, type Actor } from '@puente/database';
import { findObservation, loadEvidence, type ObservationInFull } from '@puente/evidence';
import { notFound, type Locale } from '@puente/kernel';
import { requirePermission } from '@puente/permissions';
import {
  figureNames,
  figurePlaces,
  originOf,
  type FigureOrigin,
  type FigurePlaces,
  type ImpactNeed,
  type NeedOrigin,
} from '../core';
import { documentsOf, ownContent, ownImpactReport, readSnapshot } from './own-impact-report';

/** The figures of a report that open, by name, and where its document prints them. */
export interface ReportFigures {
  readonly names: readonly string[];
  readonly places: FigurePlaces;
  readonly need: ImpactNeed;
}

/** A figure of evidence, with what the evidence base says of it now; null for imported counts and reports from before. */
export interface EvidenceOrigin extends NeedOrigin {
  readonly observation: ObservationInFull | null;
}

export interface OpenedFigure extends FigureOrigin {
  readonly evidence: readonly EvidenceOrigin[];
}

/** From a figure of a report back to what it came from. Evidence is public: whoever may read a report may read what it rests on. */
@Injectable()
export class ImpactFigureService {
  constructor(@Inject(Database) private readonly database: Database) {}

  async list(actor: Actor, id: string, locale: Locale): Promise<ReportFigures> {
    const person = requirePermission(actor, 'impact-report:read');
    return this.database.asActor(actor, async (tx) => {
      const { texts } = await ownImpactReport(tx, person, id);
      const { material, snapshot } = await ownContent(tx, person, id);
      const documents = snapshot === null ? documentsOf(material, texts) : readSnapshot(snapshot);
      const places = figurePlaces(material, documents[locale]);
      return { names: figureNames(material), places, need: material.need };
    });
  }

  /** What one figure came from: own rows, or figures of public sources with all that says what they are. */
  async open(actor: Actor, id: string, figure: string): Promise<OpenedFigure> {
    const person = requirePermission(actor, 'impact-report:read');
    return this.database.asActor(actor, async (tx) => {
      await ownImpactReport(tx, person, id);
      const { material, facts } = await ownContent(tx, person, id);
      const origin = originOf(figure, material, facts);
      if (!origin) throw notFound();
      return { ...origin, evidence: origin.evidence.map(inFull) };
    });
  }
}

function inFull({ table, row }: NeedOrigin): EvidenceOrigin {
  const { observation: id } = row;
  return { table, row, observation: id ? findObservation(loadEvidence(), id) : null };
}
