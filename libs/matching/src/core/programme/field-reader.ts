import { nearestCode, nearestWord } from '@puente/organizations/core';
import type { ErrorParams, FieldError } from '@puente/kernel';
import type { Vocabulary } from '@puente/taxonomy/core';

type Fields = Readonly<Record<string, unknown>>;
interface Bounds {
  readonly min: number;
  readonly max: number;
}

const LONGEST_TEXT = 20_000;

/** Reads fields of unknown JSON; each refusal is kept with its path, and reading goes on with a harmless value. */
export class FieldReader {
  readonly errors: FieldError[] = [];

  refuse(field: string, code: string, params?: ErrorParams): void {
    this.errors.push(params ? { field, code, params } : { field, code });
  }

  /** An object; absent counts as empty. */
  fields(value: unknown, field: string): Fields {
    if (value === undefined || value === null) return {};
    if (typeof value === 'object' && !Array.isArray(value)) return value as Fields;
    this.refuse(field, 'not-an-object');
    return {};
  }

  /** Refuses keys outside a closed list, with the one that was probably meant. */
  onlyKeys(value: Fields, field: string, known: readonly string[], code: string): void {
    for (const key of Object.keys(value)) {
      if (!known.includes(key)) this.refuse(join(field, key), code, withHint(key, nearestWord(key, known)));
    }
  }

  text(value: unknown, field: string, required: boolean): string {
    if (value === undefined || value === null || value === '') {
      if (required) this.refuse(field, 'required');
      return '';
    }
    if (typeof value !== 'string') this.refuse(field, 'not-a-text');
    else if (value.length > LONGEST_TEXT) this.refuse(field, 'too-long', { max: LONGEST_TEXT });
    else return value;
    return '';
  }

  number(value: unknown, field: string, { min, max }: Bounds): number | null {
    if (value === undefined || value === null) return null;
    if (typeof value !== 'number' || !Number.isFinite(value)) this.refuse(field, 'not-a-number');
    else if (value < min) this.refuse(field, min === 0 ? 'negative' : 'too-small', { value, min });
    else if (value > max) this.refuse(field, 'too-large', { value, max });
    else return value;
    return null;
  }

  flag(value: unknown, field: string): boolean {
    if (typeof value === 'boolean') return value;
    if (value !== undefined && value !== null) this.refuse(field, 'not-yes-or-no');
    return false;
  }

  /** One of a few words; absent counts as the first. */
  choice<Word extends string>(value: unknown, field: string, words: readonly Word[]): Word {
    if (value === undefined || value === null) return words[0]!;
    if (words.includes(value as Word)) return value as Word;
    this.refuse(field, 'unknown-choice', { value: shown(value), choices: words.join(', ') });
    return words[0]!;
  }

  /** One code of a vocabulary; absent is nothing said. */
  oneCode<Code extends string>(value: unknown, field: string, vocabulary: Vocabulary<Code>): Code | null {
    if (value === undefined || value === null) return null;
    if (typeof value === 'string' && vocabulary.has(value)) return value;
    const hint = nearestCode(shown(value), vocabulary);
    this.refuse(field, 'unknown-code', withHint(shown(value), hint));
    return null;
  }

  /** A list of codes of one vocabulary, each once. */
  codes<Code extends string>(value: unknown, field: string, vocabulary: Vocabulary<Code>): Code[] {
    const code = vocabulary.name === 'states' ? 'unknown-state' : 'unknown-code';
    const found = this.list(value, field).filter((each, index) => {
      if (typeof each === 'string' && vocabulary.has(each)) return true;
      this.refuse(
        join(field, String(index)),
        code,
        withHint(shown(each), nearestCode(shown(each), vocabulary)),
      );
      return false;
    });
    return [...new Set(found as Code[])];
  }

  list(value: unknown, field: string): readonly unknown[] {
    if (value === undefined || value === null) return [];
    if (Array.isArray(value)) return value as unknown[];
    this.refuse(field, 'not-a-list');
    return [];
  }
}

/** A path in the input: `rules.minYears`, `states.2`. */
export function join(field: string, key: string): string {
  return field === '' ? key : `${field}.${key}`;
}

/** An unknown value as an error may repeat it. */
export function shown(value: unknown): string {
  return (typeof value === 'string' ? value : (JSON.stringify(value) ?? '')).slice(0, 60);
}

function withHint(value: string, hint: string | null): ErrorParams {
  return hint === null ? { value } : { value, hint };
}
