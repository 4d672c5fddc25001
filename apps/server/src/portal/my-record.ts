import { Problem, type Text } from '../kernel/index.ts'
import { personFields, readMyHousehold, readMyRecord } from '../registry/index.ts'
import type { Ask, Route } from './portal.ts'
import { paths, type RecordField, type RecordProps, renderRecord } from './view/index.ts'

export type MyRecord = Awaited<ReturnType<typeof myRecord>>
export const myRecord = (ask: Ask) => ask.call(readMyRecord, {})

type ShownField = MyRecord['person']['fields'][number]

export const recordRoutes: Route[] = [
  {
    method: 'GET',
    path: '/my/record',
    for: 'person',
    async handle(ask) {
      const record = await myRecord(ask)
      const { rows } = await ask.call(readMyHousehold, {})
      const props: RecordProps = {
        fields: record.person.fields.map(field => fieldOf(field, record)),
        statuses: record.person.spells.map(spell => ({
          name: spell.name,
          from: spell.from,
          until: spell.until,
          said: saidBy(spell.sourceName, spell.stateName),
        })),
        asked: rows.filter(row => row.side === 'member' && row.state === 'asked').length,
      }
      return { html: renderRecord(await ask.frame(), props) }
    },
  },
]

/** On which page a field is changed. */
const pageOf: Readonly<Record<string, string>> = {
  name: paths.recordPart('me'),
  identity: paths.recordPart('me'),
  sex: paths.recordPart('me'),
  birth: paths.recordPart('me'),
  phone: paths.recordPart('phone'),
  residence: paths.place('residence'),
  hukou: paths.place('hukou'),
  schooling: paths.recordPart('schooling'),
  certificate: paths.recordPart('certificate'),
  work: paths.recordPart('work'),
  skills: paths.recordPart('about'),
  experience: paths.recordPart('about'),
  wishes: paths.recordPart('wishes'),
}

const several = new Set(['schooling', 'certificate', 'work'])

function fieldOf(field: ShownField, record: MyRecord): RecordField {
  const page = pageOf[field.field] ?? null
  return {
    field: field.field,
    label: personFields[field.field].label,
    values: field.values.map(value => ({
      item: value.item,
      words: value.words,
      verified: value.state === 'verified',
      said: saidOf(value),
      day: value.day,
      differs:
        value.differs === null
          ? null
          : { words: value.differs.words, said: saidOf(value.differs), day: value.differs.day },
    })),
    edit: mayChange(field.field, record) ? page : null,
    add: several.has(field.field) ? page : null,
  }
}

/** A document's number is given once; with a citizen ID it says the birthday and the sex. */
function mayChange(field: string, record: MyRecord): boolean {
  const hasNumber = record.known.includes('identity')
  if (field === 'identity') return !hasNumber
  if (field !== 'birth' && field !== 'sex') return true
  return !hasNumber || !record.known.includes(field)
}

function saidOf(value: { sourceName: Text; stateName: Text; byName: string | null }): Text {
  const who = saidBy(value.sourceName, value.stateName)
  const by = value.byName === null ? '' : `，${value.byName}`
  const byEn = value.byName === null ? '' : `, ${value.byName}`
  return { zh: `${who.zh}${by}`, en: `${who.en}${byEn}` }
}

function saidBy(source: Text, state: Text): Text {
  if (source.zh === '本人填写') return { zh: source.zh, en: 'You wrote it' }
  const by = source.en.slice(0, 1).toLowerCase() + source.en.slice(1)
  return { zh: `${state.zh}，${source.zh}`, en: `${state.en}: ${by}` }
}

export function noSuchPart(): never {
  throw new Problem('not-found', 'page.not-found', { zh: '没有这个页面', en: 'There is no such page' })
}
