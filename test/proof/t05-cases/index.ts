import { accessCases } from './access';
import { endingCases } from './award-endings';
import { awardCases } from './award-life';
import { awardRoomCases } from './award-room';
import { budgetCases } from './budget';
import { calendarCases } from './calendar';
import { diligenceCases } from './diligence';
import { accountCallCases } from './account-calls';
import { doneeCases } from './donee';
import { disclosureCases } from './disclosure';
import { evidenceCases } from './evidence';
import { forwardingCases } from './forwardings';
import { grantCases } from './grants';
import { ledgerCases } from './ledger';
import { mailCases } from './mail';
import { matchingCases } from './matching';
import { monthClosingCases } from './month-closings';
import { openingCases } from './openings';
import { organizationsCases } from './organizations';
import { othersCases } from './others';
import { paymentCases } from './payments';
import { exposureCases } from './exposure';
import { releaseCases } from './releases';
import { reviewCases } from './reviews';
import { screeningCases } from './screening';
import { interestConflictCases } from './interest-conflicts';
import { shortlistCases } from './shortlists';
import { signInCases } from './sign-in';
import { hipReceivesCases } from './hip-receives';
import { impactCases } from './impact';
import { reportSetCases } from './report-sets';
import { scenarioCases } from './scenarios';
import { reportCases } from './reports';
import { visitCases } from './site-visits';
import { staffCases } from './staff';
import { vaultCases } from './vault';
import { viewCases } from './views';
import { webhookCases } from './webhooks';
import type { Case } from './case';

export { saveBook } from './ledger';
export { PARTS } from './parts';
export { rightsOf, type Case } from './case';

/** What every actor may do with a row of each table, by room. */
export const CASES: readonly Case[] = [
  ...organizationsCases,
  ...matchingCases,
  ...interestConflictCases,
  ...shortlistCases,
  ...grantCases,
  ...ledgerCases,
  ...calendarCases,
  ...viewCases,
  ...webhookCases,
  ...reviewCases,
  ...awardCases,
  ...endingCases,
  ...visitCases,
  ...reportCases,
  ...impactCases,
  ...reportSetCases,
  ...scenarioCases,
  ...paymentCases,
  ...hipReceivesCases,
  ...openingCases,
  ...monthClosingCases,
  ...awardRoomCases,
  ...budgetCases,
  ...diligenceCases,
  ...doneeCases,
  ...accountCallCases,
  ...forwardingCases,
  ...accessCases,
  ...vaultCases,
  ...mailCases,
  ...signInCases,
  ...disclosureCases,
  ...exposureCases,
  ...releaseCases,
  ...staffCases,
  ...evidenceCases,
  ...screeningCases,
  ...othersCases,
];
