import type { PlantedBug } from './planted-bug';

/** Bugs in the papers of awards, and in what other systems are told of them. */
export const paperBugs: readonly PlantedBug[] = [
  {
    test: 'T33',
    spec: 'test/proof/t33-papers',
    bug: 'what people write stands as mark-up in a DOCX',
    file: 'libs/rendering/src/docx/document-xml.ts',
    find: '${xmlText(line)}',
    replace: '${line}',
    caughtBy: 'hold what people write as text',
    quick: true,
  },
  {
    test: 'T3',
    spec: 'libs/grants/src/awards/letters/award-letters',
    bug: 'letters leave with the name of who is protected',
    file: 'libs/grants/src/awards/letters/letter-names.ts',
    find: 'if (faults.length > 0) throw invalid(faults);',
    replace: 'if (faults.length > 9_999) throw invalid(faults);',
    caughtBy: 'leave without a name or place of who is protected',
  },
  {
    test: 'T3',
    spec: 'libs/grants/src/awards/letters/award-letters',
    bug: 'a refused title tells who stands behind an alias',
    file: 'libs/grants/src/awards/letters/letter-names.ts',
    find: `facts && facts.name !== '' ?`,
    replace: `facts?.name !== nonprofitId ?`,
    caughtBy: 'no refusal tells who stands behind an alias',
  },
  {
    test: 'T26',
    spec: 'libs/grants/src/awards/letters/award-letters',
    bug: 'letter of an award names the states where it works',
    file: 'libs/grants/src/core/letters/award-letter.ts',
    find: 'states: [], indicators',
    replace: 'indicators',
    caughtBy: 'name no place',
    quick: true,
  },
  {
    test: 'T26',
    spec: 'libs/grants/src/announcements/announcements',
    bug: 'nonprofit is told of an award before its agreement',
    file: 'libs/grants/src/announcements/webhook-announce.handler.ts',
    find: '...(isTold ? [of(nonprofit, ownSubjectId)] : [])',
    replace: '...(isTold || nonprofit ? [of(nonprofit, ownSubjectId)] : [])',
    caughtBy: 'of one that was approved the funder alone',
    quick: true,
  },
];
