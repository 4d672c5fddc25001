import { sql } from 'kysely'
import { bucketOf, type Context, type Id, type Instant } from '../kernel/index.ts'
import type { Consent, ConsentChannel, Purpose } from './consent.ts'

interface ConsentRow {
  sk: string
  id: Id<'Consent'>
  person: Id<'Person'>
  purpose: Purpose
  about: Id<'Organisation'> | null
  about_name: string | null
  given: boolean
  text_version: number
  channel: ConsentChannel
  account: Id<'Account'> | null
  at: Instant
  seq: number
}

interface Tables {
  'privacy.consents': ConsentRow
}

export async function insertConsent(
  context: Context,
  person: Id<'Person'>,
  consent: Omit<Consent, 'id' | 'at'>,
): Promise<void> {
  const sk = bucketOf(person)
  await context
    .db<Tables>()
    .insertInto('privacy.consents')
    .values({
      sk,
      id: context.newId<'Consent'>(sk),
      person,
      purpose: consent.purpose,
      about: consent.about ?? null,
      about_name: consent.aboutName ?? null,
      given: consent.given,
      text_version: consent.textVersion,
      channel: consent.channel,
      account: context.actor.account ?? null,
      at: context.now,
      seq: sql<number>`(SELECT count(*) FROM privacy.consents WHERE person = ${person}::uuid)`,
    })
    .execute()
}

/** Everything that somebody agreed to and took back, in its order. Only for the person and for jobs. */
export async function listConsents(context: Context, person: Id<'Person'>): Promise<Consent[]> {
  if (context.actor.person !== person && context.actor.role !== 'system') return []
  const rows = await context
    .db<Tables>()
    .selectFrom('privacy.consents')
    .selectAll()
    .where('person', '=', person)
    .orderBy('at')
    .orderBy('seq')
    .execute()
  return rows.map(row => ({
    id: row.id,
    purpose: row.purpose,
    about: row.about ?? undefined,
    aboutName: row.about_name ?? undefined,
    given: row.given,
    textVersion: row.text_version,
    channel: row.channel,
    at: row.at,
  }))
}

/** Which of these people last said yes to something that is about no organisation. Only for jobs and public pages. */
export async function whoAgreed(
  context: Context,
  purpose: Purpose,
  people: readonly Id<'Person'>[],
): Promise<ReadonlySet<Id<'Person'>>> {
  if (people.length === 0 || context.actor.role !== 'system') return new Set()
  const rows = await context
    .db<Tables>()
    .selectFrom('privacy.consents')
    .select(['person', 'given'])
    .distinctOn('person')
    .where('person', 'in', [...new Set(people)])
    .where('purpose', '=', purpose)
    .where('about', 'is', null)
    .orderBy('person')
    .orderBy('at', 'desc')
    .orderBy('seq', 'desc')
    .execute()
  return new Set(rows.filter(row => row.given).map(row => row.person))
}
