import type { LocaleText } from '@puente/kernel';

interface LastingRule {
  readonly what: LocaleText;
  readonly tables: readonly string[];
  readonly days: number | null;
  readonly from: LocaleText;
  readonly by: 'erasure' | 'kept';
}

type Words = readonly [es: string, en: string];
const erased = ([es, en]: Words, ...tables: readonly string[]): LastingRule => ({
  what: { es, en },
  tables,
  days: null,
  from: {
    es: 'hasta que se borren los datos de su organización',
    en: 'until its organisation’s data are erased',
  },
  by: 'erasure',
});
const kept = (
  [es, en]: Words,
  days: number | null,
  [esFrom, enFrom]: Words,
  ...tables: readonly string[]
): LastingRule => ({ what: { es, en }, tables, days, from: { es: esFrom, en: enFrom }, by: 'kept' });

/** What no daily job takes away. */
export const LASTING_RULES = {
  profiles: erased(
    ['Perfiles y ajustes', 'Profiles and settings'],
    ...['nonprofit_profiles', 'nonprofit_settings', 'donee_facts', 'match_profiles'],
  ),
  contacts: erased(['Contactos', 'Contacts'], 'nonprofit_contacts'),
  'bank-accounts': erased(['Cuentas bancarias vigentes', 'Present bank accounts'], 'bank_accounts'),
  documents: erased(
    ['Documentos y sus archivos', 'Documents and their files'],
    ...['documents', 'document_counts'],
  ),
  applications: erased(
    ['Solicitudes, sus respuestas y sus archivos', 'Applications, their answers and files'],
    ...[
      'applications',
      'application_answers',
      'answers_beside',
      'submissions',
      'application_files',
      'outcomes',
    ],
  ),
  reports: erased(
    ['Informes de sus apoyos, palabra por palabra', 'Reports on its awards, word by word'],
    ...['grantee_reports', 'report_recipients', 'report_answers', 'report_answers_beside'],
    'report_submissions',
  ),
  reviews: erased(
    [
      'Evaluaciones, marcas y comentarios de sus solicitudes',
      'Reviews, marks and comments of its applications',
    ],
    ...[
      'review_assignments',
      'recusals',
      'reviews',
      'decision_items',
      'scenario_candidates',
      'application_marks',
      'application_comments',
    ],
  ),
  'award-messages': erased(
    ['Mensajes sobre los apoyos que recibe', 'Messages about the awards that it is given'],
    'award_messages',
  ),
  'donation-receipts': erased(
    ['Lo que dicen los recibos de donativos', 'What receipts of donations say'],
    'donation_receipts',
  ),
  screening: erased(
    ['Coincidencias de su nombre con listas', 'Hits of its name on lists'],
    ...['screening_hits', 'screening_decisions'],
  ),
  'diligence-notes': erased(
    ['Notas de riesgo y respuestas sobre refugios', 'Notes of risk and answers about shelters'],
    ...['diligence_notes', 'shelter_answers'],
  ),
  shortlists: erased(
    [
      'Su lugar en listas cortas de financiadoras y las notas',
      'Its place on funders’ shortlists and the notes',
    ],
    ...['shortlist_entries', 'shortlist_notes', 'programme_hints'],
  ),
  'interest-conflicts': erased(
    [
      'Conflictos de interés con ella que declararon financiadoras',
      'Conflicts of interest with it that funders declared',
    ],
    'interest_conflicts',
  ),
  webhooks: erased(
    ['Direcciones de sistemas propios', 'Addresses of own systems'],
    ...['webhooks', 'webhook_test_counts'],
  ),
  memberships: erased(
    ['Membresías', 'Memberships'],
    'memberships',
    'membership_programmes',
    'calendar_feeds',
    'saved_views',
    'search_alerts',
  ),
  keys: erased(['Llaves de los datos cifrados', 'Keys of the encrypted data'], 'tenant_keys'),
  audit: kept(
    ['Registro de auditoría (solo identificadores)', 'Audit log (ids only)'],
    3650,
    ['como mínimo', 'at least'],
    'audit_log',
  ),
  erasures: kept(
    ['Constancia de borrados (solo identificadores)', 'Record of erasures (ids only)'],
    null,
    ['mientras exista la instalación', 'as long as the installation'],
    'erasures',
  ),
  organizations: kept(
    ['Organizaciones (identificador, tipo y nombre)', 'Organisations (id, kind and name)'],
    null,
    ['mientras exista la instalación', 'as long as the installation'],
    'organizations',
  ),
  calls: kept(
    ['Formularios y convocatorias', 'Forms and calls'],
    null,
    ['mientras exista la instalación', 'as long as the installation'],
    ...['forms', 'form_versions', 'calls', 'call_stages', 'call_invitations'],
    ...['review_plans', 'decisions', 'decision_approvals', 'scenarios'],
  ),
  awards: kept(
    [
      'Apoyos otorgados, sus convenios y firmas, y lo que piden',
      'Awards, their agreements and signatures, and what they ask',
    ],
    null,
    ['mientras exista la instalación', 'as long as the installation'],
    ...['awards', 'agreements', 'agreement_signatures', 'award_requirements', 'award_amendments'],
    ...['award_endings', 'site_visits', 'reported_figures', 'signed_files', 'impact_reports'],
    'report_schedules',
  ),
  payments: kept(
    ['Ministraciones y pagos de los apoyos', 'Disbursements and payments of awards'],
    3650,
    ['como mínimo', 'at least'],
    ...['disbursements', 'disbursement_requirements', 'payments', 'account_calls'],
    ...['award_spendings', 'budget_shift_rules'],
  ),
  'legal-routes': kept(
    ['Vías legales y sus pasos (códigos y fechas)', 'Legal routes and their steps (codes and days)'],
    null,
    ['mientras exista la instalación', 'as long as the installation'],
    ...['legal_routes', 'legal_route_steps'],
  ),
  ledger: kept(
    ['Libros de los apoyos (montos, sin nombres)', 'Books of awards (amounts, no names)'],
    3650,
    ['como mínimo', 'at least'],
    ...['ledger_accounts', 'ledger_transactions', 'ledger_entries', 'exchange_rates'],
    ...['payment_batches', 'payment_receipts', 'payment_returns'],
    ...['award_openings', 'award_opening_grants', 'month_closings'],
  ),
  programmes: kept(
    [
      'Programas de quien financia y nombres de sus listas cortas',
      'Programmes of funders and names of their shortlists',
    ],
    null,
    ['mientras exista la instalación', 'as long as the installation'],
    ...['programmes', 'shortlists'],
  ),
  'past-grants': kept(
    ['Apoyos pasados, de fuentes públicas', 'Past grants, from public sources'],
    null,
    ['mientras exista la instalación', 'as long as the installation'],
    ...['past_grant_funders', 'past_grant_recipients', 'past_grants'],
  ),
  releases: kept(
    [
      'Cifras que salieron y, selladas, las que se ocultaron (sin ellas no se puede comprobar ninguna nueva)',
      'Figures that left and, sealed, those that were hidden (without them no new one can be checked)',
    ],
    null,
    ['mientras exista la instalación', 'as long as the installation'],
    ...['releases', 'release_truths', 'portfolio_editions'],
  ),
  exposure: kept(
    [
      'Mediciones de cómo reparten sus lugares las listas; quién está en cuáles, sólo mientras se mide',
      'Measurements of how lists spread their places; who stands on which, only while it is measured',
    ],
    null,
    ['mientras exista la instalación', 'as long as the installation'],
    ...['exposure_runs', 'exposure_chunks'],
  ),
  'sanctions-lists': kept(
    ['Listas de sanciones y revisiones hechas', 'Lists of sanctions and runs made'],
    null,
    ['mientras exista la instalación', 'as long as the installation'],
    ...['sanctions_lists', 'sanctions_entries', 'screening_runs'],
  ),
  'hotline-figures': kept(
    ['Cifras importadas de líneas de ayuda', 'Imported figures of hotlines'],
    null,
    ['mientras exista la instalación', 'as long as the installation'],
    ...['figure_imports', 'hotline_counts', 'set_aside_rows'],
  ),
} as const satisfies Record<string, LastingRule>;
