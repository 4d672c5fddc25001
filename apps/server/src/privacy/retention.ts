import { addMonths } from '@qingye/china'
import type { Context, DueRow, Id, RecordClass } from '../kernel/index.ts'
import { listMergedInto } from '../registry/index.ts'
import { erasePerson, hindrances, personDataToken } from './parts.ts'
import {
  type ClassCount,
  type Item,
  insertList,
  listItems,
  listLists,
  lockList,
  type RetentionList,
  writeList,
} from './retention.store.ts'

/** As many of one class as an officer can answer for at a time; the rest is on the next list. */
const mostOfAClass = 500

export function retentionClasses(context: Context): RecordClass[] {
  return context.use(personDataToken).flatMap(part => part.retention ?? [])
}

/** What is due of a class. People who are in use anywhere are not. */
async function dueOf(context: Context, one: RecordClass): Promise<readonly DueRow[]> {
  const before = addMonths(context.today, -one.months)
  const rows = await one.due(context, before, mostOfAClass)
  if (one.ofPeople !== true) return rows
  const due: DueRow[] = []
  for (const row of rows) if (!(await isInUse(context, row.id as Id<'Person'>, before))) due.push(row)
  return due
}

async function isInUse(context: Context, person: Id<'Person'>, since: string): Promise<boolean> {
  // whatever was merged into the record is the same person's
  for (const record of [person, ...(await listMergedInto(context, person))]) {
    for (const part of context.use(personDataToken))
      if ((await part.inUse?.(context, record, since)) === true) return true
    if ((await hindrances(context, record)).length > 0) return true
  }
  return false
}

/**
 * Lists what is due to be let go of, as the system. While one list waits no other is made.
 * @returns undefined when nothing is due
 */
export async function listDue(context: Context): Promise<RetentionList | undefined> {
  const waiting = (await listLists(context, 20)).find(({ state }) => state !== 'done' && state !== 'rejected')
  if (waiting !== undefined) return waiting
  const items: Item[] = []
  const classes: ClassCount[] = []
  for (const one of retentionClasses(context)) {
    const due = await dueOf(context, one)
    items.push(...due.map(({ id, day }) => ({ class: one.key, row: id, day })))
    classes.push({ key: one.key, due: due.length, oldest: due[0]?.day, done: 0 })
  }
  if (items.length === 0) return undefined
  const list: RetentionList = {
    id: context.newId(),
    version: 1,
    day: context.today,
    state: 'listed',
    classes,
    madeAt: context.now,
    approved: { by: null, standingFor: null },
    approvedName: null,
    executedName: null,
    doneAt: null,
  }
  await insertList(context, list, items)
  return list
}

/** Lets go of what an approved list names and is still due, as the system. */
export async function executeList(
  context: Context,
  payload: Readonly<Record<string, unknown>>,
): Promise<void> {
  const id = payload['list'] as Id<'RetentionList'> // emitted by executeRetention
  const list = await lockList(context, id)
  if (list?.state !== 'running') return
  const items = await listItems(context, id)
  const classes: ClassCount[] = []
  for (const one of retentionClasses(context)) {
    const known = list.classes.find(({ key }) => key === one.key)
    if (known === undefined) continue
    const rows = items.filter(item => item.class === one.key).map(item => item.row)
    classes.push({ ...known, done: await letGo(context, one, rows) })
  }
  await writeList(context, id, { state: 'done', classes })
  await context.audit({ action: 'retention.executed', subject: id, purpose: 'retention' })
}

async function letGo(context: Context, one: RecordClass, rows: readonly string[]): Promise<number> {
  if (rows.length === 0) return 0
  if (one.ofPeople !== true) return one.anonymise(context, rows)
  // somebody may have come back since the list was made
  const due = new Set((await dueOf(context, one)).map(({ id }) => id))
  let done = 0
  for (const row of rows) {
    if (!due.has(row)) continue
    await erasePerson(context, row as Id<'Person'>) // a class of people
    done += 1
  }
  return done
}
