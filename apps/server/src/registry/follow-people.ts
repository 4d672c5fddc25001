import type { Id, Subscriber } from '../kernel/index.ts'
import { personSpokenOf } from './enter-person.ts'
import { lockAnyPerson } from './person.store.ts'
import { projectPerson } from './project-person.ts'
import { moveSpells } from './spell.store.ts'
import { moveStatements } from './statement.store.ts'

/** What was said by somebody who could not see the person goes into the record, and lies where the person lives. */
export const followPeople: Subscriber = {
  topic: personSpokenOf,
  name: 'registry.takeIntoRecord',
  async handle(context, payload) {
    const person = payload['person'] as Id<'Person'> // emitted by enterPerson
    const known = await lockAnyPerson(context, person)
    if (known === undefined) return
    await moveStatements(context, person, known.division)
    await moveSpells(context, person, known.division)
    await projectPerson(context, person)
  },
}
