import { type Static, Type } from 'typebox'
import { readReplies } from '../applications/index.ts'
import {
  type Context,
  type Id,
  instantOf,
  keyIn,
  nullable,
  pageInput,
  pageOf,
  sortInput,
  textSchema,
  townStaff,
  useCase,
} from '../kernel/index.ts'
import { postTotalsOf } from '../posts/index.ts'
import {
  cityToken,
  countyOf,
  listOrganisations,
  organisationKinds,
  organisationOrders,
  organisationStates,
} from '../registry/index.ts'

const employerRow = Type.Object({
  id: Type.String(),
  version: Type.Integer(),
  name: Type.String(),
  kind: textSchema,
  creditCode: Type.String(),
  county: Type.Object({ code: Type.String(), name: textSchema }),
  state: keyIn(organisationStates),
  stateName: textSchema,
  /** advertised so far, ended ones too */
  posts: Type.Integer(),
  openings: Type.Integer(),
  hired: Type.Integer(),
  /** answers that came due; null: none did yet */
  replies: nullable(Type.Object({ due: Type.Integer(), inTime: Type.Integer() })),
  registeredAt: Type.String(),
})
export type EmployerRow = Static<typeof employerRow>

const employerQuery = {
  kind: Type.Optional(keyIn(organisationKinds)),
  state: Type.Optional(keyIn(organisationStates)),
  county: Type.Optional(Type.String({ pattern: '^\\d{6}$' })),
  q: Type.Optional(Type.String({ maxLength: 100 })),
}

/** The organisations of an officer's area, with what they have advertised and how they answer. */
export const listEmployers = useCase({
  name: 'desk.listEmployers',
  kind: 'query',
  title: { zh: '看单位列表', en: 'List employers' },
  permission: 'employer.list',
  reach: 'area',
  allow: [...townStaff, 'county-officer', 'city-officer', 'auditor'],
  http: { method: 'GET', path: '/api/employers' },
  input: Type.Object({ ...pageInput, ...sortInput(organisationOrders), ...employerQuery }),
  output: pageOf(employerRow),
  async handle(context, input) {
    const page = await listOrganisations(context, filterOf(context, input), input)
    const ids = page.rows.map(row => row.id)
    const [totals, replies] = [await postTotalsOf(context, ids), await readReplies(context, ids)]
    const city = context.use(cityToken)
    const rows: EmployerRow[] = page.rows.map(row => {
      const record = replies.get(row.id)
      return {
        id: row.id,
        version: row.version,
        name: row.name,
        kind: organisationKinds[row.kind],
        creditCode: row.creditCode,
        county: countyOf(city, row.division),
        state: row.state,
        stateName: organisationStates[row.state],
        ...(totals.get(row.id) ?? { posts: 0, openings: 0, hired: 0 }),
        replies: record === undefined || record.due === 0 ? null : { due: record.due, inTime: record.inTime },
        registeredAt: madeAt(row.id),
      }
    })
    return { ...page, rows }
  },
})

const nowhere = '~' // sorts after every code

function filterOf(
  context: Context,
  input: {
    readonly kind?: keyof typeof organisationKinds
    readonly state?: keyof typeof organisationStates
    readonly county?: string
    readonly q?: string
  },
) {
  // verified ones are public, so the policy alone would show an officer the whole city: the area is asked for
  const own = context.actor.area ?? '~'
  const asked = input.county ?? own
  const county = asked.startsWith(own) ? asked : own.startsWith(asked) ? own : nowhere
  return {
    county,
    ...(input.kind && { kind: input.kind }),
    ...(input.state && { state: input.state }),
    ...(input.q && { text: input.q }),
  }
}

/** A UUIDv7 begins with the millisecond in which it was made. */
function madeAt(id: Id<'Organisation'>): string {
  return instantOf(Number.parseInt(id.slice(0, 8) + id.slice(9, 13), 16))
}
