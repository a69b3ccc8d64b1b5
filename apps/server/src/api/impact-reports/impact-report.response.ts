import { ApiProperty } from '@nestjs/swagger';
import { minorToDecimal, type Locale } from '@puente/kernel';
import type { ReportFormat } from '@puente/rendering';
import {
  originWords,
  type EvidenceOrigin,
  type FigureOrigin,
  type ImpactAward,
  type ImpactFacts,
  type ImpactReportRow,
  type ImpactReportView,
  type ImpactTexts,
  type OpenedFigure,
} from '@puente/reporting';
import { LocaleTextResponse } from '../../http/problem.response';

class ImpactScopeResponse {
  audience!: string;
  from!: string;
  to!: string;
  /** Of the data. */
  day!: string;
  @ApiProperty({ type: String, nullable: true })
  strategy!: string | null;
  @ApiProperty({ type: String, nullable: true })
  region!: string | null;
  @ApiProperty({ type: String, nullable: true })
  population!: string | null;
  /** The funder whose money was given on. */
  @ApiProperty({ type: String, nullable: true })
  source!: string | null;
}

/** An impact report as it stands. */
export class ImpactReportResponse {
  id!: string;
  version!: number;
  /** `reading` while its figures are read, `draft`, `submitted`, `approved` or `withdrawn`. */
  state!: string;
  @ApiProperty({ type: ImpactScopeResponse })
  scope!: ImpactScopeResponse;
  @ApiProperty({ type: LocaleTextResponse })
  title!: LocaleTextResponse;
  /** The approved report that this one corrects. */
  @ApiProperty({ type: String, nullable: true })
  replaces!: string | null;
  /** The approved correction of this one. */
  @ApiProperty({ type: String, nullable: true })
  replacedBy!: string | null;
  /** Of both languages as they were submitted; an approval names it. */
  @ApiProperty({ type: String, nullable: true })
  sha256!: string | null;
  /** So many figures were read, of so many. */
  figuresDone!: number;
  figuresOf!: number;
  /** Why its figures could not be read: `unreadable`. */
  @ApiProperty({ type: String, nullable: true })
  fault!: string | null;
  writtenAt!: string;
  @ApiProperty({ type: String, nullable: true })
  submittedAt!: string | null;
  @ApiProperty({ type: String, nullable: true })
  approvedAt!: string | null;
}

export class ImpactReportListResponse {
  @ApiProperty({ type: [ImpactReportResponse] })
  reports!: ImpactReportResponse[];
}

class ImpactSectionsResponse {
  lead!: LocaleTextResponse;
  done!: LocaleTextResponse;
  changed!: LocaleTextResponse;
  gaps!: LocaleTextResponse;
  method!: LocaleTextResponse;
}

class ImpactVoiceResponse {
  text!: LocaleTextResponse;
  attribution!: LocaleTextResponse;
  consent!: string;
}

/** A passage to think about: advised against by the glossary, or a claim that figures cannot bear. */
class ImpactMarkResponse {
  /** Where: a path of the document, or the name of a text. */
  path!: string;
  words!: string;
  /** The glossary's code, or `claim`. */
  code!: string;
}

/** A report in one language, as it would be submitted now or as it was. */
export class ImpactDocumentResponse extends ImpactReportResponse {
  @ApiProperty({ type: ImpactSectionsResponse })
  sections!: ImpactSectionsResponse;
  @ApiProperty({ type: [ImpactVoiceResponse] })
  voices!: ImpactVoiceResponse[];
  @ApiProperty({ type: [ImpactMarkResponse] })
  marks!: ImpactMarkResponse[];
  /** Its figures were read by a method of before: they are read anew before it is submitted. */
  isOutdated!: boolean;
  /** The report as one value, the same that all formats are made of. */
  @ApiProperty({ type: 'object', additionalProperties: true })
  document!: object;
}

class ImpactAwardResponse {
  awardId!: string;
  title!: string;
  currency!: string;
  /** In the period; decimal text with two places. */
  committed!: string;
  paid!: string;
}

class ImpactCountResponse {
  awardId!: string;
  /** What the own organisation calls the report of the nonprofit. */
  report!: string;
  indicator!: string;
  definition!: number;
  value!: number;
  quality!: string;
  overlap!: string;
}

/** What the figures of a report were made of. */
export class ImpactFactsResponse {
  @ApiProperty({ type: [ImpactAwardResponse] })
  awards!: ImpactAwardResponse[];
  @ApiProperty({ type: [ImpactCountResponse] })
  counts!: ImpactCountResponse[];
}

export class ImpactFigureListResponse {
  /** Names such as `money.MXN.strategy.prevention` or `result.people-trained.v1.sex.female`. */
  figures!: string[];
}

