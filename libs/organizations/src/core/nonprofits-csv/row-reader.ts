import {
  capacityGaps,
  forms,
  funderKinds,
  legalRoutes,
  movements,
  needs,
  populations,
  safetyLevels,
  services,
  sizeBandOf,
  states,
  type SafetyLevel,
} from '@puente/taxonomy/core';
import type { ErrorParams } from '@puente/kernel';
import type { NonprofitFacts } from '../nonprofit-facts';
import * as cells from './cell-reader';
import { nearestCode } from './nearest-code';
import { NONPROFIT_COLUMNS, type NonprofitColumn } from './nonprofit-columns';
import type { NonprofitsIssue, NonprofitsIssueCode } from './nonprofits-issue';
import type { ColumnPlaces } from './read-header';

const LONGEST_ID = 200;
const LONGEST_NAME = 500;
const LONGEST_MISSION = 20_000;

/** Reads rows of one file into facts; what is wrong is told cell by cell. */
export class RowReader {
  private readonly strategies = cells.remembering(cells.readStrategies);
  private readonly languages = cells.remembering(cells.readLanguages);
  private row: readonly string[] = [];
  private line = 0;
  /** The place of the cell at hand. */
  private place = 0;
  private readonly refuse: cells.Refuse = (code, params) => this.report(code, params);

  constructor(
    private readonly places: ColumnPlaces,
    private readonly latestYear: number,
    private readonly take: (issue: NonprofitsIssue) => void,
  ) {}

  read(row: readonly string[], line: number): NonprofitFacts {
    const { places } = this;
    this.row = row;
    this.line = line;
    const annualBudgetMxn = cells.readAmount(this.cell(places.annual_budget_mxn), this.refuse);
    return {
      id: this.id(),
      name: cells.readText(this.cell(places.name), LONGEST_NAME, this.refuse),
      safety: this.safety(),
      withheld: false,
      states: cells.readCodes(this.cell(places.states), states, this.refuse),
      regions: [],
      sizeBand: annualBudgetMxn === null ? null : sizeBandOf(annualBudgetMxn),
      strategies: this.strategies(this.cell(places.strategies), this.refuse),
      needs: cells.readCodes(this.cell(places.needs), needs, this.refuse),
      forms: cells.readCodes(this.cell(places.forms), forms, this.refuse),
      populations: cells.readCodes(this.cell(places.populations), populations, this.refuse),
      services: cells.readCodes(this.cell(places.services), services, this.refuse),
      movements: cells.readCodes(this.cell(places.movements), movements, this.refuse),
      languages: this.languages(this.cell(places.languages), this.refuse),
      annualBudgetMxn,
      foundedYear: cells.readYear(this.cell(places.founded_year), this.latestYear, this.refuse),
      authorisedDonee: cells.readYesNo(this.cell(places.authorised_donee), this.refuse),
      cluni: cells.readYesNo(this.cell(places.cluni), this.refuse),
      legalRoutes: cells.readCodes(this.cell(places.legal_routes), legalRoutes, this.refuse),
      minAwardMxn: cells.readAmount(this.cell(places.min_award_mxn), this.refuse),
      acceptsPublicity: cells.readYesNo(this.cell(places.accepts_publicity), this.refuse),
      capacityGaps: cells.readCodes(this.cell(places.capacity_gaps), capacityGaps, this.refuse),
      refusedFunders: cells.readCodes(this.cell(places.refused_funders), funderKinds, this.refuse),
      mission: {
        es: cells.readText(this.cell(places.mission_es), LONGEST_MISSION, this.refuse),
        en: cells.readText(this.cell(places.mission_en), LONGEST_MISSION, this.refuse),
      },
    };
  }

  /** Tells an issue of a column of the row at hand. */
  tell(column: NonprofitColumn, code: NonprofitsIssueCode, params: ErrorParams): void {
    this.place = this.places[column];
    this.report(code, params);
  }

  private cell(place: number): string {
    this.place = place;
    return this.row[place] ?? '';
  }

  private id(): string {
    const id = cells.readText(this.cell(this.places.id), LONGEST_ID, this.refuse);
    if (id === '') this.refuse('value-missing', {});
    return id;
  }

  /** Protected by default: nobody is exposed by an empty cell. */
  private safety(): SafetyLevel {
    const text = this.cell(this.places.safety).trim();
    if (text === '') return 'protected';
    if (safetyLevels.has(text)) return text;
    const hint = nearestCode(text, safetyLevels);
    const value = text.slice(0, 60);
    this.refuse('unknown-code', hint ? { value, hint } : { value });
    return 'protected';
  }

  private report(code: NonprofitsIssueCode, params: ErrorParams): void {
    const { line, place, places } = this;
    const columnName = NONPROFIT_COLUMNS.find((column) => places[column] === place) ?? null;
    this.take({ line, column: place + 1, columnName, code, params });
  }
}
