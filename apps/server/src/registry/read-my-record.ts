import { Type } from 'typebox'
import { keyIn, nullable, useCase, vaultToken } from '../kernel/index.ts'
import { openPhone } from './identity.ts'
import { knownFields } from './known.ts'
import { personFields } from './person-fields.ts'
import { personView, readPersonFor } from './person-view.ts'
import { unknownPerson } from './read-person.ts'
import type { ItemKind, ItemTypes } from './record.ts'
import { sexes } from './record.ts'
import { certificateInput, schoolingInput, wishesInput, workInput } from './record-input.ts'
import { type KnownItem, standingOf } from './standing.ts'
import { listStatements } from './statement.store.ts'

const item = { item: Type.String() }

/** Everything that is known of the reader, as it is shown and as it is put into the boxes of a form to be changed. */
export const readMyRecord = useCase({
  name: 'registry.readMyRecord',
  kind: 'query',
  title: { zh: '看我的档案', en: 'See my whole record' },
  permission: 'person.read-record',
  reach: 'own',
  allow: ['person'],
  http: { method: 'GET', path: '/api/my/record' },
  input: Type.Object({}),
  output: Type.Object({
    person: personView,
    known: Type.Array(keyIn(personFields)),
    values: Type.Object({
      name: nullable(Type.String()),
      phone: nullable(Type.String()),
      birth: nullable(Type.String()),
      sex: nullable(keyIn(sexes)),
      residence: nullable(Type.String()),
      hukou: nullable(Type.String()),
      skills: Type.Array(Type.String()),
      experience: Type.String(),
      wishes: nullable(wishesInput),
      schooling: Type.Array(Type.Object({ ...item, ...schoolingInput.properties })),
      certificate: Type.Array(Type.Object({ ...item, ...certificateInput.properties })),
      work: Type.Array(Type.Object({ ...item, ...workInput.properties })),
    }),
  }),
  async handle(context) {
    const id = context.actor.person
    const person = id && (await readPersonFor(context, id))
    if (!person) throw unknownPerson()
    const standing = standingOf(await listStatements(context, id))
    const { fields, phone } = standing
    const wishes = fields.wishes?.value
    return {
      person,
      known: [...knownFields(standing)],
      values: {
        name: fields.name?.value ?? null,
        phone: phone === undefined ? null : openPhone(context.use(vaultToken), phone.value.sealed),
        birth: fields.birth?.value ?? null,
        sex: fields.sex?.value ?? null,
        residence: fields.residence?.value ?? null,
        hukou: fields.hukou?.value ?? null,
        skills: [...(fields.skills?.value ?? [])],
        experience: fields.experience?.value ?? '',
        wishes:
          wishes === undefined
            ? null
            : {
                occupations: [...wishes.occupations],
                counties: [...wishes.counties],
                consent: wishes.consent,
                ...(wishes.payFloor !== undefined && { payFloor: wishes.payFloor }),
              },
        schooling: standing.schooling.flatMap(one => {
          const { level, ...rest } = keyed(one)
          return level === 'any' ? [] : [{ ...rest, level }]
        }),
        certificate: standing.certificate.map(keyed),
        work: standing.work.map(keyed),
      },
    }
  },
})

type Given<Value> = { [Key in keyof Value]: Exclude<Value[Key], undefined> }

/** An item with its key and without the parts that are not known. */
function keyed<Kind extends ItemKind>(one: KnownItem<Kind>): Given<ItemTypes[Kind]> & { item: string } {
  const parts = Object.entries(one.value).filter(([, part]) => part !== undefined)
  // the same parts as before but for those that are undefined
  return { ...(Object.fromEntries(parts) as Given<ItemTypes[Kind]>), item: one.key }
}
