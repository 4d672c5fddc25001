import { type SqlBool, sql } from 'kysely'
import { bucketOf, type Context, type Day, type Id } from '../kernel/index.ts'
import { type FactKind, type Value, verdictOn } from '../plan/index.ts'
import type { CountedRecord } from './counts.store.ts'
import { readDefinitions } from './definitions.store.ts'
import { presentMark } from './facts.store.ts'
import { type IndicatorDefinition, partsOf } from './indicator.ts'
import { standing } from './predicate.store.ts'

/** A fact as it stands now: a record with what decides where it counts. */
export interface StandingFact extends CountedRecord {
  readonly attributes: Readonly<Record<string, Value>>
  readonly plan: string
}

/** Which facts are asked for: those that rest on things (as their source, or what they are about), or of an organisation's days. */
export type FactsAsked =
  | { readonly things: readonly string[] }
  | {
      readonly kind: FactKind
      readonly organisation: Id<'Organisation'>
      readonly from: Day
      readonly until: Day
    }

/** The facts on these, as they stand, without those that were corrected away; as far as the reader may see them. */
export async function factsOn(context: Context, asked: FactsAsked): Promise<readonly StandingFact[]> {
  if ('things' in asked && asked.things.length === 0) return []
  const db = context.db<unknown>()
  const mark = await presentMark(context)
  const { rows } = await sql<StandingFact & { readonly voided: boolean }>`
    SELECT f.fact, f.kind, f.person, f.organisation, f.thing, f.source, f.source_kind, f.division, f.day, f.recorded,
           f.quantity, f.verification, f.attributes, f.plan, f.voided
    FROM (${standing(mark, filterOf(asked))}) AS f
    WHERE NOT f.voided ORDER BY f.day, f.fact`.execute(db)
  return rows
}

/** By columns that all entries about one fact share. */
function filterOf(asked: FactsAsked) {
  if (!('things' in asked))
    return sql<SqlBool>`e.kind = ${asked.kind} AND e.organisation = ${asked.organisation}::uuid
      AND e.day >= ${asked.from}::date AND e.day <= ${asked.until}::date`
  const things = `{${asked.things.join(',')}}`
  const buckets = [...new Set(asked.things.map(bucketOf))]
  // a fact lies in the bucket of its source, and an activity, its sessions and its registrations share one
  return sql<SqlBool>`e.sk IN (${sql.join(buckets)})
    AND (e.source = ANY (${things}::text::uuid[]) OR e.thing = ANY (${things}::text::uuid[]))`
}

/** One fact in one number. */
export interface CountedIn {
  readonly indicator: string
  readonly fact: StandingFact
  /** what makes it one: the person, the thing …; in an added-up number the fact itself */
  readonly subject: string
  readonly amount: number
}

/** In which numbers these facts count today: the predicates themselves decide, as they do everywhere. */
export async function countedIn(
  context: Context,
  facts: readonly StandingFact[],
): Promise<readonly CountedIn[]> {
  if (facts.length === 0) return []
  const definitions = (await readDefinitions(context.db())).flatMap(one => partsOf(one).slice(0, 1))
  return definitions.flatMap(definition =>
    facts.flatMap((fact): CountedIn[] => {
      const subject = counts(definition, fact) ? subjectOf(definition, fact) : null
      const amount = definition.predicate.unit === 'sum_quantity' ? fact.quantity : 1
      return subject === null ? [] : [{ indicator: definition.id, fact, subject, amount }]
    }),
  )
}

function counts(definition: IndicatorDefinition, fact: StandingFact): boolean {
  const { from, until, plan, predicate, unconfirmedCounts } = definition
  if (fact.day < from || fact.day > until) return false
  if (plan !== undefined && fact.plan.split('@')[0] !== plan) return false
  const taken = unconfirmedCounts ? ['confirmed', 'recorded'] : ['confirmed']
  return taken.includes(fact.verification) && verdictOn(predicate, fact) === 'counts'
}

function subjectOf({ predicate }: IndicatorDefinition, fact: StandingFact): string | null {
  if (predicate.unit !== 'distinct_subject') return fact.fact
  const { distinct_on: by } = predicate
  if (by === 'county') return fact.division.slice(0, 6)
  if (by === 'town') return fact.division.slice(0, 9)
  return fact[by]
}
