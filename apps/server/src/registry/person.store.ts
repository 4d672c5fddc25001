import { bucketOf, type Context, type Id, type Instant } from '../kernel/index.ts'
import type { Education, GraduateKind, KeyGroup, Person } from './person.ts'

interface PersonRow {
  sk: string
  id: Id<'Person'>
  version: number
  name: string
  phone: string | null
  birth: string | null
  division: string
  education: Education | null
  school: string | null
  major: string | null
  graduated_on: string | null
  graduate_kind: GraduateKind | null
  key_groups: KeyGroup[]
  skills: string[]
  experience: string
  consented_at: Instant | null
  synthetic: boolean
  created_at: Instant
}

interface Tables {
  'registry.people': PersonRow
}

function toPerson(row: PersonRow): Person {
  return {
    id: row.id,
    version: row.version,
    name: row.name,
    phone: row.phone ?? undefined,
    birth: row.birth ?? undefined,
    division: row.division,
    education: row.education ?? undefined,
    school: row.school ?? undefined,
    major: row.major ?? undefined,
    graduatedOn: row.graduated_on ?? undefined,
    graduateKind: row.graduate_kind ?? undefined,
    keyGroups: row.key_groups,
    skills: row.skills,
    experience: row.experience,
    synthetic: row.synthetic,
  }
}

function columns(person: Person) {
  return {
    name: person.name,
    phone: person.phone ?? null,
    birth: person.birth ?? null,
    division: person.division,
    education: person.education ?? null,
    school: person.school ?? null,
    major: person.major ?? null,
    graduated_on: person.graduatedOn ?? null,
    graduate_kind: person.graduateKind ?? null,
    key_groups: [...person.keyGroups],
    skills: [...person.skills],
    experience: person.experience,
    synthetic: person.synthetic,
  }
}

export async function insertPerson(context: Context, person: Person): Promise<void> {
  await context
    .db<Tables>()
    .insertInto('registry.people')
    .values({
      sk: bucketOf(person.id),
      id: person.id,
      version: 1,
      ...columns(person),
      consented_at: context.now,
      created_at: context.now,
    })
    .execute()
}

export async function findPerson(context: Context, id: Id<'Person'>): Promise<Person | undefined> {
  const row = await context
    .db<Tables>()
    .selectFrom('registry.people')
    .selectAll()
    .where('sk', '=', bucketOf(id))
    .where('id', '=', id)
    .executeTakeFirst()
  return row && toPerson(row)
}

export async function updatePerson(context: Context, person: Person): Promise<void> {
  await context
    .db<Tables>()
    .updateTable('registry.people')
    .set({ ...columns(person), version: person.version + 1 })
    .where('sk', '=', bucketOf(person.id))
    .where('id', '=', person.id)
    .execute()
}
