/** The portal's pages: props in, a whole HTML document out. Pure. */
export { renderAboutData, renderAccessibility, renderPrivacy } from './about.tsx'
export { renderAccount, renderChooseRole, renderProve } from './account.tsx'
export { renderActivities } from './activities.tsx'
export { renderActivity } from './activity.tsx'
export type * from './activity-model.ts'
export { activityPaths } from './activity-paths.ts'
export { renderRegister } from './activity-register.tsx'
export { nearScript, ticketScript, ticketWorker } from './activity-scripts.ts'
export { renderShare } from './activity-share.tsx'
export { where } from './activity-words.ts'
export { renderApplication, renderApplications } from './applications.tsx'
export { renderApply, renderReceipt } from './apply.tsx'
export { type BusinessProps, renderMyBusiness } from './business.tsx'
export { renderCampaign } from './campaign.tsx'
export { type ContestProps, renderContest, resultWords } from './card-contest.tsx'
export { type CardProps, type DrawnCard, drawnOf } from './card-drawn.ts'
export { papersFor } from './card-groups.tsx'
export { type CardLinkProps, renderCard, renderCardDoors, renderCardLink } from './card-page.tsx'
export { pressOf } from './card-press.ts'
export { cardWords, speechIn } from './card-texts.ts'
export { amountWords, answerWords, fill, wholeDay } from './card-words.ts'
export { renderClaim } from './claim.tsx'
export type * from './claim-model.ts'
export { renderClaims, renderNewClaim } from './claim-new.tsx'
export { claimPaths } from './claim-paths.ts'
export { renderEnterCode, renderPhone } from './code.tsx'
export { renderEmployer } from './employer.tsx'
export { portalScript } from './enhance.ts'
export { type FairEmployer, type FairProps, renderFair } from './fair.tsx'
export { fairPaths } from './fair-paths.ts'
export { type FairSignsProps, renderFairSigns } from './fair-signs.tsx'
export { type FairStandProps, renderFairStand } from './fair-stand.tsx'
export { renderHome } from './home.tsx'
export { type HonoursProps, renderHonours } from './honours.tsx'
export { renderInbox } from './inbox.tsx'
export { type JoinProps, renderJoin } from './join.tsx'
export {
  type LoanListRow,
  type LoanProps,
  type NewLoanProps,
  renderLoan,
  renderLoans,
  renderNewLoan,
} from './loan.tsx'
export type * from './model.ts'
export type * from './model-account.ts'
export type * from './model-own.ts'
export type * from './model-plan.ts'
export { renderMyActivities } from './my-activities.tsx'
export { renderCvLink, renderMyCv, renderSharedCv } from './my-cv.tsx'
export type * from './my-cv-model.ts'
export { renderHeld, renderLooks, renderMyData } from './my-data.tsx'
export { renderConsents, renderCorrection, renderErasure } from './my-data-forms.tsx'
export type * from './my-data-model.ts'
export { type MyFairsProps, renderMyFairs } from './my-fairs.tsx'
export { mergePath, renderMyMerge } from './my-merge.tsx'
export { myPaths } from './my-paths.ts'
export { type MySkillsProps, renderMySkills } from './my-skills.tsx'
export type * from './organisation-model.ts'
export { organisationPaths } from './organisation-paths.ts'
export { renderRequest } from './organisation-request.tsx'
export { renderAskForm, renderAskKind, renderAskStop, renderDoors } from './organisations.tsx'
export { renderNewPassword } from './password.tsx'
export { local, paths, queryString, toggled } from './paths.ts'
export { renderPlan } from './plan.tsx'
export { kindWords, renderPolicies } from './policies.tsx'
export { renderPolicy } from './policy.tsx'
export { renderGuide } from './policy-guide.tsx'
export type {
  GuideProps,
  PoliciesProps,
  PolicyProps,
  PolicyRow,
  Standing,
  Told as ToldCondition,
} from './policy-model.ts'
export { policyPaths } from './policy-paths.ts'
export { renderPost } from './post.tsx'
export { renderPromise } from './promise.tsx'
export { renderRecord } from './record.tsx'
export { renderPlace, renderRecordEdit } from './record-edit.tsx'
export type * from './record-model.ts'
export {
  renderHousehold,
  renderRegistrationForm,
  renderRegistrations,
} from './record-registrations.tsx'
export { recordWords } from './record-words.ts'
export { renderSearch } from './search.tsx'
export { longestSearch } from './search-box.tsx'
export { renderAskFactor, renderRecovery, renderSetUpFactor } from './second-factor.tsx'
export { renderSignIn } from './sign-in.tsx'
export { renderSignUp } from './sign-up.tsx'
export { skillPaths } from './skill-paths.ts'
export { supportPaths } from './support-paths.ts'
export { renderTicket, spaced } from './ticket.tsx'
export { renderError, renderNotFound, renderRefused } from './trouble.tsx'
export {
  renderMyVouchers,
  renderRedeem,
  renderStaffShare,
  renderStaffVouchers,
  type ShareProps,
  type VoucherProps,
} from './vouchers.tsx'
