import { Type } from 'typebox'
import { idOf, notFound, nullable, oneOf, textSchema, townStaff, useCase } from '../kernel/index.ts'
import type { ZeroEmployment } from './household.ts'
import { householdStateOf } from './household-state.ts'
import { personVisibility } from './person-fields.ts'
import { personView, readPersonFor } from './person-view.ts'
import { sources } from './record.ts'
import { listRegistrationsOf } from './registration.store.ts'
import { registrationView, viewOfRegistration } from './registration-view.ts'
import { listStatements } from './statement.store.ts'

export const unknownPerson = () => notFound('person.unknown', { zh: '这个人', en: 'person' })

/** One person, as the reader's role shows them, with registrations and what was said when. */
export const readPerson = useCase({
  name: 'registry.readPerson',
  kind: 'query',
  title: { zh: '看一个人', en: 'See a person' },
  permission: 'person.read',
  reach: 'area',
  allow: [...townStaff, 'county-officer', 'city-officer', 'auditor'],
  reveals: true,
  http: { method: 'GET', path: '/api/people/:person' },
  input: Type.Object({ person: idOf<'Person'>() }),
  output: Type.Object({
    person: personView,
    registrations: Type.Array(registrationView),
    /** null: no household is recorded */
    household: nullable(
      Type.Object({
        is: oneOf('yes', 'no', 'unknown'),
        words: textSchema,
        members: Type.Array(Type.Object({ name: Type.String(), words: textSchema })),
      }),
    ),
    /** who said something, latest first; what was said stands in the record */
    history: Type.Array(
      Type.Object({
        day: Type.String(),
        at: Type.String(),
        sourceName: textSchema,
        verified: Type.Boolean(),
        byName: nullable(Type.String()),
        evidence: nullable(Type.String()),
        fields: Type.Array(Type.String()),
      }),
    ),
  }),
  async handle(context, input) {
    const person = await readPersonFor(context, input.person)
    if (person === undefined) throw unknownPerson()
    await context.audit({ action: 'person.read', subject: input.person, purpose: 'service' })
    const registrations = await listRegistrationsOf(context, input.person)
    const shown = personVisibility('household', context.actor.role) === 'shown'
    const household = shown ? await householdStateOf(context, input.person) : undefined
    const statements = await listStatements(context, input.person)
    return {
      person,
      household: shown && household !== undefined ? viewOfHousehold(household) : null,
      registrations: registrations.map(one => viewOfRegistration(context, one, 'officer')),
      history: statements.toReversed().map(one => ({
        day: one.day,
        at: one.at,
        sourceName: sources[one.source],
        verified: one.state === 'verified',
        byName: one.byName ?? null,
        evidence: one.evidence ?? null,
        fields: [
          ...new Set([
            ...Object.keys(one.data).map(key => key.replace(/\/.*/, '')),
            ...(one.phone === undefined ? [] : ['phone']),
            ...(one.identity === undefined ? [] : ['identity']),
          ]),
        ],
      })),
    }
  },
})

function viewOfHousehold({ is, words, members }: ZeroEmployment) {
  return { is, words, members: members.map(one => ({ name: one.name, words: one.words })) }
}
