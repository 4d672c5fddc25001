import { acceptInvitation } from './accept-invitation.ts'
import { appointAdministrator } from './appoint-administrator.ts'
import { changeMemberRole } from './change-member-role.ts'
import { delegateGrant } from './delegate-grant.ts'
import { disableAccount, enableAccount } from './disable-account.ts'
import { endDelegation } from './end-delegation.ts'
import { endGrant } from './end-grant.ts'
import { grantRole } from './grant-role.ts'
import { answerHandover, offerHandover, withdrawHandover } from './hand-over.ts'
import { inviteMember } from './invite-member.ts'
import { leaveOrganisation } from './leave-organisation.ts'
import { listAccounts } from './list-accounts.ts'
import { listAreas } from './list-areas.ts'
import { listGrants } from './list-grants.ts'
import { listMembers } from './list-members.ts'
import { listMyGrants } from './list-my-grants.ts'
import { openAccount } from './open-account.ts'
import { readAccount } from './read-account.ts'
import { readInvitation } from './read-invitation.ts'
import { readMembership } from './read-membership.ts'
import { removeMember } from './remove-member.ts'
import { renewLink } from './renew-link.ts'
import { transferWorker } from './transfer-worker.ts'
import { withdrawInvitation } from './withdraw-invitation.ts'

/** Who may do what: officials' accounts and roles, standing in, an organisation's members. */
export const rightsUseCases = [
  openAccount,
  renewLink,
  listAccounts,
  readAccount,
  disableAccount,
  enableAccount,
  grantRole,
  endGrant,
  transferWorker,
  listAreas,
  listGrants,
  listMyGrants,
  delegateGrant,
  endDelegation,
  listMembers,
  readMembership,
  inviteMember,
  withdrawInvitation,
  changeMemberRole,
  removeMember,
  leaveOrganisation,
  offerHandover,
  withdrawHandover,
  answerHandover,
  appointAdministrator,
  readInvitation,
  acceptInvitation,
]
