import {
  forms,
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
import type { NonprofitColumn } from './nonprofit-columns';
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
  private column: NonprofitColumn = 'id';
  private readonly refuse: cells.Refuse = (code, params) => this.report(code, params);

  constructor(
    private readonly places: ColumnPlaces,
    private readonly latestYear: number,
    private readonly take: (issue: NonprofitsIssue) => void,
  ) {}

  read(row: readonly string[], line: number): NonprofitFacts {
    this.row = row;
    this.line = line;
    const annualBudgetMxn = cells.readAmount(this.cell('annual_budget_mxn'), this.refuse);
    return {
      id: this.id(),
      name: cells.readText(this.cell('name'), LONGEST_NAME, this.refuse),
      safety: this.safety(),
      withheld: false,
      states: cells.readCodes(this.cell('states'), states, this.refuse),
      regions: [],
      sizeBand: annualBudgetMxn === null ? null : sizeBandOf(annualBudgetMxn),
      strategies: this.strategies(this.cell('strategies'), this.refuse),
      needs: cells.readCodes(this.cell('needs'), needs, this.refuse),
      forms: cells.readCodes(this.cell('forms'), forms, this.refuse),
      populations: cells.readCodes(this.cell('populations'), populations, this.refuse),
      services: cells.readCodes(this.cell('services'), services, this.refuse),
      movements: cells.readCodes(this.cell('movements'), movements, this.refuse),
      languages: this.languages(this.cell('languages'), this.refuse),
      annualBudgetMxn,
      foundedYear: cells.readYear(this.cell('founded_year'), this.latestYear, this.refuse),
      authorisedDonee: cells.readYesNo(this.cell('authorised_donee'), this.refuse),
      cluni: cells.readYesNo(this.cell('cluni'), this.refuse),
      legalRoutes: cells.readCodes(this.cell('legal_routes'), legalRoutes, this.refuse),
      minAwardMxn: cells.readAmount(this.cell('min_award_mxn'), this.refuse),
      acceptsPublicity: cells.readYesNo(this.cell('accepts_publicity'), this.refuse),
      mission: {
        es: cells.readText(this.cell('mission_es'), LONGEST_MISSION, this.refuse),
        en: cells.readText(this.cell('mission_en'), LONGEST_MISSION, this.refuse),
      },
    };
  }

  /** Tells an issue of a column of the row at hand. */
  tell(column: NonprofitColumn, code: NonprofitsIssueCode, params: ErrorParams): void {
    this.column = column;
    this.report(code, params);
  }

  private cell(column: NonprofitColumn): string {
    this.column = column;
    return this.row[this.places[column]]!;
  }

  private id(): string {
    const id = cells.readText(this.cell('id'), LONGEST_ID, this.refuse);
    if (id === '') this.refuse('value-missing', {});
    return id;
  }

  /** Protected by default: nobody is exposed by an empty cell. */
  private safety(): SafetyLevel {
    const text = this.cell('safety').trim();
    if (text === '') return 'protected';
    if (safetyLevels.has(text)) return text;
    const hint = nearestCode(text, safetyLevels);
    const value = text.slice(0, 60);
    this.refuse('unknown-code', hint ? { value, hint } : { value });
    return 'protected';
  }

  private report(code: NonprofitsIssueCode, params: ErrorParams): void {
    const { line, column } = this;
    this.take({ line, column: this.places[column] + 1, columnName: column, code, params });
  }
}
