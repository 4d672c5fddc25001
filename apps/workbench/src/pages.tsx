import { lazy, Suspense } from 'react'
import { Link, Navigate, Route, Routes } from 'react-router'
import { useSession } from './api/use.ts'
import { useSay } from './language.ts'
import { Empty } from './parts/places.tsx'
import { homeOf } from './sections.ts'
import { Shell } from './shell.tsx'
import { common } from './text/common.ts'

const Board = lazy(() => import('./pages/board.tsx'))
const BoardLarge = lazy(() => import('./pages/board-large.tsx'))
const Records = lazy(() => import('./pages/records.tsx'))
const Review = lazy(() => import('./pages/review.tsx'))
const Posts = lazy(() => import('./pages/posts.tsx'))
const Post = lazy(() => import('./pages/post.tsx'))
const Imports = lazy(() => import('./pages/imports.tsx'))
const Import = lazy(() => import('./pages/import.tsx'))
const Duplicates = lazy(() => import('./pages/duplicates.tsx'))
const Employers = lazy(() => import('./pages/employers.tsx'))
const Verification = lazy(() => import('./pages/verification.tsx'))
const Verifications = lazy(() => import('./pages/verifications.tsx'))
const MyOrganisation = lazy(() => import('./pages/organisation.tsx'))
const Applications = lazy(() => import('./pages/applications.tsx'))
const Applicants = lazy(() => import('./pages/applicants.tsx'))
const Pushes = lazy(() => import('./pages/pushes.tsx'))
const NewPush = lazy(() => import('./pages/push-new.tsx'))
const Push = lazy(() => import('./pages/push.tsx'))
const Rosters = lazy(() => import('./pages/rosters.tsx'))
const Roster = lazy(() => import('./pages/roster.tsx'))
const RosterImport = lazy(() => import('./pages/roster-import.tsx'))
const Rounds = lazy(() => import('./pages/rounds.tsx'))
const Round = lazy(() => import('./pages/round.tsx'))
const Tasks = lazy(() => import('./pages/tasks.tsx'))
const Commitments = lazy(() => import('./pages/commitments.tsx'))
const Figures = lazy(() => import('./pages/figures.tsx'))
const Close = lazy(() => import('./pages/close.tsx'))
const Target = lazy(() => import('./pages/target.tsx'))
const People = lazy(() => import('./pages/people.tsx'))
const PersonDuplicates = lazy(() => import('./pages/person-duplicates.tsx'))
const PersonDuplicate = lazy(() => import('./pages/person-duplicate.tsx'))
const Merges = lazy(() => import('./pages/merges.tsx'))
const Merge = lazy(() => import('./pages/merge.tsx'))
const DataRequests = lazy(() => import('./pages/data-requests.tsx'))
const Retention = lazy(() => import('./pages/retention.tsx'))
const Person = lazy(() => import('./pages/person.tsx'))
const Registrations = lazy(() => import('./pages/registrations.tsx'))
const FormBurden = lazy(() => import('./pages/form-burden.tsx'))
const Accounts = lazy(() => import('./pages/accounts.tsx'))
const Access = lazy(() => import('./pages/access.tsx'))
const Members = lazy(() => import('./pages/members.tsx'))
const Delegation = lazy(() => import('./pages/delegation.tsx'))
const Checks = lazy(() => import('./pages/checks.tsx'))
const Claims = lazy(() => import('./pages/claims.tsx'))
const Claim = lazy(() => import('./pages/claim.tsx'))
const ClaimBatches = lazy(() => import('./pages/claim-batches.tsx'))
const ClaimBatch = lazy(() => import('./pages/claim-batch.tsx'))
const ClaimChecks = lazy(() => import('./pages/claim-checks.tsx'))
const ClaimCheck = lazy(() => import('./pages/claim-check.tsx'))
const Loans = lazy(() => import('./pages/loans.tsx'))
const Loan = lazy(() => import('./pages/loan.tsx'))
const TakeUp = lazy(() => import('./pages/take-up.tsx'))
const Founders = lazy(() => import('./pages/founders.tsx'))
const Founder = lazy(() => import('./pages/founder.tsx'))
const Certificates = lazy(() => import('./pages/certificates.tsx'))
const CertificateImport = lazy(() => import('./pages/certificate-import.tsx'))
const Activities = lazy(() => import('./pages/activities.tsx'))
const Activity = lazy(() => import('./pages/activity.tsx'))
const ActivityEdit = lazy(() => import('./pages/activity-edit.tsx'))
const ActivityMove = lazy(() => import('./pages/activity-move.tsx'))
const ActivityReport = lazy(() => import('./pages/activity-report.tsx'))
const ActivityCalls = lazy(() => import('./pages/activity-calls.tsx'))
const ActivityConflicts = lazy(() => import('./pages/activity-conflicts.tsx'))
const Participants = lazy(() => import('./pages/participants.tsx'))
const PaperList = lazy(() => import('./pages/paper-list.tsx'))
const Door = lazy(() => import('./pages/door.tsx'))
const Venues = lazy(() => import('./pages/venues.tsx'))
const Venue = lazy(() => import('./pages/venue.tsx'))
const Exam = lazy(() => import('./pages/exam.tsx'))
const PatternQuestions = lazy(() => import('./pages/questions.tsx'))
const Honours = lazy(() => import('./pages/honours.tsx'))
const Honour = lazy(() => import('./pages/honour.tsx'))
const Fairs = lazy(() => import('./pages/fairs.tsx'))
const Fair = lazy(() => import('./pages/fair.tsx'))
const FairStands = lazy(() => import('./pages/fair-stands.tsx'))
const FairStand = lazy(() => import('./pages/fair-stand.tsx'))
const Vouchers = lazy(() => import('./pages/vouchers.tsx'))
const VoucherBatch = lazy(() => import('./pages/voucher-batch.tsx'))
const Policies = lazy(() => import('./pages/policies.tsx'))
const Policy = lazy(() => import('./pages/policy.tsx'))
const Publication = lazy(() => import('./pages/publication.tsx'))
const PolicyUpkeep = lazy(() => import('./pages/upkeep.tsx'))
const Contests = lazy(() => import('./pages/contests.tsx'))
const Cards = lazy(() => import('./pages/cards.tsx'))
const CardRoster = lazy(() => import('./pages/card-roster.tsx'))
const Entitlements = lazy(() => import('./pages/entitlements.tsx'))
const Entitled = lazy(() => import('./pages/entitled.tsx'))
const Samples = lazy(() => import('./pages/samples.tsx'))
const Sample = lazy(() => import('./pages/sample.tsx'))
const AuditLog = lazy(() => import('./pages/audit-log.tsx'))

