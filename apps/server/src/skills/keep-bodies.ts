import { type Static, Type } from 'typebox'
import {
  bucketOf,
  type Context,
  day,
  idOf,
  invalid,
  isWithin,
  nullable,
  Problem,
  pageInput,
  pageOf,
  type Role,
  sortInput,
  useCase,
} from '../kernel/index.ts'
import { cityToken, findByCreditCode, findOrganisation, type Organisation } from '../registry/index.ts'
import { type Body, bodyOrders, findBody, listBodyRows, saveBody } from './body.store.ts'
import { issuers, officers, readers } from './certificate.ts'

const bodyView = Type.Object({
  id: idOf<'SkillsBody'>(),
  version: Type.Integer(),
  organisation: idOf<'Organisation'>(),
  name: Type.String(),
  division: Type.String(),
  licence: Type.String(),
  licensedOn: Type.String(),
  untilOn: nullable(Type.String()),
  occupations: Type.Array(Type.String()),
})

function viewOf(body: Body): Static<typeof bodyView> {
  return { ...body, untilOn: body.untilOn ?? null, occupations: [...body.occupations] }
}

/** Gives an organisation a licence to assess skills, changes it, or gives it an end. */
export const licenseBody = useCase({
  name: 'skills.licenseBody',
  kind: 'command',
  title: { zh: '登记评价机构资质', en: 'License a certifying body' },
  permission: 'skills.license',
  reach: 'area',
  allow: officers,
  http: { method: 'POST', path: '/api/skills/bodies' },
  input: Type.Object({
    organisation: Type.Optional(idOf<'Organisation'>()),
    /** or by its credit code, as it stands on the licence */
    creditCode: Type.Optional(Type.String({ maxLength: 30 })),
    /** the number of the document */
    licence: Type.String({ minLength: 2, maxLength: 100 }),
    licensedOn: day(),
    untilOn: Type.Optional(day()),
    /** codes of the city's list; empty: every occupation */
    occupations: Type.Array(Type.String({ maxLength: 60 }), { maxItems: 200, default: [] }),
  }),
  output: bodyView,
  async handle(context, input) {
    const organisation = await namedOrganisation(context, input)
    checkLicence(context, input)
    const known = await findBody(context, organisation.id, true)
    const body: Body = {
      id: known?.id ?? context.newId<'SkillsBody'>(bucketOf(organisation.id)),
      version: (known?.version ?? 0) + 1,
      organisation: organisation.id,
      name: organisation.name,
      division: organisation.division,
      licence: input.licence.trim(),
      licensedOn: input.licensedOn,
      untilOn: input.untilOn,
      occupations: [...new Set(input.occupations)],
    }
    if (!(await saveBody(context, body))) throw changedMeanwhile()
    return viewOf(body)
  },
})

async function namedOrganisation(
  context: Context,
  { organisation, creditCode = '' }: Pick<Static<typeof licenseBody.input>, 'organisation' | 'creditCode'>,
): Promise<Organisation> {
  const id = organisation ?? (await findByCreditCode(context, creditCode.trim()))
  const found = id === undefined ? undefined : await findOrganisation(context, id)
  if (found !== undefined && isWithin(context.actor, found.division)) return found
  if (organisation !== undefined) throw notYours()
  throw invalid([{ pointer: '/creditCode', ...noSuchCode }])
}

const noSuchCode = {
  wrong: { zh: '辖区里没有这个信用代码的单位', en: 'No organisation of your area has this credit code' },
  right: { zh: '核对代码；单位没登记的先登记', en: 'check it; an organisation registers first' },
}

function checkLicence(
  context: Context,
  {
    licensedOn,
    untilOn,
    occupations,
  }: Pick<Static<typeof licenseBody.input>, 'licensedOn' | 'untilOn' | 'occupations'>,
): void {
  const { occupations: known } = context.use(cityToken)
  const strange = occupations.findIndex(code => !known.has(code))
  if (strange >= 0) throw invalid([{ pointer: `/occupations/${strange}`, ...noSuchOccupation }])
  if (untilOn !== undefined && untilOn < licensedOn) throw invalid([{ pointer: '/untilOn', ...endsFirst }])
}

const noSuchOccupation = {
  wrong: { zh: '目录里没有这个职业', en: 'The city’s list has no such occupation' },
  right: { zh: '从目录里选', en: 'choose one of the list' },
}
const endsFirst = {
  wrong: { zh: '到期早于起始', en: 'It ends before it begins' },
  right: { zh: '填起始日或以后', en: 'give its first day or a later one' },
}

function notYours(): Problem {
  return new Problem('not-found', 'organisation.unknown', {
    zh: '辖区里没有这家单位',
    en: 'There is no such organisation in your area',
  })
}

function changedMeanwhile(): Problem {
  return new Problem('conflict', 'skills.body-changed', {
    zh: '有人刚改过这家机构的资质，刷新再看',
    en: 'Somebody has just changed this licence: reload',
  })
}

const allReaders = [...readers, ...issuers, 'person'] as const satisfies readonly Role[]

/** Who may assess skills: public, so that a person or an employer can check whom a certificate comes from. */
export const listBodies = useCase({
  name: 'skills.listBodies',
  kind: 'query',
  title: { zh: '看评价机构', en: 'List certifying bodies' },
  permission: 'skills.bodies',
  reach: 'public',
  allow: allReaders,
  http: { method: 'GET', path: '/api/skills/bodies' },
  input: Type.Object({
    ...pageInput,
    ...sortInput(bodyOrders),
    area: Type.Optional(Type.String({ pattern: '^\\d{4,12}$' })),
    /** licensed on this day */
    on: Type.Optional(day()),
  }),
  output: pageOf(bodyView),
  async handle(context, input) {
    const page = await listBodyRows(context, input, input)
    return { ...page, rows: page.rows.map(viewOf) }
  },
})
