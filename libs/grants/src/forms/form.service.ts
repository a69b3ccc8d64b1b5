import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { recordAudit, type AuditAction } from '@puente/audit';
import { Database, type Actor, type PersonActor, type Tx } from '@puente/database';
import { invalid, isUuid, notFound, staleVersion, type FieldError } from '@puente/kernel';
import { requirePermission } from '@puente/permissions';
import { burdenOf, faultsOfAnswers, parseForm, type Answers, type Burden, type Form } from '../core';
import { archiveForm, findForm, insertForm, listForms, updateForm, type FormRow } from './form.repository';

/** What is wrong with a form; where nothing is, what it asks of somebody with certain answers. */
export interface FormCheckup {
  readonly errors: readonly FieldError[];
  readonly asked: {
    readonly visible: readonly string[];
    readonly answerErrors: readonly FieldError[];
    readonly burden: Burden;
  } | null;
}

/** A funder's forms: made, changed and read by its own people. Those who apply meet versions, which calls make. */
@Injectable()
export class FormService {
  constructor(@Inject(Database) private readonly database: Database) {}

  async list(actor: Actor): Promise<FormRow[]> {
    const { tenantId } = requirePermission(actor, 'form:read');
    return this.database.asActor(actor, (tx) => listForms(tx, tenantId));
  }

  async get(actor: Actor, id: string): Promise<FormRow> {
    const { tenantId } = requirePermission(actor, 'form:read');
    return this.database.asActor(actor, (tx) => this.load(tx, tenantId, id));
  }

  /** Makes a form from a document (the editor's, or an imported file); refuses with every fault and its path. */
  async create(actor: Actor, input: unknown): Promise<FormRow> {
    const person = requirePermission(actor, 'form:edit');
    const document = checked(input);
    return this.database.asActor(actor, (tx) => this.add(tx, person, document));
  }

  /** A new form that says what another says, under a title that tells them apart. */
  async copy(actor: Actor, id: string): Promise<FormRow> {
    const person = requirePermission(actor, 'form:edit');
    return this.database.asActor(actor, async (tx) => {
      const { document } = await this.load(tx, person.tenantId, id);
      return this.add(tx, person, { ...document, title: copyTitle(document.title) });
    });
  }

  /** Changes a form if nobody else did since `seenVersion`; otherwise refuses with `stale-version`. */
  async update(actor: Actor, id: string, seenVersion: number, input: unknown): Promise<FormRow> {
    const person = requirePermission(actor, 'form:edit');
    const document = checked(input);
    const { tenantId } = person;
    return this.database.asActor(actor, async (tx) => {
      await this.load(tx, tenantId, id);
      if (!(await updateForm(tx, { tenantId, id, seenVersion }, document))) throw staleVersion();
      await record(tx, person, id, 'form.changed', seenVersion + 1);
      return this.load(tx, tenantId, id);
    });
  }

  /** Changes a part of a form as its writer saw it; `change` gives the form edited, or null where the part is not there. */
  async edit(
    actor: Actor,
    id: string,
    seenVersion: number,
    change: (form: Form) => object | null,
  ): Promise<FormRow> {
    const { document, version } = await this.get(actor, id);
    if (version !== seenVersion) throw staleVersion();
    const edited = change(document);
    if (!edited) throw notFound();
    return this.update(actor, id, seenVersion, edited);
  }

  /** What is wrong with a form that is not stored, and what it asks of somebody who answered thus. */
  check(actor: Actor, input: unknown, answers: Answers): FormCheckup {
    requirePermission(actor, 'form:read');
    const { form, errors = [] } = parseForm(input);
    if (!form) return { errors, asked: null };
    const { state, errors: answerErrors } = faultsOfAnswers(form, answers);
    return { errors, asked: { visible: [...state.visible], answerErrors, burden: burdenOf(form) } };
  }

  /** Takes a form out of the list; calls that ask it go on asking it. */
  async archive(actor: Actor, id: string, seenVersion: number): Promise<void> {
    const person = requirePermission(actor, 'form:edit');
    const { tenantId } = person;
    await this.database.asActor(actor, async (tx) => {
      await this.load(tx, tenantId, id);
      if (!(await archiveForm(tx, { tenantId, id, seenVersion }))) throw staleVersion();
      await record(tx, person, id, 'form.archived', seenVersion + 1);
    });
  }

  private async add(tx: Tx, person: PersonActor, document: Form): Promise<FormRow> {
    const { tenantId, personId: createdBy } = person;
    const id = randomUUID();
    await insertForm(tx, { tenantId, id, document, createdBy });
    await record(tx, person, id, 'form.created', 1);
    return this.load(tx, tenantId, id);
  }

  private async load(tx: Tx, tenantId: string, id: string): Promise<FormRow> {
    const row = isUuid(id) ? await findForm(tx, tenantId, id) : null;
    if (!row) throw notFound();
    return row;
  }
}

function checked(input: unknown): Form {
  const { form, errors } = parseForm(input);
  if (!form) throw invalid(errors);
  return form;
}

const LONGEST_TITLE = 600;
const copyTitle = ({ es, en }: Form['title']): Form['title'] => ({
  es: `${es} (copia)`.slice(0, LONGEST_TITLE),
  en: en === '' ? '' : `${en} (copy)`.slice(0, LONGEST_TITLE),
});

async function record(
  tx: Tx,
  actor: PersonActor,
  id: string,
  action: AuditAction,
  version: number,
): Promise<void> {
  const { tenantId } = actor;
  await recordAudit(tx, actor, { tenantId, action, subjectType: 'form', subjectId: id, detail: { version } });
}
