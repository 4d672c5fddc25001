import type { Person } from '@qingye/demo-city'
import { addDays, bucketOf, type Day, type Vault } from '../kernel/index.ts'
import { consentPurposes } from '../privacy/index.ts'
import { graduateKindOf, keyGroupsOn, renewBy, type Status, statusOfKind } from '../registry/index.ts'
import type { Row } from './bulk.ts'
import { derivedId } from './derived-id.ts'

/** The rows of one person: what stands, what was said, the spells, and the key of the identity number. */
export interface RecordRows {
  readonly person: Row
  readonly key: Row
  readonly statements: readonly Row[]
  readonly spells: readonly Row[]
  readonly registrations: readonly Row[]
}

/** @param today the morning after the demo's last day: what key groups somebody is in follows from it */
export function recordRows(one: Person, vault: Vault, today: Day): RecordRows {
  const numbers = {
    phone_sealed: vault.seal('person.phone', one.phone),
    phone_match: vault.match('phone', one.phone),
    id_kind: 'citizen-id',
    id_number_sealed: vault.seal('person.id-number', one.citizenId),
    id_number_match: vault.match('citizen-id', one.citizenId),
  }
  const spells = spellRows(one)
  return {
    person: personRow(one, numbers, spells, today),
    key: {
      sk: numbers.id_number_match.slice(-2),
      kind: 'citizen-id',
      match: numbers.id_number_match,
      person: one.id,
    },
    statements: statementRows(one, numbers),
    spells,
    registrations: registrationRows(one, spells, today),
  }
}

type Numbers = Readonly<Record<string, string>>

function personRow(one: Person, numbers: Numbers, spells: readonly SpellRow[], today: Day): Row {
  const dated = spells.map(row => ({
    status: row.status,
    from: row.from_day,
    until: row.until_day ?? undefined,
  }))
  const college = graduateKindOf(one.education) === 'college'
  return {
    sk: bucketOf(one.id),
    id: one.id,
    version: 1,
    name: one.name,
    ...numbers,
    birth: one.bornOn,
    sex: one.sex,
    division: one.division,
    hukou_division: hukouOf(one),
    education: one.education,
    school: one.school ?? null,
    major: one.major ?? null,
    graduated_on: one.graduatedOn ?? null,
    graduate_kind: one.graduateKind,
    key_groups: keyGroupsOn(dated, { birth: one.bornOn, college }, today),
    wishes: wishesOf(one),
    wishes_consent: true,
    sensitive_agreed: hasCircumstances(one),
    skills: one.skills,
    experience: one.experience,
    consented_at: one.createdAt,
    synthetic: true,
    created_at: one.createdAt,
  }
}

const circumstances: readonly string[] = ['veteran', 'low-income', 'graduate-in-difficulty']

/** Whoever told the town of their circumstances has agreed that they are used. */
function hasCircumstances(one: Person): boolean {
  return one.keyGroups.some(group => circumstances.includes(group))
}

/** The consents that go with it. */
export function consentRows(one: Person): Row[] {
  if (!hasCircumstances(one)) return []
  return [
    {
      ...{ sk: bucketOf(one.id), person: one.id, purpose: 'sensitive', given: true, channel: 'page' },
      id: derivedId(`consent:${one.id}`, one.createdAt, one.id),
      text_version: consentPurposes.sensitive.version,
      ...{ at: one.createdAt, seq: 0 },
    },
  ]
}

function wishesOf(one: Person) {
  const { field, counties, payFloor } = one.wishes
  return { field, occupations: [], counties, payFloor, consent: true }
}

/** Who was first registered in the county where they live has their household there too. */
function hukouOf(one: Person): string | undefined {
  return one.citizenId.startsWith(one.county) ? one.division : undefined
}