/** A figure of a public source, as the report prints it, and what the evidence base says of it now. */
class ImpactEvidenceResponse {
  /** Indicator and source, such as `hotline-cases.lnctp`. */
  signal!: string;
  @ApiProperty({ type: LocaleTextResponse })
  label!: LocaleTextResponse;
  publisher!: string;
  title!: string;
  /** Of the edition; the time that the figure is about stands in `start` and `end`. */
  @ApiProperty({ type: Number, nullable: true })
  editionYear!: number | null;
  state!: string;
  start!: string;
  end!: string;
  /** Null where the source gives no figure; with `qualifier` “at most” it is no more than that. */
  @ApiProperty({ type: Number, nullable: true })
  value!: number | null;
  @ApiProperty({ type: LocaleTextResponse })
  unit!: LocaleTextResponse;
  @ApiProperty({ type: LocaleTextResponse })
  qualifier!: LocaleTextResponse;
  @ApiProperty({ type: [LocaleTextResponse] })
  caveats!: LocaleTextResponse[];
  /** Its id in the evidence base (`/evidence/observations/{id}`); null for counts of imported files. */
  @ApiProperty({ type: String, nullable: true })
  observation!: string | null;
  /** Whose definition it follows, who reported it and how surely it was read, by code. */
  @ApiProperty({ type: String, nullable: true })
  definition!: string | null;
  @ApiProperty({ type: String, nullable: true })
  reporter!: string | null;
  @ApiProperty({ type: String, nullable: true })
  confidence!: string | null;
  /** Conflicts that it takes part in (`/evidence/conflicts`). */
  conflicts!: string[];
}

/** What one figure came from. */
export class ImpactOriginResponse {
  figure!: string;
  /** What figures of this kind come from, in words. */
  @ApiProperty({ type: LocaleTextResponse })
  from!: LocaleTextResponse;
  /** The part of each award that the figure adds up. */
  @ApiProperty({ type: [ImpactAwardResponse] })
  money!: ImpactAwardResponse[];
  /** Awards that were counted, or whose targets were added up. */
  awardIds!: string[];
  @ApiProperty({ type: [ImpactCountResponse] })
  counts!: ImpactCountResponse[];
  /** Figures of public sources. */
  @ApiProperty({ type: [ImpactEvidenceResponse] })
  evidence!: ImpactEvidenceResponse[];
}

/** A report in a format. */
export class ImpactFileResponse {
  name!: string;
  base64!: string;
}

export const toImpactReport = (row: ImpactReportRow): ImpactReportResponse => ({
  ...{
    id: row.id,
    version: row.version,
    state: row.state,
    scope: { ...row.scope, source: row.scope.source ?? null },
    title: row.texts.title,
  },
  ...{ replaces: row.replaces, replacedBy: row.replacedBy, sha256: row.sha256 },
  ...{ figuresDone: row.figuresDone, figuresOf: row.figuresOf, fault: row.fault },
  writtenAt: row.writtenAt.toISOString(),
  submittedAt: row.submittedAt?.toISOString() ?? null,
  approvedAt: row.approvedAt?.toISOString() ?? null,
});

export const toImpactDocument = (view: ImpactReportView): ImpactDocumentResponse => ({
  ...toImpactReport(view),
  ...writtenOf(view.texts),
  document: view.document,
  isOutdated: view.isOutdated,
  marks: [
    ...view.marks.flatMap(({ path, marks }) => marks.map(({ words, code }) => ({ path, words, code }))),
    ...view.claims.map(({ field, locale, words }) => ({ path: `${field}.${locale}`, words, code: 'claim' })),
  ],
});

const writtenOf = ({
  sections,
  voices,
}: ImpactTexts): Pick<ImpactDocumentResponse, 'sections' | 'voices'> => ({
  sections: { ...sections },
  voices: voices.map((voice) => ({ ...voice })),
});

export const toImpactFacts = ({ awards, counts }: ImpactFacts): ImpactFactsResponse => ({
  awards: awards.map((award) => toAwardPart(award, award)),
  counts: counts.map(toCount),
});

export const toImpactOrigin = (opened: OpenedFigure): ImpactOriginResponse => {
  const { name, money, awards, counts, evidence } = opened;
  return {
    ...{ figure: name, from: originWords(name), awardIds: awards.map(({ id }) => id) },
    money: money.map((part) => toAwardPart(part.award, part)),
    counts: counts.map(toCount),
    evidence: evidence.map(toEvidence),
  };
};

const toEvidence = ({ table, row, observation: found }: EvidenceOrigin): ImpactEvidenceResponse => {
  const { code: signal, label, unit, publisher, title, editionYear, caveats } = table;
  const { state, start, end, value, qualifier } = row;
  const known = found?.observation;
  return {
    ...{ signal, label, publisher, title, editionYear, state, start, end, value, unit, qualifier },
    ...{ caveats: [...caveats], observation: known?.id ?? null, definition: known?.scope ?? null },
    ...{ reporter: known?.reporter ?? null, confidence: known?.confidence ?? null },
    conflicts: (found?.conflicts ?? []).map(({ conflict: { id } }) => id),
  };
};

const toAwardPart = (
  { id, title, currency }: ImpactAward,
  { committedMinor, paidMinor }: Pick<ImpactAward, 'committedMinor' | 'paidMinor'>,
): ImpactAwardResponse => ({
  ...{ awardId: id, title, currency, committed: minorToDecimal(BigInt(committedMinor)) },
  paid: minorToDecimal(BigInt(paidMinor)),
});

const toCount = (count: FigureOrigin['counts'][number]): ImpactCountResponse => {
  const { awardId, recipientId: report, indicator, definition, value, quality, overlap } = count;
  return { awardId, report, indicator, definition, value, quality, overlap };
};

/** Under a name that says nothing of whose it is. */
export const toImpactFile = (bytes: Buffer, language: Locale, format: ReportFormat): ImpactFileResponse => ({
  name: `impact-report-${language}.${format}`,
  base64: bytes.toString('base64'),
});
