import { sql } from 'kysely'
import { bucketOf, type Context, canonicalJson, type Id, type Instant } from '../kernel/index.ts'
import type { CvContent, SectionName } from './cv.ts'

interface CvRow {
  sk: string
  person: Id<'Person'>
  version: number
  introduction: string
  sections: SectionName[]
  updated_at: Instant
}

interface VersionRow {
  sk: string
  id: Id<'CvVersion'>
  person: Id<'Person'>
  number: number
  content: unknown
  made_at: Instant
}

interface SentRow {
  sk: string
  id: Id<'Application'>
  person: Id<'Person'>
  organisation: Id<'Organisation'>
  number: number
  content: unknown
  sent_at: Instant
}

interface Tables {
  'cv.cvs': CvRow
  'cv.versions': VersionRow
  'cv.sent': SentRow
}

/** What the person chose; undefined when they have made no CV yet. */
export interface CvChoice {
  readonly version: number
  readonly introduction: string
  readonly sections: readonly SectionName[]
}

export async function findChoice(context: Context, person: Id<'Person'>): Promise<CvChoice | undefined> {
  return context
    .db<Tables>()
    .selectFrom('cv.cvs')
    .select(['version', 'introduction', 'sections'])
    .where('sk', '=', bucketOf(person))
    .where('person', '=', person)
    .executeTakeFirst()
}

/** Writes the choice over the version that was seen; false when somebody was there before. */
export async function writeChoice(
  context: Context,
  person: Id<'Person'>,
  choice: Omit<CvChoice, 'version'>,
  seen: number,
): Promise<boolean> {
  const sk = bucketOf(person)
  const values = {
    introduction: choice.introduction,
    sections: [...choice.sections],
    updated_at: context.now,
  }
  const written = await context
    .db<Tables>()
    .insertInto('cv.cvs')
    .values({ sk, person, version: 1, ...values })
    .onConflict(on =>
      on
        .columns(['sk', 'person'])
        .doUpdateSet({ version: seen + 1, ...values })
        .where('cv.cvs.version', '=', seen),
    )
    .returning('version')
    .executeTakeFirst()
  return written !== undefined
}

export interface CvVersion {
  readonly number: number
  readonly content: CvContent
  readonly madeAt: Instant
}

export async function listVersions(
  context: Context,
  person: Id<'Person'>,
  limit: number,
): Promise<CvVersion[]> {
  const rows = await context
    .db<Tables>()
    .selectFrom('cv.versions')
    .selectAll()
    .where('person', '=', person)
    .orderBy('number', 'desc')
    .limit(limit)
    .execute()
  return rows.map(row => ({
    number: row.number,
    content: row.content as CvContent, // written here
    madeAt: row.made_at,
  }))
}

/** Keeps what stands now as a version, unless the newest one says the same. */
export async function keepVersion(
  context: Context,
  person: Id<'Person'>,
  content: CvContent,
): Promise<CvVersion> {
  const [newest] = await listVersions(context, person, 1)
  if (newest !== undefined && canonicalJson(newest.content) === canonicalJson(content)) return newest
  const sk = bucketOf(person)
  const number = (newest?.number ?? 0) + 1
  await context
    .db<Tables>()
    .insertInto('cv.versions')
    .values({
      sk,
      id: context.newId<'CvVersion'>(sk),
      person,
      number,
      content: JSON.stringify(content),
      made_at: context.now,
    })
    .onConflict(on => on.columns(['sk', 'person', 'number']).doNothing())
    .execute()
  return { number, content, madeAt: context.now }
}

export async function insertSent(
  context: Context,
  sent: {
    readonly application: Id<'Application'>
    readonly person: Id<'Person'>
    readonly organisation: Id<'Organisation'>
    readonly number: number
    readonly content: CvContent
  },
): Promise<void> {
  const { content, application: id, ...ids } = sent
  const row = { number: sent.number, content: JSON.stringify(content), sent_at: context.now }
  await context
    .db<Tables>()
    .insertInto('cv.sent')
    .values({ sk: bucketOf(id), id, ...ids, ...row })
    .onConflict(on => on.columns(['sk', 'id']).doUpdateSet(row))
    .execute()
}

/** The CV that went with an application, for its person and for the employer's members. */
export async function findSent(
  context: Context,
  application: Id<'Application'>,
): Promise<
  (CvVersion & { readonly organisation: Id<'Organisation'>; readonly person: Id<'Person'> }) | undefined
> {
  const row = await context
    .db<Tables>()
    .selectFrom('cv.sent')
    .selectAll()
    .where('sk', '=', bucketOf(application))
    .where('id', '=', application)
    .executeTakeFirst()
  if (row === undefined) return undefined
  const { actor } = context
  // the policy says the same
  if (actor.person !== row.person && actor.organisation !== row.organisation) return undefined
  const { number, organisation, person } = row
  return { number, organisation, person, content: row.content as CvContent, madeAt: row.sent_at } // written here
}

/** Everything of a CV, as the system. */
export async function deleteCv(context: Context, person: Id<'Person'>): Promise<number> {
  const db = context.db<unknown>()
  for (const table of ['cv.cvs', 'cv.versions', 'cv.links', 'cv.sent'])
    await sql`DELETE FROM ${sql.table(table)} WHERE person = ${person}::uuid`.execute(db)
  return 1
}
