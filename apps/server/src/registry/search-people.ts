import { ageOn } from '@qingye/china'
import { Type } from 'typebox'
import { idOf, nullable, oneOf, textSchema, townStaff, useCase } from '../kernel/index.ts'
import { cityToken } from './city.ts'
import { findPeopleBy } from './people-find.store.ts'
import { wantedBy } from './people-search-keys.ts'
import { educations } from './person.ts'
import { personVisibility } from './person-fields.ts'
import { placeWords } from './person-words.ts'

const most = 20

/**
 * Finds somebody of the area: by name, pinyin or initials, a whole identity number or phone, or a phone's last four
 * digits. No number is in the answer; what was looked for and who was found is in the audit log.
 */
export const searchPeople = useCase({
  name: 'registry.searchPeople',
  kind: 'query',
  title: { zh: '找人', en: 'Find a person' },
  permission: 'person.search',
  reach: 'area',
  allow: [...townStaff, 'county-officer', 'city-officer', 'auditor'],
  reveals: true,
  http: { method: 'GET', path: '/api/people/search' },
  input: Type.Object({ q: Type.String({ minLength: 1, maxLength: 60 }) }),
  output: Type.Object({
    /** how the words were taken; null: nobody is found by such words */
    by: nullable(oneOf('name', 'sound', 'identity', 'phone', 'phone-tail')),
    rows: Type.Array(
      Type.Object({
        id: idOf<'Person'>(),
        name: Type.String(),
        age: nullable(Type.Integer()),
        place: textSchema,
        education: nullable(textSchema),
        school: nullable(Type.String()),
      }),
    ),
    /** there are others: more letters find fewer */
    more: Type.Boolean(),
  }),
  async handle(context, { q }) {
    const wanted = wantedBy(q)
    const found = wanted === undefined ? [] : await findPeopleBy(context, wanted, most + 1)
    const shown = found.slice(0, most)
    const isNumber = wanted !== undefined && wanted.by !== 'name' && wanted.by !== 'sound'
    await context.audit({
      action: 'person.searched',
      subject: context.actor.area ?? '',
      purpose: 'service',
      detail: {
        by: wanted?.by ?? 'nothing',
        // a number of a person is no word for a log
        words: isNumber ? '' : q,
        found: shown.length,
        ids: shown.map(row => row.id),
      },
    })
    const { role } = context.actor
    const city = context.use(cityToken)
    const sees = (field: 'birth' | 'schooling') => personVisibility(field, role) === 'shown'
    return {
      by: wanted?.by ?? null,
      rows: shown.map(row => ({
        id: row.id,
        name: row.name,
        age: row.birth === null || !sees('birth') ? null : ageOn(row.birth, context.today),
        place: placeWords(city, row.division),
        education: row.education === null || !sees('schooling') ? null : educations[row.education],
        school: sees('schooling') ? row.school : null,
      })),
      more: found.length > most,
    }
  },
})
