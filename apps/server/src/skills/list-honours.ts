import { Type } from 'typebox'
import {
  idOf,
  nullable,
  oneOf,
  pageInput,
  pageOf,
  roles,
  system,
  textSchema,
  useCase,
} from '../kernel/index.ts'
import { whoAgreed } from '../privacy/index.ts'
import { officers, readers } from './certificate.ts'
import { findHonours, honourPapers, listHonourRows, standingHonours } from './honour.store.ts'
import { type Honour, honourStates } from './honour.ts'
import { honourView, titleName, viewOfHonour } from './honour-view.ts'
import { unknownHonour } from './nominate.ts'
import { series, titlesToken } from './titles.ts'

const reading = { kind: 'query', permission: 'honour.read', reach: 'area', allow: readers } as const

const titleView = Type.Object({ code: Type.String(), name: textSchema, seriesName: textSchema })

/** The nominations and titles of an area, and what the reader can do with each. */
export const listHonours = useCase({
  ...reading,
  name: 'skills.listHonours',
  title: { zh: '看提名和称号', en: 'List nominations and titles' },
  reveals: true,
  http: { method: 'GET', path: '/api/honours' },
  input: Type.Object({
    ...pageInput,
    q: Type.Optional(Type.String({ maxLength: 50 })),
    area: Type.Optional(Type.String({ pattern: '^\\d{4,12}$' })),
    state: Type.Optional(oneOf(...honourStates)),
    title: Type.Optional(Type.String({ maxLength: 40 })),
    year: Type.Optional(Type.Integer({ minimum: 2000, maximum: 2100 })),
  }),
  output: Type.Object({ ...pageOf(honourView).properties, titles: Type.Array(titleView) }),
  async handle(context, input) {
    const page = await listHonourRows(context, input, input)
    const mayAct = (officers as readonly string[]).includes(context.actor.role)
    return {
      ...page,
      rows: page.rows.map(one => viewOfHonour(context, one, mayAct)),
      titles: [...context.use(titlesToken).values()].map(({ code, name, series: of }) => ({
        code,
        name,
        seriesName: series[of],
      })),
    }
  },
})

export const readHonour = useCase({
  ...reading,
  name: 'skills.readHonour',
  title: { zh: '看一项提名', en: 'Read a nomination' },
  reveals: true,
  http: { method: 'GET', path: '/api/honours/:honour' },
  input: Type.Object({ honour: idOf<'Honour'>() }),
  output: Type.Object({
    ...honourView.properties,
    papers: Type.Array(
      Type.Object({
        id: idOf<'HonourPaper'>(),
        name: Type.String(),
        size: Type.Integer(),
        addedAt: Type.String(),
      }),
    ),
  }),
  async handle(context, { honour: id }) {
    const [one] = await findHonours(context, [id])
    if (one === undefined) throw unknownHonour()
    const mayAct = (officers as readonly string[]).includes(context.actor.role)
    const papers = await honourPapers.list(context, [id])
    return {
      ...viewOfHonour(context, one, mayAct),
      papers: papers.map(paper => ({
        id: paper.id,
        name: paper.name,
        size: paper.size,
        addedAt: paper.added_at,
      })),
    }
  },
})

/**
 * Who was honoured, for everybody: by name whoever agreed to be named, the others as a number. Runs as the system, since
 * nobody may see the others one by one; it answers no more than the page shows.
 */
export const listPublicHonours = useCase({
  name: 'skills.listPublicHonours',
  kind: 'query',
  title: { zh: '荣誉榜', en: 'Roll of honour' },
  permission: 'honour.public',
  reach: 'public',
  allow: roles,
  runsAsSystem: true,
  http: { method: 'GET', path: '/api/public/honours' },
  input: Type.Object({ year: Type.Optional(Type.Integer({ minimum: 2000, maximum: 2100 })) }),
  output: Type.Object({
    years: Type.Array(Type.Integer()),
    year: nullable(Type.Integer()),
    /** distinct people, however many titles each holds */
    people: Type.Integer(),
    titles: Type.Array(
      Type.Object({
        code: Type.String(),
        name: textSchema,
        seriesName: textSchema,
        people: Type.Integer(),
        named: Type.Array(
          Type.Object({
            name: Type.String(),
            employer: Type.String(),
            occupation: Type.String(),
            merit: Type.String(),
            document: Type.String(),
            awardedOn: nullable(Type.String()),
          }),
        ),
        /** who did not agree to be named */
        others: Type.Integer(),
      }),
    ),
  }),
  async handle(context, input) {
    const all = await standingHonours(context, {})
    const years = [...new Set(all.map(one => one.year))].sort((a, b) => b - a)
    const year = input.year ?? years[0] ?? null
    const rows = all.filter(one => one.year === year)
    const agreed = await whoAgreed(
      { ...context, actor: system },
      'honours',
      rows.map(one => one.person),
    )
    // whoever had their record erased has no name any more
    const isNamed = (one: Honour) => agreed.has(one.person) && one.name !== ''
    const order = [...context.use(titlesToken).keys()]
    const codes = [...new Set(rows.map(one => one.title))].sort((a, b) => order.indexOf(a) - order.indexOf(b))
    return {
      years,
      year,
      people: new Set(rows.map(one => one.person)).size,
      titles: codes.map(code => {
        const mine = rows.filter(one => one.title === code)
        const named = mine.filter(isNamed)
        return {
          code,
          name: titleName(context, code),
          seriesName: series[context.use(titlesToken).get(code)?.series ?? 'skill'],
          people: new Set(mine.map(one => one.person)).size,
          named: named.map(({ name, employer, occupation, merit, document, awardedOn }) => ({
            ...{ name, employer, occupation, merit, document },
            awardedOn: awardedOn ?? null,
          })),
          others: new Set(mine.filter(one => !isNamed(one)).map(one => one.person)).size,
        }
      }),
    }
  },
})
