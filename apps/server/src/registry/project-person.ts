import type { Context, Day, Id } from '../kernel/index.ts'
import { lockAnyPerson, type Projection, updateProjection } from './person.store.ts'
import { graduateKindOf, type Person } from './person.ts'
import { moveRegistrations } from './registration.store.ts'
import { closeSpell, insertSpell, listSpells, moveSpells, type NewSpell } from './spell.store.ts'
import { keyGroupsOn, type Spell, type Status, spellOn } from './spell.ts'
import { type Standing, standingOf } from './standing.ts'
import { listStatements, moveStatements } from './statement.store.ts'
import { hasAgreed, listWithheld, spellsInUse } from './withheld.store.ts'

/** A person's record: what stands in it, and their spells. */
export interface PersonRecord {
  readonly person: Person
  readonly standing: Standing
  readonly spells: readonly Spell[]
}

/** What is searched and counted by, read off the record. */
export function projectionOf(
  standing: Standing,
  spells: readonly Pick<Spell, 'status' | 'from' | 'until'>[],
  today: Day,
  before: { readonly name: string; readonly division: string },
): Projection {
  const { fields, schooling, certificate } = standing
  const highest = schooling[0]?.value
  const graduateKind = graduateKindOf(highest?.level)
  const birth = fields.birth?.value
  const skills = [...(fields.skills?.value ?? []), ...certificate.map(one => one.value.name)]
  return {
    name: fields.name?.value ?? before.name,
    phone: standing.phone?.value,
    identity: standing.identity && {
      sealed: standing.identity.value.sealed,
      match: standing.identity.value.match,
    },
    idKind: standing.identity?.value.kind,
    birth,
    sex: fields.sex?.value,
    division: fields.residence?.value ?? before.division,
    hukou: fields.hukou?.value,
    education: highest?.level,
    school: highest?.school,
    major: highest?.major,
    graduatedOn: highest?.graduatedOn,
    graduateKind,
    keyGroups: keyGroupsOn(spells, { birth, college: graduateKind === 'college' }, today),
    wishes: fields.wishes?.value,
    skills: [...new Set(skills)],
    experience: fields.experience?.value ?? '',
  }
}

/** The record of somebody whose row the caller may lock; what it says now goes into the searched columns. */
export async function projectPerson(context: Context, id: Id<'Person'>): Promise<PersonRecord | undefined> {
  const person = await lockAnyPerson(context, id)
  if (person === undefined) return undefined
  const standing = standingOf(await listStatements(context, id))
  const spells = await listSpells(context, id)
  // what may not be used gives no key group either
  const withheld = await listWithheld(context, id)
  const used = spellsInUse(spells, { withheld, agreed: await hasAgreed(context, id) })
  const projection = projectionOf(standing, used, context.today, person)
  if (projection.division !== person.division) await move(context, id, projection.division)
  await updateProjection(context, id, projection)
  return { person: { ...person, ...projection, version: person.version + 1 }, standing, spells }
}

/** What hangs from a person lies where the person lives. */
async function move(context: Context, id: Id<'Person'>, division: string): Promise<void> {
  await moveStatements(context, id, division)
  await moveSpells(context, id, division)
  await moveRegistrations(context, id, division)
}

export async function addSpell(
  context: Context,
  person: Id<'Person'>,
  spell: NewSpell,
): Promise<Id<'Spell'>> {
  const id = await insertSpell(context, person, spell)
  await projectPerson(context, person)
  return id
}

/** Ends what goes on of a status, if anything does. */
export async function endSpell(
  context: Context,
  person: Id<'Person'>,
  status: Status,
  until: Day,
  reason: string,
): Promise<void> {
  const spells = await listSpells(context, person)
  const open = spells.find(spell => spell.status === status && spell.until === undefined)
  if (open === undefined) return
  await closeSpell(context, open, until, reason)
  await projectPerson(context, person)
}

/** Opens a spell unless one of that status holds its first day already: a list that comes twice changes nothing. */
export async function ensureSpell(context: Context, person: Id<'Person'>, spell: NewSpell): Promise<boolean> {
  if (spellOn(await listSpells(context, person), spell.status, spell.from) !== undefined) return false
  await addSpell(context, person, spell)
  return true
}
