import type { Answer, Body } from '../codes.ts'
import { type Adapters, adapt, pageQuery, text } from './adapter.ts'

export type AccountRow = Answer<'accounts_listAccounts'>['rows'][number]
export type Account = Answer<'accounts_readAccount'>
export type GrantRow = Answer<'accounts_listGrants'>['rows'][number]
export type MyGrants = Answer<'accounts_listMyGrants'>
export type Members = Answer<'accounts_listMembers'>
export type Membership = Answer<'accounts_readMembership'>
/** shown once: a link for whoever is invited */
export type Link = Answer<'accounts_renewLink'>

export type NewAccount = Body<'accounts_openAccount'>
/** the path says whose */
export type NewGrant = Body<'accounts_grantRole'> & { version: number }
export type Transfer = Body<'accounts_transferWorker'> & { version: number }
export type OfficialRole = NewAccount['role']
export type MemberRole = Body<'accounts_inviteMember'>['role']

export const rightsAdapters = {
  accounts: adapt<'accounts', Answer<'accounts_listAccounts'>>(
    ({ query }) => ({
      method: 'GET',
      path: '/api/accounts',
      query: pageQuery(query, {
        q: text(query?.q),
        area: text(query?.['county']),
        disabled: query?.['state'] === 'disabled' ? true : query?.['state'] === 'open' ? false : undefined,
      }),
    }),
    page => page,
  ),
  grants: adapt<'grants', Answer<'accounts_listGrants'>>(
    ({ query }) => ({
      method: 'GET',
      path: '/api/grants',
      query: pageQuery(query, {
        q: text(query?.q),
        area: text(query?.['county']),
        role: text(query?.['role']),
        state: text(query?.['state']),
      }),
    }),
    page => page,
  ),
} satisfies Adapters
