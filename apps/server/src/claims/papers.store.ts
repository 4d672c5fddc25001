import { bucketOf, type Context, type Day, fileShelf, type Id, seenBy } from '../kernel/index.ts'
import type { Claim } from './claim.ts'
import type { Relation } from './family.ts'

interface Owned {
  person: Id<'Person'> | null
  organisation: Id<'Organisation'> | null
  division: string
}

const whose = { person: 'person', organisation: 'organisation', division: 'division' } as const

/** The papers of a claim, and the proofs that a sample asked for. */
export const claimPapers = fileShelf<'ClaimPaper', Owned & { document: string }>({
  table: 'claims.papers',
  owner: 'claim',
  more: ['person', 'organisation', 'division', 'document'],
  seen: whose,
})

export interface Relative {
  readonly id: Id<'ClaimRelative'>
  readonly relation: Relation
  readonly name: string
  readonly birth: Day
  readonly sealed: string | undefined
  readonly shown: string
}

interface FamilyRow extends Owned {
  sk: string
  id: Id<'ClaimRelative'>
  claim: Id<'Claim'>
  relation: Relation
  name: string
  birth: Day
  number_sealed: string | null
  number_shown: string
}

interface Tables {
  'claims.family': FamilyRow
}

export async function listFamily(context: Context, claim: Id<'Claim'>): Promise<Relative[]> {
  const rows = await context
    .db<Tables>()
    .selectFrom('claims.family')
    .selectAll()
    .where('sk', '=', bucketOf(claim))
    .where('claim', '=', claim)
    .where(seenBy(context.actor, whose))
    .orderBy('id')
    .execute()
  return rows.map(row => ({
    id: row.id,
    relation: row.relation,
    name: row.name,
    birth: row.birth,
    sealed: row.number_sealed ?? undefined,
    shown: row.number_shown,
  }))
}

export async function insertRelative(
  context: Context,
  claim: Claim,
  one: Omit<Relative, 'id'>,
): Promise<void> {
  const id = context.newId<'ClaimRelative'>(bucketOf(claim.id))
  await context
    .db<Tables>()
    .insertInto('claims.family')
    .values({
      sk: bucketOf(id),
      id,
      claim: claim.id,
      person: claim.person ?? null,
      organisation: claim.organisation ?? null,
      division: claim.division,
      relation: one.relation,
      name: one.name,
      birth: one.birth,
      number_sealed: one.sealed ?? null,
      number_shown: one.shown,
    })
    .execute()
}

export async function deleteRelative(
  context: Context,
  claim: Id<'Claim'>,
  id: Id<'ClaimRelative'>,
): Promise<void> {
  await context
    .db<Tables>()
    .deleteFrom('claims.family')
    .where('sk', '=', bucketOf(claim))
    .where('claim', '=', claim)
    .where('id', '=', id)
    .execute()
}
