import { Type } from 'typebox'
import type { Activity } from '../activities/index.ts'
import { type NewMessage, tell } from '../inbox/index.ts'
import { type Context, idOf, invalid, keyIn, Problem, takeStep, useCase } from '../kernel/index.ts'
import { entriesOf, lockEntry, writeEntry } from './entry.store.ts'
import { type Entry, type EntryAction, entryLifecycle, needsStand, type Stand } from './fair.ts'
import { listStands, lockHall } from './hall.store.ts'
import { arranging, ownFair, requireAhead, requireOf, unknownFair } from './own-fair.ts'

/**
 * Gives an employer its stand, takes it back or refuses it. Stands are given away while the hall is locked, so that no two get one;
 * the table would refuse it too.
 */
export const decideEntry = useCase({
  ...arranging,
  name: 'fairs.decideEntry',
  kind: 'command',
  versioned: true,
  title: { zh: '安排展位', en: 'Assign a stand' },
  http: { method: 'POST', path: '/api/fairs/:fair/entries/:entry/decision' },
  input: Type.Object({
    fair: idOf<'Activity'>(),
    entry: idOf<'FairEntry'>(),
    action: keyIn({ assign: true, release: true, refuse: true }),
    /** of `assign`, for whoever stands in the hall */
    stand: Type.Optional(idOf<'Stand'>()),
    reason: Type.Optional(Type.String({ minLength: 1, maxLength: 300 })),
  }),
  output: Type.Object({ version: Type.Integer() }),
  async handle(context, input) {
    const activity = await ownFair(context, input.fair)
    requireAhead(activity)
    if ((await lockHall(context, activity.id)) === undefined) throw unknownFair()
    const before = requireOf(await lockEntry(context, input.entry), activity)
    context.expect(before.version)
    const { to, reason: needs } = takeStep(entryLifecycle, before.state, input.action, 'organiser')
    if (needs === true && input.reason === undefined) throw needsReason()
    const stand = input.action === 'assign' ? await standFor(context, before, input.stand) : undefined
    const entry: Entry = { ...before, state: to, stand, reason: input.reason, version: before.version + 1 }
    await decide(context, activity, entry, input.action)
    return { version: entry.version }
  },
})

/** Everybody who waits gets a free stand, in the order in which they applied, by the stands' numbers; who is online only a place. */
export const assignRest = useCase({
  ...arranging,
  name: 'fairs.assignRest',
  kind: 'command',
  title: { zh: '给还没安排的一次排好', en: 'Assign stands to everybody who waits' },
  http: { method: 'POST', path: '/api/fairs/:fair/assignments' },
  input: Type.Object({ fair: idOf<'Activity'>() }),
  output: Type.Object({ assigned: Type.Integer(), left: Type.Integer() }),
  async handle(context, input) {
    const activity = await ownFair(context, input.fair)
    requireAhead(activity)
    if ((await lockHall(context, activity.id)) === undefined) throw unknownFair()
    const entries = await entriesOf(context, activity.id, 'all')
    const free = freeStands(await listStands(context, activity.id), entries)
    let assigned = 0
    let left = 0
    for (const { id } of entries.filter(one => one.state === 'applied')) {
      const before = await lockEntry(context, id)
      if (before?.state !== 'applied') continue
      const stand = needsStand(before) ? free.shift() : undefined
      if (needsStand(before) && stand === undefined) {
        left += 1
        continue
      }
      await decide(
        context,
        activity,
        { ...before, state: 'assigned', stand: stand?.id, version: before.version + 1 },
        'assign',
      )
      assigned += 1
    }
    return { assigned, left }
  },
})

export function freeStands(stands: readonly Stand[], entries: readonly Entry[]): Stand[] {
  const taken = new Set(entries.flatMap(one => (one.stand === undefined ? [] : [one.stand])))
  return stands.filter(one => !taken.has(one.id))
}

async function standFor(context: Context, entry: Entry, wanted: Stand['id'] | undefined) {
  if (!needsStand(entry)) return undefined
  const stands = await listStands(context, entry.fair)
  const others = (await entriesOf(context, entry.fair, 'all')).filter(one => one.id !== entry.id)
  if (wanted === undefined || !stands.some(one => one.id === wanted)) throw noStand()
  const employer = others.find(one => one.stand === wanted)
  if (employer !== undefined) throw given(employer.employerName)
  return wanted
}

async function decide(
  context: Context,
  activity: Activity,
  entry: Entry,
  action: EntryAction,
): Promise<void> {
  await writeEntry(context, entry, {
    decided_by: context.actor.account ?? null,
    decided_at: context.now,
  })
  const { title } = activity.fields
  const words: Partial<Record<EntryAction, Pick<NewMessage, 'title' | 'body'>>> = {
    assign: {
      title: { zh: `“${title}”安排好了`, en: `Your place at “${title}” is ready` },
      body: { zh: '展位号和展位码在“招聘会”里', en: 'Its number and its code are under “Job fairs”' },
    },
    release: {
      title: { zh: `“${title}”的展位收回了`, en: `Your stand at “${title}” was taken back` },
      body: { zh: '主办方会重新安排', en: 'The organiser will assign another one' },
    },
    refuse: {
      title: { zh: `“${title}”没有安排`, en: `No stand for you at “${title}”` },
      body: { zh: `原因：${entry.reason ?? ''}`, en: `Why: ${entry.reason ?? ''}` },
    },
  }
  const said = words[action]
  if (said === undefined) return
  await tell(context, [
    {
      to: { organisation: entry.employer },
      kind: `fair.${action}`,
      ...said,
      href: `/work/fair-stands/${entry.id}`,
      source: entry.id,
    },
  ])
}

function given(employer: string): Problem {
  return new Problem(
    'conflict',
    'fair.stand-given',
    { zh: `这个展位已经给了${employer}`, en: `This stand has been given to ${employer}` },
    { cure: { zh: '换一个空展位', en: 'Choose a free one' } },
  )
}

function noStand(): Problem {
  return invalid([
    {
      pointer: '/stand',
      wrong: { zh: '没有选展位', en: 'No stand is chosen' },
      right: { zh: '在图上选一个空展位', en: 'choose a free one in the drawing' },
    },
  ])
}

function needsReason(): Problem {
  return invalid([
    {
      pointer: '/reason',
      wrong: { zh: '没有写原因', en: 'The reason is missing' },
      right: { zh: '写一句，会告诉单位', en: 'say why: the employer is told' },
    },
  ])
}
