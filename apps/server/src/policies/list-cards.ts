import { type Static, Type } from 'typebox'
import {
  type Column,
  fileOutput,
  idOf,
  keyIn,
  nullable,
  oneOf,
  pageInput,
  pageOf,
  tableFile,
  tableFormats,
  textSchema,
  useCase,
} from '../kernel/index.ts'
import { readIndicator } from '../ledger/index.ts'
import { findGraduates, findRoster, listRosters, rosterKeepers } from '../rosters/index.ts'
import { unknownRoster } from './deliver-cards.ts'
import { countDeliveries, type Delivery, listDeliveryRows } from './delivery.store.ts'
import { coverageTarget, deliveryFilters, ways } from './delivery.ts'

const reading = {
  kind: 'query',
  permission: 'card.deliver',
  reach: ['organisation', 'area'],
  allow: rosterKeepers,
} as const

/** The rosters of one's own, each with whom the card reached; for an office the counted share too. */
export const listCardRosters = useCase({
  ...reading,
  name: 'policies.listCardRosters',
  title: { zh: '看政策明白卡发到哪了', en: 'See whom the policy card reached' },
  http: { method: 'GET', path: '/api/policies/cards' },
  input: listRosters.input,
  output: Type.Object({
    ...pageOf(
      Type.Object({
        id: idOf<'Roster'>(),
        school: Type.String(),
        year: Type.Integer(),
        graduates: Type.Integer(),
        inbox: Type.Integer(),
        paper: Type.Integer(),
        /** looked at, and nothing could be sent */
        none: Type.Integer(),
        seen: Type.Integer(),
      }),
    ).properties,
    /** basis points of all students of the year in the reader's area, as the ledger counts them */
    coverage: nullable(Type.Integer()),
  }),
  async handle(context, input) {
    const page = await listRosters.handle(context, input)
    const counts = await countDeliveries(
      context,
      page.rows.map(row => row.id),
    )
    const { area } = context.actor
    const number = area === undefined ? undefined : await readIndicator(context, coverageTarget, { area })
    return {
      ...page,
      rows: page.rows.map(({ id, school, year, graduates }) => {
        const { inbox = 0, paper = 0, none = 0, seen = 0 } = counts.get(id) ?? {}
        return { id, school, year, graduates, inbox, paper, none, seen }
      }),
      coverage: number?.measured === true ? number.value : null,
    }
  },
})

const studentRow = Type.Object({
  id: idOf<'Graduate'>(),
  name: Type.String(),
  studentNumber: Type.String(),
  major: Type.String(),
  way: keyIn(ways),
  wayName: textSchema,
  deliveredOn: nullable(Type.String()),
  openedOn: nullable(Type.String()),
  printedOn: nullable(Type.String()),
  acknowledgedOn: nullable(Type.String()),
})

type StudentRow = Static<typeof studentRow>

/** The students of a roster with what reached them: whom to hand a paper, whom to remind. */
export const listCardStudents = useCase({
  ...reading,
  name: 'policies.listCardStudents',
  title: { zh: '看每个学生收到没有', en: 'See which students the card reached' },
  reveals: true,
  http: { method: 'GET', path: '/api/policies/cards/:roster/students' },
  input: Type.Object({
    ...pageInput,
    roster: idOf<'Roster'>(),
    reached: Type.Optional(oneOf(...deliveryFilters)),
  }),
  output: pageOf(studentRow),
  async handle(context, { roster, reached, ...asked }) {
    if ((await findRoster(context, roster)) === undefined) throw unknownRoster()
    const page = await listDeliveryRows(context, { roster, reached }, asked)
    await context.audit({
      action: 'card.students-shown',
      subject: roster,
      purpose: 'service',
      detail: { found: page.total, ids: page.rows.map(row => row.person) },
    })
    const graduates = await findGraduates(
      context,
      page.rows.map(row => row.graduate),
    )
    const known = new Map(graduates.map(one => [one.id, one]))
    return {
      ...page,
      rows: page.rows.map(row => ({
        id: row.graduate,
        name: known.get(row.graduate)?.name ?? '',
        studentNumber: known.get(row.graduate)?.studentNumber ?? '',
        major: known.get(row.graduate)?.major ?? '',
        ...shown(row),
      })),
    }
  },
})

function shown(row: Delivery) {
  return {
    way: row.way,
    wayName: ways[row.way],
    deliveredOn: row.deliveredOn ?? null,
    openedOn: row.openedOn ?? null,
    printedOn: row.printedOn ?? null,
    acknowledgedOn: row.acknowledgedOn ?? null,
  }
}

/** Whom to hand a paper, as a list to take along: a column is left to sign in. */
export const exportCardStudents = useCase({
  ...reading,
  name: 'policies.exportCardStudents',
  title: { zh: '导出要纸质送达的学生', en: 'Export the students to hand a paper' },
  reveals: true,
  file: true,
  http: { method: 'GET', path: '/api/policies/cards/:roster/students/export' },
  input: Type.Object({
    roster: idOf<'Roster'>(),
    reached: Type.Optional(oneOf(...deliveryFilters)),
    format: Type.Optional(oneOf(...tableFormats)),
  }),
  output: fileOutput,
  async handle(context, { roster, reached = 'none', format = 'xlsx' }) {
    const { language } = context
    const column = (zh: string, en: string, value: Column<StudentRow>['value']): Column<StudentRow> => ({
      head: { zh, en },
      value,
    })
    const columns = [
      column('姓名', 'Name', row => row.name),
      column('学号', 'Student number', row => row.studentNumber),
      column('专业', 'Major', row => row.major),
      column('怎么送到的', 'Reached by', row => row.wayName[language]),
      column('签收', 'Signed for', () => ''),
    ]
    let rows = 0
    async function* pages() {
      let after: string | undefined
      do {
        const asked = { roster, reached, limit: 200, ...(after !== undefined && { after }) }
        const page = await listCardStudents.handle(context, asked)
        rows += page.rows.length
        yield page.rows
        after = page.next ?? undefined
      } while (after !== undefined)
    }
    const name = { zh: '政策明白卡纸质送达名单', en: 'Policy cards on paper' }
    const file = await tableFile({ name, language, format, columns }, pages())
    await context.audit({
      action: 'list.exported',
      subject: roster,
      purpose: 'export',
      detail: { list: name.en, rows, format },
    })
    return file
  },
})
