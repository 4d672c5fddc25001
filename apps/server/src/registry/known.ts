import type { Text } from '../kernel/index.ts'
import { type PersonFieldName, personFields } from './person-fields.ts'
import type { Standing } from './standing.ts'

/**
 * A form that a person fills in. It declares what it needs of the record; what is known of that is shown for
 * confirmation, and only the rest is asked. `own` are questions that no record can answer: consent, a message.
 */
export interface PersonForm {
  readonly name: string
  readonly title: Text
  readonly fields: readonly PersonFieldName[]
  readonly own: readonly string[]
  /** fields of the record that may stay empty */
  readonly optional?: readonly PersonFieldName[]
}

export const personForms = {
  signUp: {
    name: 'sign-up',
    title: { zh: '开账号', en: 'Open an account' },
    fields: ['name', 'phone', 'residence', 'schooling'],
    own: ['password', 'consent'],
    optional: ['schooling'],
  },
  applyForPost: {
    name: 'apply-for-post',
    title: { zh: '投岗位', en: 'Apply for a post' },
    fields: ['name', 'phone', 'schooling'],
    own: ['message', 'consent'],
  },
  unemployment: {
    name: 'unemployment-registration',
    title: { zh: '失业登记', en: 'Unemployment registration' },
    fields: ['name', 'identity', 'sex', 'birth', 'phone', 'residence', 'hukou', 'schooling'],
    own: ['ground', 'since', 'note', 'committed'],
  },
  difficulty: {
    name: 'difficulty-recognition',
    title: { zh: '就业困难人员认定', en: 'Recognition of employment difficulty' },
    fields: ['name', 'identity', 'sex', 'birth', 'phone', 'residence', 'hukou', 'schooling'],
    own: ['ground', 'note', 'committed'],
  },
  household: {
    name: 'household',
    title: { zh: '家庭登记', en: 'Household' },
    fields: ['name', 'residence'],
    // of somebody else: the record of the one who asks does not know it
    own: ['memberName', 'memberNumber', 'relation'],
  },
} as const satisfies Record<string, PersonForm>

/** Which fields the record knows. */
export function knownFields(standing: Standing): ReadonlySet<PersonFieldName> {
  const known = new Set<PersonFieldName>()
  for (const field of ['schooling', 'certificate', 'work'] as const) {
    if (standing[field].length > 0) known.add(field)
  }
  if (standing.phone !== undefined) known.add('phone')
  if (standing.identity !== undefined) known.add('identity')
  for (const field of Object.keys(standing.fields)) {
    const name = Object.keys(personFields).find((each): each is PersonFieldName => each === field)
    if (name !== undefined) known.add(name)
  }
  return known
}

/** What a form shows for confirmation, and what it still has to ask: a field is never in both. */
export function partsOf(
  form: PersonForm,
  known: ReadonlySet<PersonFieldName>,
): { readonly confirm: readonly PersonFieldName[]; readonly ask: readonly PersonFieldName[] } {
  // a citizen ID says sex and birthday by itself, so they are not asked beside it
  const implied = form.fields.includes('identity') ? ['sex', 'birth'] : []
  return {
    confirm: form.fields.filter(field => known.has(field)),
    ask: form.fields.filter(
      field => !known.has(field) && !(implied.includes(field) && !known.has('identity')),
    ),
  }
}

/**
 * Which field of the record a control of a form asks for, by the control's name. Every form of the product names its
 * controls so; a name that is not here asks for something that is not of the record.
 */
export const fieldOfControl: Readonly<Record<string, PersonFieldName>> = {
  name: 'name',
  phone: 'phone',
  mobile: 'phone',
  county: 'residence',
  town: 'residence',
  village: 'residence',
  residence: 'residence',
  division: 'residence',
  hukou: 'hukou',
  hukouTown: 'hukou',
  idKind: 'identity',
  idNumber: 'identity',
  birth: 'birth',
  sex: 'sex',
  education: 'schooling',
  level: 'schooling',
  school: 'schooling',
  major: 'schooling',
  graduatedOn: 'schooling',
  skills: 'skills',
  experience: 'experience',
}

/** The controls that ask for something although it is known: they stand there empty. */
export function askedAgain(
  controls: readonly { readonly name: string; readonly filled: boolean }[],
  known: ReadonlySet<PersonFieldName>,
): string[] {
  return controls
    .filter(({ name, filled }) => {
      const field = fieldOfControl[name]
      return field !== undefined && known.has(field) && !filled
    })
    .map(({ name }) => name)
}