/** Each page is a chunk of its own: the first load brings the frame and one page. */
export function Pages() {
  return (
    <Routes>
      {/* in a hand at a door: nothing around it, and nothing that needs a line */}
      <Route
        path="activities/:id/door"
        element={
          <Suspense>
            <Door />
          </Suspense>
        }
      />
      <Route element={<Shell />}>
        <Route index element={<Home />} />
        <Route path="board" element={<Board />} />
        <Route path="board/large" element={<BoardLarge />} />
        <Route path="board/:target/records" element={<Records />} />
        <Route path="targets/:id" element={<Target />} />
        <Route path="review" element={<Review />} />
        <Route path="posts" element={<Posts />} />
        <Route path="posts/new" element={<Post />} />
        <Route path="posts/:id" element={<Post />} />
        <Route path="imports" element={<Imports />} />
        <Route path="imports/:id" element={<Import />} />
        <Route path="duplicates" element={<Duplicates />} />
        <Route path="employers" element={<Employers />} />
        <Route path="verifications" element={<Verifications />} />
        <Route path="verifications/:id" element={<Verification />} />
        <Route path="organisation" element={<MyOrganisation />} />
        <Route path="applications" element={<Applications />} />
        <Route path="applicants" element={<Applicants />} />
        <Route path="answers" element={<Applicants due />} />
        <Route path="pushes" element={<Pushes />} />
        <Route path="pushes/new" element={<NewPush />} />
        <Route path="pushes/:id" element={<Push />} />
        <Route path="rosters" element={<Rosters />} />
        <Route path="rosters/imports/:id" element={<RosterImport />} />
        <Route path="rosters/:id" element={<Roster />} />
        <Route path="rounds" element={<Rounds />} />
        <Route path="rounds/:id" element={<Round />} />
        <Route path="tasks" element={<Tasks />} />
        <Route path="commitments" element={<Commitments />} />
        <Route path="figures" element={<Figures />} />
        <Route path="close" element={<Close />} />
        <Route path="people" element={<People />} />
        <Route path="people/duplicates" element={<PersonDuplicates />} />
        <Route path="people/duplicates/:id" element={<PersonDuplicate />} />
        <Route path="people/:id" element={<Person />} />
        <Route path="merges" element={<Merges />} />
        <Route path="merges/:id" element={<Merge />} />
        <Route path="corrections" element={<DataRequests key="corrections" kind="corrections" />} />
        <Route path="erasures" element={<DataRequests key="erasures" kind="erasures" />} />
        <Route path="retention" element={<Retention />} />
        <Route path="registrations" element={<Registrations />} />
        <Route path="form-burden" element={<FormBurden />} />
        <Route path="checks" element={<Checks />} />
        <Route path="claims" element={<Claims />} />
        <Route path="claims/batches" element={<ClaimBatches />} />
        <Route path="claims/batches/:id" element={<ClaimBatch />} />
        <Route path="claims/checks" element={<ClaimChecks />} />
        <Route path="claims/checks/:id" element={<ClaimCheck />} />
        <Route path="claims/:id" element={<Claim />} />
        <Route path="loans" element={<Loans />} />
        <Route path="loans/take-up" element={<TakeUp />} />
        <Route path="loans/:id" element={<Loan />} />
        <Route path="founders" element={<Founders />} />
        <Route path="founders/:id" element={<Founder />} />
        <Route path="certificates" element={<Certificates />} />
        <Route path="certificates/imports/:id" element={<CertificateImport />} />
        <Route path="activities" element={<Activities />} />
        <Route path="activities/new" element={<ActivityEdit />} />
        <Route path="activities/:id" element={<Activity />} />
        <Route path="activities/:id/edit" element={<ActivityEdit />} />
        <Route path="activities/:id/move" element={<ActivityMove />} />
        <Route path="activities/:id/people" element={<Participants />} />
        <Route path="activities/:id/paper" element={<PaperList />} />
        <Route path="activities/:id/calls" element={<ActivityCalls />} />
        <Route path="activities/:id/conflicts" element={<ActivityConflicts />} />
        <Route path="activities/:id/report" element={<ActivityReport />} />
        <Route path="venues" element={<Venues />} />
        <Route path="venues/:id" element={<Venue />} />
        <Route path="activities/:id/results" element={<Exam />} />
        <Route path="questions" element={<PatternQuestions />} />
        <Route path="honours" element={<Honours />} />
        <Route path="honours/:id" element={<Honour />} />
        <Route path="fairs" element={<Fairs />} />
        <Route path="fairs/:id" element={<Fair />} />
        <Route path="fair-stands" element={<FairStands />} />
        <Route path="fair-stands/:id" element={<FairStand />} />
        <Route path="vouchers" element={<Vouchers />} />
        <Route path="vouchers/:id" element={<VoucherBatch />} />
        <Route path="policies" element={<Policies />} />
        <Route path="policies/upkeep" element={<PolicyUpkeep />} />
        <Route path="policies/publications/:id" element={<Publication />} />
        <Route path="policies/:id" element={<Policy />} />
        <Route path="contests" element={<Contests />} />
        <Route path="cards" element={<Cards />} />
        <Route path="cards/:id" element={<CardRoster />} />
        <Route path="entitlements" element={<Entitlements />} />
        <Route path="entitlements/:id" element={<Entitled />} />
        <Route path="samples" element={<Samples />} />
        <Route path="samples/:id" element={<Sample />} />
        <Route path="audit-log" element={<AuditLog />} />
        <Route path="accounts" element={<Accounts />} />
        <Route path="access" element={<Access />} />
        <Route path="members" element={<Members />} />
        <Route path="delegation" element={<Delegation />} />
        <Route path="*" element={<Missing />} />
      </Route>
    </Routes>
  )
}

/** Everybody starts where their work is. */
function Home() {
  const say = useSay()
  const session = useSession()
  if (session === undefined) return null
  const to = homeOf(session)
  if (to !== undefined) return <Navigate replace to={to} />
  return (
    <Empty whole title={say(common.nothingHere)}>
      <p>{say(common.nothingHereMore)}</p>
      {/* another program: the public pages */}
      <a className="btn small" href="/">
        {say(common.publicPages)}
      </a>
    </Empty>
  )
}

function Missing() {
  const say = useSay()
  return (
    <Empty whole title={say(common.missing)}>
      <p>{say(common.missingMore)}</p>
      <Link className="btn small" to="/">
        {say(common.home)}
      </Link>
    </Empty>
  )
}
