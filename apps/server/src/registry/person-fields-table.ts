import { roles } from '../kernel/index.ts'
import { type PersonFieldName, personFields, personVisibility, viewerOf } from './person-fields.ts'

/** The viewers in the order of the printed table, each with its name; a viewer stands for all its roles. */
const viewers = {
  self: 'the person',
  employer: 'employer (applicants)',
  counsellor: 'school counsellor',
  mentor: 'mentor',
  village: 'village worker',
  office: 'town, county',
  city: 'city',
  auditor: 'auditor',
} as const

const signs = { shown: 'shown', masked: 'masked', hidden: '' } as const

const table = (head: readonly string[], rows: readonly (readonly string[])[]) =>
  [head, head.map(() => '---'), ...rows].map(cells => `| ${cells.join(' | ')} |`).join('\n')

const names = Object.keys(personFields) as PersonFieldName[] // Object.keys widens the key

/** Purpose, keeping and ground of every field, in Markdown. A document that holds it is compared by a test. */
export function purposeTable(): string {
  const rows = names.map(name => {
    const { label, purpose, kept, basis, sensitive } = personFields[name]
    return [`${label.zh} \`${name}\``, purpose.en, kept.en, basis.en, sensitive ? 'yes' : '']
  })
  return table(['Field', 'Why it is held', 'How long', 'Ground', 'Sensitive'], rows)
}

/** Who sees which field, in Markdown. A role that has no column sees nothing. */
export function visibilityTable(): string {
  const columns = Object.entries(viewers).map(([viewer, name]) => {
    const role = roles.find(each => viewerOf[each] === viewer)
    if (role === undefined) throw new Error(`no role looks as ${viewer}`)
    return { name, role }
  })
  const rows = names.map(name => [
    `\`${name}\``,
    ...columns.map(({ role }) => signs[personVisibility(name, role)]),
  ])
  return table(['Field', ...columns.map(column => column.name)], rows)
}
