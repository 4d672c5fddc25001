import { type Static, Type } from 'typebox'
import {
  type Context,
  fileOutput,
  type Id,
  nullable,
  oneOf,
  roles,
  textSchema,
  useCase,
} from '../kernel/index.ts'
import { personFields, personVisibility } from '../registry/index.ts'
import { dataPage } from './data-page.ts'
import { noRecord } from './my-consents.ts'
import { hindrances, personDataToken } from './parts.ts'

const group = Type.Object({
  title: textSchema,
  /** what becomes of it when the record is erased, and why */
  outcome: oneOf('goes', 'anonymous', 'stays'),
  why: textSchema,
  rows: Type.Array(
    Type.Object({
      at: nullable(Type.String()),
      fields: Type.Array(Type.Object({ label: textSchema, value: textSchema })),
    }),
  ),
})
export type DataGroup = Static<typeof group>

const own = { permission: 'privacy.own', reach: 'own', allow: ['person'] } as const

async function gather(context: Context, person: Id<'Person'>): Promise<DataGroup[]> {
  const groups: DataGroup[] = []
  for (const part of context.use(personDataToken)) {
    const rows = await part.read(context, person)
    groups.push({
      title: part.title,
      outcome: part.outcome,
      why: part.why,
      rows: rows.map(row => ({ at: row.at, fields: row.fields.map(field => ({ ...field })) })),
    })
  }
  return groups
}

/** Everything that is held of me, from every module. */
export const listMyData = useCase({
  ...own,
  name: 'privacy.listMyData',
  kind: 'query',
  title: { zh: '看我的全部信息', en: 'See all my data' },
  http: { method: 'GET', path: '/api/my/data' },
  input: Type.Object({}),
  output: Type.Object({
    groups: Type.Array(group),
    /** what has to be finished before the record can be erased */
    hindrances: Type.Array(textSchema),
  }),
  async handle(context) {
    const { person } = context.actor
    if (person === undefined) throw noRecord()
    return { groups: await gather(context, person), hindrances: await hindrances(context, person) }
  },
})

/** All of it as a file: for a program, or to be read. */
export const exportMyData = useCase({
  ...own,
  name: 'privacy.exportMyData',
  kind: 'query',
  reveals: true,
  file: true,
  title: { zh: '下载我的信息', en: 'Download my data' },
  http: { method: 'GET', path: '/api/my/data/export' },
  input: Type.Object({ format: oneOf('json', 'html') }),
  output: fileOutput,
  async handle(context, { format }) {
    const { person } = context.actor
    if (person === undefined) throw noRecord()
    const groups = await gather(context, person)
    await context.audit({
      action: 'person.exported',
      subject: person,
      purpose: 'own-request',
      detail: { format },
    })
    const name = context.language === 'zh' ? `我的信息-${context.today}` : `my-data-${context.today}`
    if (format === 'json') {
      const content = { format: 'qingye-person-1', person, day: context.today, groups }
      return fileOf(`${name}.json`, 'application/json; charset=utf-8', JSON.stringify(content, null, 2))
    }
    return fileOf(
      `${name}.html`,
      'text/html; charset=utf-8',
      dataPage(groups, context.language, context.today),
    )
  },
})

function fileOf(name: string, type: string, text: string): Static<typeof fileOutput> {
  return { name, type, base64: Buffer.from(text).toString('base64') }
}

const viewers = {
  employer: { zh: '你投递的单位', en: 'employers you apply to' },
  counsellor: { zh: '就业老师', en: 'your school’s counsellor' },
  mentor: { zh: '导师', en: 'your mentor' },
  village: { zh: '村社', en: 'your village office' },
  office: { zh: '镇街和县区', en: 'town and county offices' },
  city: { zh: '市级', en: 'the city' },
  auditor: { zh: '审计', en: 'auditors' },
} as const

const roleOf = {
  employer: 'recruiter',
  counsellor: 'school-counsellor',
  mentor: 'mentor',
  village: 'village-worker',
  office: 'county-officer',
  city: 'city-officer',
  auditor: 'auditor',
} as const

/** What is held of people and why, field by field: from the one table that decides it. */
export const listPurposes = useCase({
  name: 'privacy.listPurposes',
  kind: 'query',
  title: { zh: '看我们留什么、为什么', en: 'See what is held and why' },
  permission: 'privacy.read-purposes',
  reach: 'public',
  allow: roles,
  http: { method: 'GET', path: '/api/privacy/purposes' },
  input: Type.Object({}),
  output: Type.Object({
    fields: Type.Array(
      Type.Object({
        label: textSchema,
        purpose: textSchema,
        kept: textSchema,
        basis: textSchema,
        sensitive: Type.Boolean(),
        seenBy: Type.Array(textSchema),
        /** of these only the middle is hidden, or the end */
        maskedFor: Type.Array(textSchema),
      }),
    ),
  }),
  async handle() {
    const all = Object.entries(viewers) as [keyof typeof viewers, (typeof viewers)[keyof typeof viewers]][]
    return {
      fields: Object.entries(personFields).map(([name, field]) => {
        const sight = (viewer: keyof typeof viewers) =>
          personVisibility(name as keyof typeof personFields, roleOf[viewer]) // a key of that table
        return {
          ...field,
          seenBy: all.filter(([viewer]) => sight(viewer) === 'shown').map(([, words]) => words),
          maskedFor: all.filter(([viewer]) => sight(viewer) === 'masked').map(([, words]) => words),
        }
      }),
    }
  },
})
