import { accounts } from './accounts/index.ts'
import { activities } from './activities/index.ts'
import { applications } from './applications/index.ts'
import { audits } from './audits/index.ts'
import { board } from './board/index.ts'
import { claims, claimsTakeUp } from './claims/index.ts'
import { cv } from './cv/index.ts'
import { desk } from './desk/index.ts'
import { entitlements } from './entitlements/index.ts'
import { fairs } from './fairs/index.ts'
import { founders } from './founders/index.ts'
import { inbox } from './inbox/index.ts'
import type { Module } from './kernel/index.ts'
import { ledger } from './ledger/index.ts'
import { loans, loansTakeUp } from './loans/index.ts'
import { organisations } from './organisations/index.ts'
import { patternsModule } from './patterns/index.ts'
import { planModule } from './plan/index.ts'
import { policies, type TakeUp } from './policies/index.ts'
import { posts } from './posts/index.ts'
import { privacy } from './privacy/index.ts'
import { registry } from './registry/index.ts'
import { results } from './results/index.ts'
import { rosters } from './rosters/index.ts'
import { skills } from './skills/index.ts'
import { vouchers } from './vouchers/index.ts'

/** Every module, from the lowest floor up. Migrations run in this order. */
export const modules: readonly Module[] = [
  registry,
  accounts,
  inbox,
  organisations,
  planModule,
  ledger,
  privacy,
  applications,
  cv,
  posts,
  rosters,
  activities,
  skills,
  fairs,
  policies,
  claims,
  loans,
  vouchers,
  founders,
  entitlements,
  patternsModule,
  results,
  board,
  desk,
  audits,
]

/** Who takes claims for which policies: the modules in which that is done. */
export const takeUps: readonly TakeUp[] = [claimsTakeUp, loansTakeUp]
