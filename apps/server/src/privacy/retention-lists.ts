import { type Static, Type } from 'typebox'
import {
  type Context,
  handOf,
  idOf,
  isAnotherHand,
  keyIn,
  notFound,
  nullable,
  oneOf,
  Problem,
  type Text,
  textSchema,
  useCase,
} from '../kernel/index.ts'
import { type ListState, listLists, lockList, type RetentionList, writeList } from './retention.store.ts'
import { listDue, retentionClasses } from './retention.ts'

const listStates = {
  listed: { zh: '等批准', en: 'Waiting for approval' },
  approved: { zh: '批准了，等另一人执行', en: 'Approved, for somebody else to carry out' },
  rejected: { zh: '没有批准', en: 'Not approved' },
  running: { zh: '正在处理', en: 'Being carried out' },
  done: { zh: '处理好了', en: 'Done' },
} as const satisfies Record<ListState, Text>

const listView = Type.Object({
  id: idOf<'RetentionList'>(),
  version: Type.Integer(),
  day: Type.String(),
  state: keyIn(listStates),
  stateName: textSchema,
  madeAt: Type.String(),
  approvedName: nullable(Type.String()),
  executedName: nullable(Type.String()),
  doneAt: nullable(Type.String()),
  /** whether the reader approved it, and so may not carry it out too */
  approvedByMe: Type.Boolean(),
  classes: Type.Array(
    Type.Object({
      key: Type.String(),
      title: textSchema,
      basis: textSchema,
      months: Type.Integer(),
      due: Type.Integer(),
      oldest: nullable(Type.String()),
      done: Type.Integer(),
    }),
  ),
})

function viewOf(context: Context, list: RetentionList): Static<typeof listView> {
  const classes = new Map(retentionClasses(context).map(one => [one.key, one]))
  return {
    id: list.id,
    version: list.version,
    day: list.day,
    state: list.state,
    stateName: listStates[list.state],
    madeAt: list.madeAt,
    approvedName: list.approvedName,
    executedName: list.executedName,
    doneAt: list.doneAt,
    approvedByMe: list.approved.by !== null && !isAnotherHand(context.actor, list.approved),
    classes: list.classes.flatMap(({ key, due, oldest, done }) => {
      const known = classes.get(key)
      if (known === undefined) return []
      const { title, basis, months } = known
      return [{ key, title, basis, months, due, oldest: oldest ?? null, done }]
    }),
  }
}

const duty = { permission: 'privacy.retain', reach: 'city', allow: ['city-officer'] } as const
const output = Type.Object({ list: listView })

export const listRetention = useCase({
  ...duty,
  name: 'privacy.listRetention',
  kind: 'query',
  title: { zh: '看到期清单', en: 'See what is due to be let go of' },
  http: { method: 'GET', path: '/api/retention' },
  input: Type.Object({ state: Type.Optional(keyIn(listStates)) }),
  output: Type.Object({ rows: Type.Array(listView) }),
  async handle(context, { state }) {
    const lists = (await listLists(context, 20)).filter(list => state === undefined || list.state === state)
    return { rows: lists.map(list => viewOf(context, list)) }
  },
})

/** The list is made every night; an officer may have it made now. */
export const makeRetentionList = useCase({
  ...duty,
  name: 'privacy.makeRetentionList',
  kind: 'command',
  title: { zh: '列出到期信息', en: 'List what is due' },
  runsAsSystem: true, // what is due lies in every table of people; ids and counts alone come out
  http: { method: 'POST', path: '/api/retention' },
  input: Type.Object({}),
  output: Type.Object({ list: nullable(listView) }),
  async handle(context) {
    const list = await listDue(context)
    return { list: list === undefined ? null : viewOf(context, list) }
  },
})

const which = Type.Object({ list: idOf<'RetentionList'>() })

async function locked(context: Context, id: Static<typeof which>['list'], state: RetentionList['state']) {
  const list = await lockList(context, id)
  if (list === undefined) throw notFound('retention.unknown', { zh: '这份清单', en: 'list' })
  if (list.state !== state) throw steppedAlready()
  return list
}

const steppedAlready = () =>
  new Problem('conflict', 'retention.state', {
    zh: '这份清单已经往前走了一步，刷新再看',
    en: 'This list has moved on; look at it again',
  })

export const approveRetention = useCase({
  ...duty,
  name: 'privacy.approveRetention',
  kind: 'command',
  title: { zh: '批准到期清单', en: 'Approve what is due' },
  versioned: true,
  http: { method: 'POST', path: '/api/retention/:list/approval' },
  input: Type.Object({ ...which.properties, decision: oneOf('approve', 'reject') }),
  output,
  async handle(context, { list: id, decision }) {
    const list = await locked(context, id, 'listed')
    context.expect(list.version)
    const state = decision === 'approve' ? 'approved' : 'rejected'
    await writeList(context, id, { state })
    const by = { approved: handOf(context.actor), approvedName: context.actor.name }
    return { list: viewOf(context, { ...list, ...by, state, version: list.version + 1 }) }
  },
})

/** Somebody else than who approved it has it carried out. */
export const executeRetention = useCase({
  ...duty,
  name: 'privacy.executeRetention',
  kind: 'command',
  title: { zh: '执行到期清单', en: 'Carry out what was approved' },
  versioned: true,
  http: { method: 'POST', path: '/api/retention/:list/execution' },
  input: which,
  output,
  async handle(context, { list: id }) {
    const list = await locked(context, id, 'approved')
    context.expect(list.version)
    if (!isAnotherHand(context.actor, list.approved)) throw needsAnother()
    await writeList(context, id, { state: 'running' })
    await context.emit(retentionApproved, { list: id })
    const executedName = context.actor.name
    return { list: viewOf(context, { ...list, state: 'running', executedName, version: list.version + 1 }) }
  },
})

export const retentionApproved = 'privacy.retention-running'

const needsAnother = () =>
  new Problem('forbidden', 'retention.same-officer', {
    zh: '批准的人不能自己执行，请另一位同事来',
    en: 'Who approved it does not carry it out: ask another officer',
  })
