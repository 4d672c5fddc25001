import { Type } from 'typebox'
import { nullable, oneOf, roleNames, roles, textSchema, useCase } from '../kernel/index.ts'
import { findPlan } from '../plan/index.ts'
import { cityToken, findOrganisation, findPlace } from '../registry/index.ts'
import { productToken } from './product.ts'
import { countTasks } from './task.store.ts'
import { verbatim } from './task.ts'
import { readWaiting } from './waiting.ts'

const choice = Type.Object({ code: Type.String(), name: textSchema })

/**
 * Who I am here, what I may do and what waits for me. The token for changes comes with every answer to a read, in
 * the header `x-csrf-token`, so no answer of ours holds it.
 */
export const readSession = useCase({
  name: 'desk.readSession',
  kind: 'query',
  title: { zh: '我是谁', en: 'Who I am here' },
  permission: 'session.read',
  reach: 'own',
  allow: roles.filter(role => role !== 'visitor' && role !== 'system'),
  http: { method: 'GET', path: '/api/session' },
  input: Type.Object({}),
  output: Type.Object({
    name: Type.String(),
    role: oneOf(...roles),
    roleName: textSchema,
    area: nullable(choice),
    department: nullable(choice),
    organisation: nullable(Type.Object({ id: Type.String(), name: Type.String() })),
    /** names of the permissions of this role */
    can: Type.Array(Type.String()),
    waiting: Type.Object({
      review: Type.Integer(),
      tasks: Type.Integer(),
      answersDue: Type.Integer(),
      checks: Type.Integer(),
      commitmentsOverdue: Type.Integer(),
    }),
    demo: Type.Boolean(),
    today: Type.String(),
  }),
  async handle(context) {
    const { actor } = context
    const { permissions, demo } = context.use(productToken)
    const organisation = actor.organisation && (await findOrganisation(context, actor.organisation))
    const plan = actor.department === undefined ? undefined : (await findPlan(context))?.plan
    const department = plan?.departments.find(one => one.code === actor.department)
    const waiting = await readWaiting(context)
    const count = (from: string) =>
      waiting.reduce((sum, row) => (row.from === from ? sum + row.count : sum), 0)
    const given = actor.area === undefined ? 0 : await countTasks(context, { state: 'open', given: false })
    return {
      name: actor.name,
      role: actor.role,
      roleName: roleNames[actor.role],
      area: actor.area === undefined ? null : (findPlace(context.use(cityToken), actor.area) ?? null),
      department:
        actor.department === undefined
          ? null
          : { code: actor.department, name: department?.name ?? verbatim(actor.department) },
      organisation: organisation ? { id: organisation.id, name: organisation.name } : null,
      can: [...permissions].flatMap(([name, holders]) => (holders.includes(actor.role) ? [name] : [])).sort(),
      waiting: {
        review: count('review'),
        tasks: waiting.length + given,
        answersDue: count('application'),
        checks: count('check'),
        commitmentsOverdue: count('commitment'),
      },
      demo,
      today: context.today,
    }
  },
})
