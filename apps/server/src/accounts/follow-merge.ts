import { followColumn } from '../registry/index.ts'

/** Whoever signs in for a record that was merged signs in for the one that stays: with two accounts, by either. */
export const accountFollowers = [
  followColumn({ table: 'accounts.accounts', title: { zh: '账号', en: 'Accounts' } }),
]
