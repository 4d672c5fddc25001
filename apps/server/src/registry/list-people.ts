import { ageOn } from '@qingye/china'
import { Type } from 'typebox'
import {
  idOf,
  keyIn,
  nullable,
  pageInput,
  pageOf,
  sortInput,
  textSchema,
  townStaff,
  useCase,
} from '../kernel/index.ts'
import { cityToken } from './city.ts'
import { listPeopleRows, peopleOrders } from './people-list.store.ts'
import { educations, keyGroups } from './person.ts'
import { personVisibility } from './person-fields.ts'
import { placeWords } from './person-words.ts'
import { statuses } from './spell.ts'

/** The people of an officer's area. Numbers are not in a list: who needs one opens the person. */
export const listPeople = useCase({
  name: 'registry.listPeople',
  kind: 'query',
  title: { zh: '看人员列表', en: 'List people' },
  permission: 'person.list',
  reach: 'area',
  allow: [...townStaff, 'county-officer', 'city-officer', 'auditor'],
  reveals: true,
  http: { method: 'GET', path: '/api/people' },
  input: Type.Object({
    ...pageInput,
    ...sortInput(peopleOrders),
    /** the beginning of a name */
    q: Type.Optional(Type.String({ maxLength: 50 })),
    status: Type.Optional(keyIn(statuses)),
    keyGroup: Type.Optional(keyIn(keyGroups)),
    place: Type.Optional(Type.String({ pattern: '^\\d{6}(\\d{3}(\\d{3})?)?$' })),
  }),
  output: pageOf(
    Type.Object({
      id: idOf<'Person'>(),
      name: Type.String(),
      age: nullable(Type.Integer()),
      place: textSchema,
      education: nullable(textSchema),
      school: nullable(Type.String()),
      graduatedOn: nullable(Type.String()),
      keyGroups: Type.Array(textSchema),
    }),
  ),
  async handle(context, input) {
    const page = await listPeopleRows(context, input, input)
    const { role } = context.actor
    const city = context.use(cityToken)
    const sees = (field: 'birth' | 'schooling' | 'statuses') => personVisibility(field, role) === 'shown'
    await context.audit({
      action: 'person.listed',
      subject: context.actor.area ?? '',
      purpose: 'service',
      detail: { words: input.q ?? '', found: page.total, ids: page.rows.map(row => row.id) },
    })
    return {
      ...page,
      rows: page.rows.map(row => ({
        id: row.id,
        name: row.name,
        age: row.birth === null || !sees('birth') ? null : ageOn(row.birth, context.today),
        place: placeWords(city, row.division),
        education: row.education === null || !sees('schooling') ? null : educations[row.education],
        school: sees('schooling') ? row.school : null,
        graduatedOn: sees('schooling') ? row.graduated_on : null,
        keyGroups: sees('statuses') ? row.key_groups.map(group => keyGroups[group]) : [],
      })),
    }
  },
})
