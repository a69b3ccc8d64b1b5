import type { Locale } from '@puente/kernel';
import { textOf, type TextParams, type Texts } from '@puente/rendering';
import {
  applicationCheck,
  applicationReceipt,
  applicationSection,
  applicationOutcome,
  applicationWithdrawal,
  keptText,
  myApplications,
} from './applications';
import { agreement, myAwards } from './agreements';
import { givenAwards } from './given-awards';
import { passedOn } from './passed-on';
import { signedFiles } from './signed-files';
import { papers } from './papers';
import { awardRoom } from './award-room';
import { disbursements, payments } from './payments';
import { awardForm, awards, indicatorUnits } from './awards';
import { awardSource } from './award-source';
import { amendments } from './amendments';
import { closing } from './closing';
import { reports } from './reports';
import { visits } from './visits';
import { requirements } from './requirements';
import { trail, views } from './audit';
import { trailCodes, trailDetails, trailSubjects } from './trail-words';
import { diligence, expenditure, myDiligence } from './diligence';
import { decisions } from './decisions';
import { scenarios } from './scenarios';
import { forwardings, ownForwardings, passingOn } from './forwardings';
import { accountCalls } from './account-calls';
import { donationReceipts } from './donation-receipts';
import { donee } from './donee';
import { documentDesk } from './document-desk';
import { applicationFiles } from './application-files-page';
import { documents } from './documents';
import { batches } from './batches';
import { impactReports } from './impact-reports';
import { reportSets } from './report-sets';
import { openings } from './openings';
import { exchangeRates } from './exchange-rates';
import { fileExports } from './exports';
import { device, drafts } from './drafts';
import { evidenceIndicators } from './evidence-indicators';
import { evidenceMethod } from './evidence-method';
import { evidence, evidenceConflicts, evidenceParts } from './evidence';
import { erasures } from './erasures';
import {
  applicationForms,
  budgetCategories,
  formCodeLists,
  formColumns,
  formEditor,
  formPreview,
  formRelations,
  formSamples,
  questionKinds,
} from './forms';
import { callCheck, callForm, callInvitations } from './call-form';
import { callPhases, calls, callStages, callZones } from './calls';
import { glossary, wording } from './glossary';
import { indicators } from './indicators';
import { budget } from './budget';
import { calendar } from './calendar';
import { home, signIn } from './home';
import { bank, contacts } from './contacts';
import { exposure } from './exposure';
import { portfolio } from './portfolio';
import { account, confirm, devices, passkeys, provider, secondFactor, secondStep } from './account';
import { about, method } from './information';
import { introductions, myIntroductions } from './introductions';
import { common, layout } from './layout';
import { devMail, messages, notices } from './mail';
import { mailFaults, mailLog, mailReaders, mailTemplates, stopMails } from './mail-log';
import { compare, match, matches } from './matches';
import { weightSuggestion } from './weight-suggestion';
import { monthEnd } from './month-end';
import { need } from './need';
import { myCalls } from './my-calls';
import { myProfile, myProgrammes, nonprofits, profile } from './nonprofits';
import { password } from './password';
import { flatten } from './pair';
import { admissions, invitation, organizations, people, permissions, tokens } from './people';
import { programmeForm, programmes, snapshots } from './programmes';
import { received } from './received';
import { reviewAssignments, reviewDesk, reviewPlan, reviewSpread } from './review-desk';
import { reviews } from './reviews';
import { interestConflicts } from './interest-conflicts';
import { shortlists } from './shortlists';
import { alerts } from './alerts';
import { savedViews } from './saved-views';
import { partMethods, parts, ruleMethods, rules } from './scoring';
import { pause, verification } from './staff';
import { errors, imports, map } from './tools';
import { figures } from './figures';
import { screening } from './screening';
import { unalias } from './unalias';
import { visibility } from './visibility';
import { webhooks } from './webhooks';

/** Every text of the pages; a page may use no other words than these, the taxonomy's labels and its data. */
export const sections = {
  about,
  applicationCheck,
  applicationReceipt,
  applicationSection,
  applicationOutcome,
  applicationWithdrawal,
  keptText,
  myApplications,
  awards,
  awardForm,
  awardRoom,
  awardSource,
  budget,
  disbursements,
  payments,
  requirements,
  amendments,
  closing,
  reports,
  visits,
  agreement,
  signedFiles,
  givenAwards,
  passedOn,
  papers,
  myAwards,
  diligence,
  expenditure,
  myDiligence,
  indicatorUnits,
  applicationForms,
  budgetCategories,
  formCodeLists,
  formColumns,
  formEditor,
  formPreview,
  formRelations,
  formSamples,
  questionKinds,
  callCheck,
  callForm,
  callInvitations,
  callPhases,
  calls,
  callStages,
  callZones,
  account,
  bank,
  admissions,
  common,
  device,
  drafts,
  calendar,
  compare,
  contacts,
  confirm,
  devices,
  devMail,
  accountCalls,
  donationReceipts,
  donee,
  documentDesk,
  documents,
  applicationFiles,
  erasures,
  errors,
  exports: fileExports,
  evidence,
  evidenceConflicts,
  evidenceIndicators,
  evidenceMethod,
  evidenceParts,
  forwardings,
  ownForwardings,
  passingOn,
  glossary,
  indicators,
  webhooks,
  wording,
  figures,
  home,
  imports,
  introductions,
  invitation,
  layout,
  mailFaults,
  mailLog,
  mailReaders,
  mailTemplates,
  exchangeRates,
  batches,
  openings,
  impactReports,
  reportSets,
  map,
  match,
  matches,
  weightSuggestion,
  myCalls,
  messages,
  method,
  monthEnd,
  myIntroductions,
  myProfile,
  myProgrammes,
  need,
  nonprofits,
  organizations,
  notices,
  stopMails,
  partMethods,
  parts,
  pause,
  people,
  permissions,
  profile,
  passkeys,
  password,
  programmeForm,
  programmes,
  received,
  savedViews,
  alerts,
  interestConflicts,
  shortlists,
  screening,
  decisions,
  scenarios,
  reviewAssignments,
  reviewDesk,
  reviewPlan,
  reviewSpread,
  reviews,
  exposure,
  portfolio,
  provider,
  ruleMethods,
  rules,
  secondFactor,
  secondStep,
  signIn,
  snapshots,
  unalias,
  verification,
  trail,
  trailCodes,
  trailDetails,
  trailSubjects,
  views,
  tokens,
  visibility,
} as const;

type Sections = typeof sections;
export type TextKey = { [S in keyof Sections]: `${S}.${keyof Sections[S] & string}` }[keyof Sections];

export const texts: Texts = { es: flatten(sections, 'es'), en: flatten(sections, 'en') };

/** A text for the reader, with its parameters filled in. */
export function say(locale: Locale, key: TextKey, params: TextParams = {}): string {
  return textOf(texts, key, params, locale);
}