/** Their own word at sign-up, an identity check, and for some the school's roster. */
function statementRows(one: Person, numbers: Numbers): Row[] {
  const { phone_sealed, phone_match, ...identity } = numbers
  const frame = { sk: bucketOf(one.id), person: one.id, division: one.division, at: one.createdAt }
  const day = one.createdAt.slice(0, 10)
  const schooling = {
    level: one.education,
    ...(one.school !== undefined && { school: one.school }),
    ...(one.major !== undefined && { major: one.major }),
    ...(one.graduatedOn !== undefined && { graduatedOn: one.graduatedOn }),
  }
  const said: Row[] = [
    {
      ...frame,
      id: derivedId(`said:${one.id}`, one.createdAt, one.id),
      ...{ seq: 0, source: 'self', state: 'declared', day, phone_sealed, phone_match },
      data: {
        name: one.name,
        residence: one.division,
        'schooling/1': schooling,
        wishes: wishesOf(one),
        ...(one.skills.length > 0 && { skills: one.skills }),
        ...(one.experience !== '' && { experience: one.experience }),
      },
    },
    {
      ...frame,
      id: derivedId(`checked:${one.id}`, one.createdAt, one.id),
      ...{ seq: 1, source: 'police', state: 'verified', day, ...identity },
      data: { name: one.name, birth: one.bornOn, sex: one.sex, hukou: hukouOf(one) },
    },
  ]
  if (one.school !== undefined && one.index % 2 === 0) {
    said.push({
      ...frame,
      id: derivedId(`roster:${one.id}`, one.createdAt, one.id),
      ...{ seq: 2, source: 'school', state: 'verified', day, evidence: '毕业生名册' },
      data: { 'schooling/1': schooling },
    })
  }
  return said
}

interface SpellRow extends Row {
  readonly status: Status
  readonly from_day: Day
  readonly until_day: Day | null
}

function spellRows(one: Person): SpellRow[] {
  const since = one.createdAt.slice(0, 10)
  const rows: SpellRow[] = []
  const add = (status: Status, from: Day, source: string, until?: Day) => {
    const state = source === 'self' ? 'declared' : 'verified'
    rows.push({
      ...{ sk: bucketOf(one.id), person: one.id, division: one.division, source, state, evidence: '' },
      id: derivedId(`${status}:${one.id}`, one.createdAt, one.id),
      ...{ status, from_day: from, until_day: until ?? null, recorded_at: one.createdAt },
    })
  }
  const left = one.graduatedOn
  const began = `${Number((left ?? since).slice(0, 4)) - 3}-09-01`
  if (one.school !== undefined && left !== undefined) {
    if (one.status === 'student') add('enrolled', began, 'school')
    else {
      add('enrolled', began, 'school', addDays(left, -1))
      add('graduated', left, 'school')
    }
  }
  if (one.status === 'employed') add('in-work', left ?? since, 'insurance')
  if (one.status === 'founder') add('self-employed', left ?? since, 'self')
  if (one.keyGroups.includes('unemployed-youth')) add('registered-unemployed', since, 'officer')
  if (one.keyGroups.includes('graduate-in-difficulty')) add('employment-difficulty', since, 'officer')
  if (one.keyGroups.includes('veteran')) add('veteran', since, 'veterans')
  if (one.keyGroups.includes('low-income')) add('low-income', since, 'civil-affairs')
  return rows
}

/** Who is registered has asked for it and was accepted; a few of those who look for work have just asked. */
function registrationRows(one: Person, spells: readonly SpellRow[], today: Day): Row[] {
  const since = one.createdAt.slice(0, 10)
  const frame = { sk: bucketOf(one.id), person: one.id, person_name: one.name, division: one.division }
  const rows: Row[] = []
  const add = (kind: keyof typeof statusOfKind, more: Row) =>
    rows.push({
      ...frame,
      id: derivedId(`${kind}:${one.id}`, one.createdAt, one.id),
      version: 1,
      kind,
      committed_at: one.createdAt,
      evidence: '',
      applied_at: one.createdAt,
      updated_at: one.createdAt,
      ...more,
    })
  for (const [kind, ground] of [
    ['unemployment', 'left-school'],
    ['difficulty', 'graduate'],
  ] as const) {
    if (!spells.some(spell => spell.status === statusOfKind[kind])) continue
    let renewal = renewBy(kind, since)
    while (renewal < today) renewal = renewBy(kind, renewal)
    add(kind, {
      ...{ state: 'registered', ground, since, waits_for: 'person', registered_on: since },
      renew_by: renewal,
    })
  }
  if (rows.length === 0 && one.status === 'seeking' && one.index % 40 === 11) {
    const asked = `${addDays(today, -1 - (one.index % 16))}T02:00:00.000Z`
    add('unemployment', {
      ...{ state: 'applied', ground: 'lost-job', since: addDays(today, -60), waits_for: 'town' },
      ...{ committed_at: asked, applied_at: asked, updated_at: asked },
      due_on: addDays(asked.slice(0, 10), 14),
    })
  }
  return rows
}
