import { accountBugs } from './accounts';
import { applyingBugs } from './applying';
import { backupBugs } from './backups';
import { crossCuttingBugs } from './cross-cutting';
import { auditBugs } from './audit';
import { awardRoomBugs } from './award-room';
import { awardEndingBugs } from './award-endings';
import { awardLifeBugs } from './award-life';
import { awardBugs } from './awards';
import { awardsGoOnBugs } from './awards-go-on';
import { budgetBugs } from './budget';
import { disclosureBugs } from './disclosure';
import { documentBugs } from './documents';
import { evidenceBugs } from './evidence';
import { evidenceDrawnBugs } from './evidence-drawn';
import { forwardingBugs } from './forwardings';
import { diligenceBugs } from './diligence';
import { accountCallBugs } from './account-calls';
import { donationReceiptBugs } from './donation-receipts';
import { givenAwardBugs } from './given-awards';
import { hipReceivesBugs } from './hip-receives';
import { signedFileBugs } from './signed-files';
import { doneeBugs } from './donee';
import { exposureBugs } from './exposure';
import { foundationBugs } from './foundation';
import { grantBugs } from './grants';
import { openDataBugs, portfolioBugs } from './portfolio';
import { receivedBugs } from './received';
import { releaseBugs } from './releases';
import { repeatBugs } from './repeats';
import { impactBugs } from './impact';
import { reportSetBugs } from './report-sets';
import { interestConflictBugs } from './interest-conflicts';
import { shortlistBugs } from './shortlists';
import { scenarioBugs } from './scenarios';
import { granteeReportBugs } from './grantee-reports';
import { retentionBugs } from './retention';
import { reviewBugs } from './reviews';
import { screeningBugs } from './screening';
import { reportBugs } from './reports';
import { siteVisitBugs } from './site-visits';
import { staffBugs } from './staff';
import { suppressionBugs } from './suppression';
import { ledgerBugs } from './ledger';
import { openingBugs } from './openings';
import { monthClosingBugs } from './month-closings';
import { mailBugs } from './mails';
import { paperBugs } from './papers';
import { paymentBugs } from './payments';
import type { PlantedBug } from './planted-bug';
import { surenessBugs } from './sureness';
import { vaultBugs } from './vault';
import { webhookBugs } from './webhooks';

export type { Edit, PlantedBug } from './planted-bug';

/** Every known bug that a proof must find, by subject. */
export const PLANTED_BUGS: readonly PlantedBug[] = [
  ...accountBugs,
  ...applyingBugs,
  ...auditBugs,
  ...backupBugs,
  ...crossCuttingBugs,
  ...disclosureBugs,
  ...exposureBugs,
  ...foundationBugs,
  ...vaultBugs,
  ...staffBugs,
  ...documentBugs,
  ...evidenceBugs,
  ...screeningBugs,
  ...evidenceDrawnBugs,
  ...retentionBugs,
  ...grantBugs,
  ...ledgerBugs,
  ...paperBugs,
  ...openingBugs,
  ...monthClosingBugs,
  ...paymentBugs,
  ...receivedBugs,
  ...repeatBugs,
  ...reportBugs,
  ...impactBugs,
  ...reportSetBugs,
  ...interestConflictBugs,
  ...shortlistBugs,
  ...scenarioBugs,
  ...forwardingBugs,
  ...reviewBugs,
  ...awardBugs,
  ...awardRoomBugs,
  ...awardsGoOnBugs,
  ...budgetBugs,
  ...awardLifeBugs,
  ...awardEndingBugs,
  ...siteVisitBugs,
  ...granteeReportBugs,
  ...diligenceBugs,
  ...doneeBugs,
  ...donationReceiptBugs,
  ...signedFileBugs,
  ...givenAwardBugs,
  ...hipReceivesBugs,
  ...accountCallBugs,
  ...webhookBugs,
  ...mailBugs,
  ...suppressionBugs,
  ...releaseBugs,
  ...portfolioBugs,
  ...openDataBugs,
  ...surenessBugs,
];
