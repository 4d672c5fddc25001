import type { Context } from '../kernel/index.ts'
import type { CountedRecord } from '../ledger/index.ts'
import { openBursts } from '../skills/index.ts'
import { patterns } from './pattern.ts'
import { pendingOn } from './question.store.ts'

/** Why a record is in question, and where that is looked at. */
export interface InQuestion {
  readonly name: { readonly zh: string; readonly en: string }
  /** a path of the workbench */
  readonly href: string
}

const burst = { zh: '短期大量发证', en: 'A burst of certificates' }

/** Which of these records are in question, by fact; as far as the reader may see the questions. */
export async function questionsOn(
  context: Context,
  records: readonly CountedRecord[],
): Promise<ReadonlyMap<string, InQuestion>> {
  const things = [
    ...new Set(records.flatMap(({ source, thing }) => [source, ...(thing === null ? [] : [thing])])),
  ]
  const pending = await pendingOn(context, things)
  const byThing = new Map(pending.flatMap(one => one.things.map(thing => [thing, one] as const)))
  const bursts = records.some(one => one.kind === 'certificate.first') ? await openBursts(context) : []
  return new Map(
    records.flatMap((record): [string, InQuestion][] => {
      const one = byThing.get(record.source) ?? byThing.get(record.thing ?? '')
      if (one !== undefined)
        return [[record.fact, { name: patterns[one.pattern], href: `/questions?id=${one.id}` }]]
      const isInBurst =
        record.kind === 'certificate.first' &&
        bursts.some(
          ({ body, from, until }) =>
            record.organisation === body && record.day >= from && record.day <= until,
        )
      return isInBurst ? [[record.fact, { name: burst, href: '/certificates' }]] : []
    }),
  )
}
