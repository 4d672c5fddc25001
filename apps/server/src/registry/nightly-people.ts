import type { Context } from '../kernel/index.ts'
import { peopleWhoseAgeMatters } from './people-list.store.ts'
import { projectPerson } from './project-person.ts'
import { takeReminders } from './registration.store.ts'
import { registrationKinds, remindOn } from './registration.ts'
import { peopleWhoseSpellsEnded } from './spell.store.ts'

/** Key groups follow from spells and ages: who changes with the day alone is read anew. Does nothing the second time. */
export async function refreshKeyGroups(context: Context): Promise<number> {
  const people = new Set([
    ...(await peopleWhoseSpellsEnded(context)),
    ...(await peopleWhoseAgeMatters(context)),
  ])
  for (const person of people) await projectPerson(context, person)
  return people.size
}

/** Makes known whose renewal is due within two weeks; once for each renewal. Returns how many. */
export async function remindRenewals(context: Context): Promise<number> {
  const ahead = Math.round((Date.parse(context.today) - Date.parse(remindOn(context.today))) / 86_400_000)
  const until = new Date(Date.parse(context.today) + ahead * 86_400_000).toISOString().slice(0, 10)
  const due = await takeReminders(context, until, 500)
  for (const one of due) {
    await context.emit('registry.renewal-due', {
      registration: one.id,
      person: one.person,
      kind: one.kind,
      kindName: registrationKinds[one.kind],
      renewBy: one.renewBy ?? context.today,
    })
  }
  return due.length
}
