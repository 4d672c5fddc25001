import { type Static, Type } from 'typebox'
import {
  type Context,
  type Id,
  idOf,
  invalid,
  members,
  notFound,
  oneOf,
  Problem,
  recruiters,
  textSchema,
  townStaff,
  useCase,
} from '../kernel/index.ts'
import {
  cityToken,
  countyOf,
  endLink,
  findByCreditCode,
  findOrganisation,
  findOrganisations,
  headsOf,
  insertLinks,
  type LinkKind,
  linksOf,
  type Organisation,
  organisationStates,
} from '../registry/index.ts'
import { plainCodes } from './plain-codes.ts'

/** What belongs to what: members to an association, tenants to an incubator or park. */
const kindOf: Partial<Record<Organisation['kind'], LinkKind>> = { association: 'member', incubator: 'tenant' }

const row = Type.Object({
  link: idOf<'Link'>(),
  organisation: idOf<'Organisation'>(),
  name: Type.String(),
  creditCode: Type.String(),
  county: Type.Object({ code: Type.String(), name: textSchema }),
  state: Type.String(),
  stateName: textSchema,
  since: Type.String(),
  recordedBy: Type.String(),
})
type Row = Static<typeof row>

const officials = [...townStaff, 'county-officer', 'city-officer'] as const

/**
 * The association or incubator that the actor may speak for: its own members, or an officer of where it lies.
 * @throws Problem `not-found` for every other
 */
async function requireHead(
  context: Context,
  id: Id<'Organisation'> | 'mine',
): Promise<{ head: Organisation; kind: LinkKind }> {
  const { area, organisation } = context.actor
  const asked = id === 'mine' ? organisation : id
  const head = asked && (await findOrganisation(context, asked))
  const mine = head && (head.id === organisation || (area !== undefined && head.division.startsWith(area)))
  const kind = head && kindOf[head.kind]
  if (head && mine && kind !== undefined) return { head, kind }
  throw notFound('organisation.unknown', { zh: '这个协会或园区', en: 'association or park' })
}

const headInput = Type.Union([idOf<'Organisation'>(), Type.Literal('mine')])

export const listLinked = useCase({
  name: 'organisations.listLinked',
  kind: 'query',
  title: { zh: '看会员或入驻单位', en: 'List members or tenants' },
  permission: 'link.list',
  reach: ['organisation', 'area'],
  allow: [...members, ...officials, 'auditor'],
  http: { method: 'GET', path: '/api/organisations/:organisation/links' },
  input: Type.Object({ organisation: headInput }),
  output: Type.Object({ kind: oneOf('member', 'tenant'), name: Type.String(), rows: Type.Array(row) }),
  async handle(context, input) {
    const { head, kind } = await requireHead(context, input.organisation)
    const links = await linksOf(context, head.id)
    const found = await findOrganisations(
      context,
      links.map(link => link.organisation),
    )
    const city = context.use(cityToken)
    const rows = links.flatMap((link): Row[] => {
      const one = found.get(link.organisation)
      if (one === undefined) return []
      return [
        {
          link: link.id,
          organisation: one.id,
          name: one.name,
          creditCode: one.creditCode,
          county: countyOf(city, one.division),
          state: one.state,
          stateName: organisationStates[one.state],
          since: link.from,
          recordedBy: link.recordedBy,
        },
      ]
    })
    return { kind, name: head.name, rows }
  },
})

/** Records members or tenants by their credit codes, as many as were pasted; those that nobody knows are named. */
export const addLinked = useCase({
  name: 'organisations.addLinked',
  kind: 'command',
  title: { zh: '加会员或入驻单位', en: 'Add members or tenants' },
  permission: 'link.change',
  reach: ['organisation', 'area'],
  allow: ['organisation-admin', ...officials],
  http: { method: 'POST', path: '/api/organisations/:organisation/links' },
  input: Type.Object({
    organisation: headInput,
    creditCodes: Type.String({ minLength: 1, maxLength: 20_000 }),
  }),
  output: Type.Object({
    added: Type.Integer(),
    already: Type.Integer(),
    unknown: Type.Array(Type.String()),
  }),
  async handle(context, input) {
    const { head, kind } = await requireHead(context, input.organisation)
    const codes = plainCodes(input.creditCodes)
    if (codes.length === 0 || codes.length > 500) throw invalid([{ pointer: '/creditCodes', ...noCodes }])
    const found: Id<'Organisation'>[] = []
    const unknown: string[] = []
    for (const code of codes) {
      const id = await findByCreditCode(context, code)
      const one = id && (await findOrganisation(context, id))
      if (one === undefined || one.id === head.id) unknown.push(code)
      else found.push(one.id)
    }
    const added = await insertLinks(context, kind, head, found)
    if (added > 0) await context.audit({ action: 'organisation.linked', subject: head.id, detail: { added } })
    return { added, already: found.length - added, unknown }
  },
})

const noCodes = {
  wrong: { zh: '没有读到信用代码，或超过 500 个', en: 'No credit code was found, or more than 500' },
  right: { zh: '一行一个 18 位代码', en: 'one code of 18 characters a line' },
}

export const endLinked = useCase({
  name: 'organisations.endLinked',
  kind: 'command',
  title: { zh: '结束会员或入驻', en: 'End a membership or tenancy' },
  permission: 'link.change',
  reach: ['organisation', 'area'],
  allow: ['organisation-admin', ...officials],
  http: { method: 'POST', path: '/api/organisations/:organisation/links/:link/end' },
  input: Type.Object({
    organisation: headInput,
    link: idOf<'Link'>(),
    reason: Type.Optional(Type.String({ maxLength: 200 })),
  }),
  output: Type.Object({}),
  async handle(context, input) {
    const { head } = await requireHead(context, input.organisation)
    if (!(await endLink(context, head.id, input.link, input.reason))) {
      throw new Problem('conflict', 'link.ended', {
        zh: '它已经不在名单里了',
        en: 'It is no longer on the list',
      })
    }
    return {}
  },
})

/** What the actor's organisation belongs to. */
export const listMyHeads = useCase({
  name: 'organisations.listMyHeads',
  kind: 'query',
  title: { zh: '我的单位属于哪些协会和园区', en: 'What my organisation belongs to' },
  permission: 'link.mine',
  reach: 'organisation',
  allow: [...recruiters, 'reporter'],
  http: { method: 'GET', path: '/api/organisations/mine/heads' },
  input: Type.Object({}),
  output: Type.Object({
    rows: Type.Array(
      Type.Object({ kind: oneOf('member', 'tenant'), name: Type.String(), since: Type.String() }),
    ),
  }),
  async handle(context) {
    const { organisation } = context.actor
    if (organisation === undefined) return { rows: [] }
    const links = await headsOf(context, organisation)
    const found = await findOrganisations(
      context,
      links.map(link => link.head),
    )
    return {
      rows: links.flatMap(link => {
        const head = found.get(link.head)
        return head === undefined ? [] : [{ kind: link.kind, name: head.name, since: link.from }]
      }),
    }
  },
})
