import { ApplicationService } from '@puente/grants';
import { openCall, ONE_QUESTION } from '../proof/addresses';
import { ask, type Answer } from '../proof/ask';
import type { ProofApp, Session } from '../proof/proof-app';

const FORM_TYPE = { 'content-type': 'application/x-www-form-urlencoded' };
const REASON = 'Falta decir por qué <b>cinco</b>';

type Fields = Readonly<Record<string, string | readonly string[]>>;

/** A call from its plan to the answer that a nonprofit reads, as its people do it with plain forms. */
export function reviewsAtTheDoors(running: () => ProofApp): void {
  const asked = async (session: Session, path: string, fields?: Fields): Promise<Answer> => {
    const headers = { cookie: session.cookie, 'x-csrf-token': session.csrfToken };
    if (!fields) return ask(running().url, { path, headers });
    const pairs = Object.entries(fields).flatMap(([name, value]) =>
      [value].flat().map((each) => [name, each]),
    );
    const body = new URLSearchParams(pairs as [string, string][]).toString();
    return ask(running().url, {
      method: 'POST',
      path,
      headers: { ...headers, ...FORM_TYPE, origin: running().url },
      body,
    });
  };
  /** What a form of the page sends when nobody touches it. */
  const untouched = ({ body }: Answer): Record<string, string[]> => {
    const found: Record<string, string[]> = {};
    const add = (name: string, value: string) => (found[name] = [...(found[name] ?? []), unescaped(value)]);
    for (const [, tag] of body.matchAll(/<input ([^>]*)>/g)) {
      const [name, value] = [/ ?name="([^"]*)"/.exec(tag!), / value="([^"]*)"/.exec(tag!)];
      const isOff = /type="(checkbox|radio)"/.test(tag!) && !/ checked/.test(tag!);
      if (name && !isOff) add(name[1]!, value?.[1] ?? '');
    }
    for (const [, name, value] of body.matchAll(/<textarea[^>]* name="([^"]*)"[^>]*>([^<]*)</g)) {
      add(name!, value!);
    }
    return found;
  };

  it('goes from the plan to the answer that the nonprofit reads, each step by another person', async () => {
    const proof = running();
    const [officer, administrator, reviewer] = [
      (await proof.sessionOf('officer'))!,
      await proof.signIn('horizonte-administracion'),
      await proof.signIn('horizonte-evaluacion'),
    ];
    const made = await proof.asJson('officer', 'POST', '/api/v1/forms', ONE_QUESTION);
    const call = await openCall(proof, (JSON.parse(made.body) as { id: string }).id);
    const nonprofit = await proof.actorOf('nonprofit');
    const applications = proof.app.get(ApplicationService);
    const { application } = await applications.start(nonprofit, call);
    await applications.submit(nonprofit, application.id, application.version);
    const url = `/es/calls/${call}`;
    expect((await asked(officer, url)).body).toContain(`href="${url}/review"`);

    const sample = untouched(await asked(officer, `${url}/review`));
    const people = Object.keys(sample).flatMap((name) => /^panel\.(.+)\.most$/.exec(name)?.[1] ?? []);
    expect(people.length).toBeGreaterThanOrEqual(3);
    const actor = await proof.actorOf('officer');
    const longer = await asked(officer, `${url}/review`, { ...sample, doing: 'add' });
    expect([longer.status, longer.body.includes('name="criteria.4.weight"')]).toEqual([200, true]);
    const lowered = await asked(officer, `${url}/review`, {
      ...{ ...sample, 'criteria.0.label.es': 'Escrito y sin guardar', doing: 'down.0' },
    });
    const { version, ...moved } = untouched(lowered);
    expect([lowered.status, version, moved['criteria.1.label.es']]).toEqual([
      200,
      sample.version,
      ['Escrito y sin guardar'],
    ]);
    const idsOf = (fields: typeof moved) => [0, 1, 2].map((at) => fields[`criteria.${at}.id`]![0]);
    const [first, second, third] = idsOf(sample);
    expect(idsOf(moved)).toEqual([second, first, third]);
    expect(lowered.body).toContain(`value="up.1" formaction="${url}/review#criterion-0"`);
    expect(lowered.body).not.toContain('value="up.0"');
    const raised = await asked(officer, `${url}/review`, { ...sample, doing: 'up.0' });
    expect(idsOf(untouched(raised))).toEqual(idsOf(sample));
    const wrong = await asked(officer, `${url}/review`, {
      ...sample,
      'criteria.0.weight': '20',
      doing: 'save',
    });
    expect([wrong.status, wrong.body.includes('suman 90')]).toEqual([422, true]);
    const panel = Object.fromEntries(people.map((id) => [`panel.${id}.on`, 'yes']));
    const saved = await asked(officer, `${url}/review`, { ...sample, ...panel, doing: 'save' });
    expect([saved.status, saved.headers.location]).toEqual([303, `${url}/review?done=done`]);
    const stale = await asked(officer, `${url}/review`, { ...sample, ...panel, doing: 'save' });
    const versionOf = (answer: Answer) => untouched(answer).version;
    const both = { ...sample, ...panel, 'criteria.0.weight': '20' };
    const refused = await asked(officer, `${url}/review`, { ...both, doing: 'save' });
    const redrawn = await asked(officer, `${url}/review`, { ...both, doing: 'add' });
    expect([stale.status, refused.status]).toEqual([409, 422]);
    expect([stale, refused, redrawn].map(versionOf)).toEqual([['1'], ['0'], ['0']]);

    const proposal = untouched(await asked(officer, `${url}/review/assignments/proposal`));
    expect(proposal.pairs).toHaveLength(2);
    const known = await asked(officer, `${url}/review/assignments`);
    const ids = people.filter((id) => known.body.includes(`${application.id} ${id}`));
    expect(ids.length).toBe(people.length);
    const mine = `${application.id} ${actor.personId}`;
    const pairs = [mine, ...ids.map((id) => `${application.id} ${id}`).filter((each) => each !== mine)];
    const nobody = `${application.id} ${call}`;
    const missed = { from: 'proposal', pairs: [proposal.pairs![0]!, nobody] };
    const again = await asked(officer, `${url}/review/assignments`, missed);
    expect([again.status, untouched(again).pairs]).toEqual([422, [proposal.pairs![0]]]);
    const given = await asked(officer, `${url}/review/assignments?page=2`, { pairs });
    const assigned = `${url}/review/assignments?page=2&done=doneAssigned`;
    expect([given.status, given.headers.location]).toEqual([303, assigned]);
    expect((await asked(officer, assigned)).body).toContain('1–1 de 1');

    const review = `/es/review/${application.id}`;
    const takesBack = async (who: Session): Promise<boolean> =>
      (await asked(who, `${url}/review/assignments`)).body.includes(`name="pairs" value="${mine}"`);
    expect((await asked(officer, `${review}/declare`, {})).status).toBe(303);
    expect([await takesBack(officer), await takesBack(administrator)]).toEqual([false, true]);
    const marks = (points: number) =>
      Object.fromEntries(['need', 'plan', 'care', 'budget'].map((id) => [`marks.${id}`, String(points)]));
    const reasonless = await asked(officer, `${review}/recuse`, { reason: '' });
    expect([reasonless.status, reasonless.body.includes('href="#f-reason"')]).toEqual([422, true]);
    for (const [session, points] of [
      [officer, 5],
      [reviewer, 0],
    ] as const) {
      expect((await asked(session, `${review}/declare`, {})).status).toBe(303);
      const written = {
        ...marks(points),
        forApplicant: 'Gracias',
        internal: '',
        version: '0',
        doing: 'submit',
      };
      const partly = { ...written, 'marks.care': [] };
      const kept = await asked(session, review, partly);
      expect([kept.status, versionOf(kept)]).toEqual([422, ['1']]);
      const beyond = await asked(session, review, { ...partly, 'marks.need': '9' });
      expect([beyond.status, versionOf(beyond)]).toEqual([422, ['0']]);
      written.version = '1';
      expect((await asked(session, review, written)).headers.location).toContain('done=doneSubmitted');
    }
    const late = await asked(officer, review, { forApplicant: 'Falta <b>esto</b>', version: '2' });
    expect([late.status, late.body.includes('Falta &lt;b&gt;esto')]).toEqual([409, true]);
    const gone = await asked(officer, `/es/review/${call}`, { internal: 'Para copiar' });
    expect([gone.status, gone.body.includes('Para copiar')]).toEqual([404, true]);
    expect((await asked(officer, `${url}/review`)).body).not.toContain('criteria.0.weight');

    const spread = await asked(officer, `${url}/review/applications`);
    expect(spread.body).toMatch(/Muy distintas/);
    expect(spread.body).toMatch(/0 – 100/);
    const beyond = await asked(officer, `${url}/review/applications?state=in-review&page=9`);
    expect([beyond.body.includes('1–1 de 1'), beyond.body.includes(application.id)]).toEqual([true, true]);
    const one = `${url}/review/applications/${application.id}`;
    const { reviewer: [other] = [], version: [seen] = [] } = untouched(await asked(officer, one));
    const back = { reviewer: other!, version: seen! };
    const silent = await asked(officer, `${one}/reopen`, { ...back, reason: ' ' });
    expect([silent.status, silent.body.includes('error-summary')]).toEqual([422, true]);
    expect((await asked(officer, `${one}/reopen`, { ...back, version: '1', reason: REASON })).status).toBe(
      409,
    );
    expect((await asked(officer, `${one}/reopen`, { ...back, reason: REASON })).status).toBe(303);
    const twiceBack = await asked(officer, `${one}/reopen`, { ...back, reason: REASON });
    expect([twiceBack.status, twiceBack.body.includes('&lt;b&gt;cinco')]).toEqual([404, true]);
    const returned = await asked(reviewer, review);
    expect([returned.body.includes('<b>cinco'), returned.body.includes('&lt;b&gt;cinco')]).toEqual([
      false,
      true,
    ]);

    const choice = { [`outcome.${application.id}`]: 'decline' };
    const bare = await asked(officer, `${url}/decisions/new`, choice);
    expect([bare.status, bare.body.includes('al menos una razón')]).toEqual([422, true]);
    const unseen = await asked(officer, `${url}/decisions/new`, {
      'outcome.rest': 'decline',
      'reasons.rest': 'funds',
    });
    expect(unseen.status).toBe(422);
    const reasons = { [`reasons.${application.id}`]: ['funds', 'plan'], [`note.${application.id}`]: REASON };
    const proposed = await asked(officer, `${url}/decisions/new`, { ...choice, ...reasons });
    expect(proposed.status).toBe(303);
    const list = String(proposed.headers.location).split('?')[0]!;
    const twice = await asked(officer, `${url}/decisions/new`, { ...choice, ...reasons });
    expect([twice.status, twice.body.includes('otra lista por aprobar')]).toEqual([422, true]);
    const own = await asked(officer, list);
    expect([own.body.includes('/approve"'), own.body.includes('otra persona')]).toEqual([false, true]);
    const { shown } = untouched(await asked(administrator, list));
    const changed = { ...choice, ...reasons, version: '1', [`note.${application.id}`]: 'Gracias.' };
    expect((await asked(officer, `${list}/edit`, changed)).status).toBe(303);
    const behind = await asked(officer, `${list}/edit`, { ...choice, version: '1' });
    expect([behind.status, versionOf(behind)]).toEqual([422, ['1']]);
    const overtaken = await asked(administrator, `${list}/approve`, { shown: shown! });
    expect([overtaken.status, overtaken.body.includes('lo cambió mientras tanto')]).toEqual([409, true]);
    const now = untouched(await asked(administrator, list)).shown!;
    expect((await asked(administrator, `${list}/approve`, { shown: now })).status).toBe(303);
    expect((await asked(officer, `${url}/decisions`)).body).toContain('Decidida');
    const over = await asked(officer, `${list}/edit`, { ...choice, ...reasons, version: '2' });
    expect([over.status, over.body.includes('&lt;b&gt;cinco')]).toEqual([409, true]);

    const answer = await proof.as('nonprofit', { path: `/es/my/applications/${application.id}/decision` });
    expect(answer.body).toContain('No seleccionada');
    expect(answer.body).toContain('Gracias.');
    for (const path of [`${url}/review`, one, list]) {
      expect((await proof.as('hip', { path })).status).toBe(404);
      expect((await asked(reviewer, path)).status).toBe(403);
    }
  });
}

const unescaped = (text: string): string =>
  text
    .replaceAll('&quot;', '"')
    .replaceAll('&#x27;', "'")
    .replaceAll('&#x3D;', '=')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
