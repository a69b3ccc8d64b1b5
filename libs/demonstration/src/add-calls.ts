import type { Database, PersonActor } from '@puente/database';
import { CallService, FORM_SAMPLES, FormService, type FormInput, type FormSample } from '@puente/grants';
import { dayInMexico } from '@puente/kernel';
import { ClockOf } from './clock-of';
import { demonstrationCalls, type DemonstrationCall } from './core';

const DAY_MS = 86_400_000;

/**
 * Makes the calls of the demonstration as their funders' own people would; answers their ids by their keys.
 * @param programmes ids of programmes by their keys
 */
export async function addCalls(
  database: Database,
  programmes: ReadonlyMap<string, string>,
  actorOf: (funder: string) => PersonActor,
  now: Date,
): Promise<Map<string, string>> {
  const ids = new Map<string, string>();
  const forms = new Forms(database);
  for (const call of demonstrationCalls()) {
    const actor = actorOf(call.funder);
    const begun = new Date(now.getTime() + Math.min(0, call.opensInDays) * DAY_MS);
    const calls = new CallService(database, new ClockOf(begun));
    const stages = [];
    for (const { stage, form, dueDays } of call.stages) {
      stages.push({ stage, formId: await forms.of(actor, form), dueDays });
    }
    const made = await calls.create(actor, programmes.get(call.programme)!, {
      facts: factsOf(call, now),
      stages,
    });
    if (call.published) await calls.publish(actor, made.id, made.version);
    ids.set(call.key, made.id);
  }
  return ids;
}

/** The forms of each funder, each made once. */
class Forms {
  private readonly made = new Map<string, string>();

  constructor(private readonly database: Database) {}

  async of(actor: PersonActor, form: FormSample | FormInput): Promise<string> {
    const document = typeof form === 'string' ? FORM_SAMPLES[form] : form;
    const key = `${actor.tenantId} ${document.title.es}`;
    const known = this.made.get(key) ?? (await new FormService(this.database).create(actor, document)).id;
    this.made.set(key, known);
    return known;
  }
}

function factsOf(call: DemonstrationCall, now: Date): object {
  const { title, text, kind, rapid, sealed, award } = call;
  const dayAt = (days: number): string => dayInMexico(new Date(now.getTime() + days * DAY_MS));
  return {
    ...{ title, text, kind, rapid, sealed, award },
    opens: `${dayAt(call.opensInDays)}T09:00`,
    closes: call.closesInDays === null ? null : `${dayAt(call.closesInDays)}T18:00`,
  };
}
