import { type Static, Type } from 'typebox'
import type { Role, Text } from '../kernel/index.ts'
import { type FactKind, factKinds } from '../plan/index.ts'
import { type OrganisationKind, organisationKinds } from '../registry/index.ts'

/** The shape of `activity-kinds.yaml`; `activity-kinds.schema.json` beside each plan is printed from here. */

export const families = {
  fair: { zh: '招聘会', en: 'Job fairs' },
  class: { zh: '指导课', en: 'Guidance classes' },
  training: { zh: '培训', en: 'Training' },
  assessment: { zh: '技能评价', en: 'Assessments' },
  contest: { zh: '竞赛', en: 'Contests' },
  exchange: { zh: '交流对接', en: 'Exchange' },
  roadshow: { zh: '路演', en: 'Roadshows' },
  visit: { zh: '企业参观', en: 'Visits' },
  market: { zh: '市集', en: 'Markets' },
  culture: { zh: '文化', en: 'Culture' },
  sport: { zh: '文体', en: 'Sport' },
  friendship: { zh: '联谊', en: 'Friendship' },
  meeting: { zh: '见面、咨询', en: 'Meetings' },
} as const satisfies Record<string, Text>
export type Family = keyof typeof families

export const modes = {
  onsite: { zh: '线下', en: 'On site' },
  online: { zh: '线上', en: 'Online' },
  hybrid: { zh: '线上线下', en: 'Both' },
} as const satisfies Record<string, Text>
export type Mode = keyof typeof modes

/** Officials who may organise, beside organisations; a school's counsellors act for their school. */
export const organisingOffices = ['town-officer', 'county-officer', 'city-officer'] as const satisfies Role[]

function oneOf<Word extends string>(words: readonly Word[]) {
  return Type.Unsafe<Word>({ type: 'string', enum: [...words] })
}

const strict = { additionalProperties: false } as const
const code = Type.String({ pattern: '^[a-z0-9][a-z0-9-]*$' })
const words = {
  zh: Type.String({ minLength: 1, maxLength: 60 }),
  en: Type.String({ minLength: 1, maxLength: 120 }),
}
// keys of a table of words
const organisationKind = oneOf(Object.keys(organisationKinds) as OrganisationKind[])

const particular = Type.Object(
  {
    id: code,
    ...words,
    type: oneOf(['text', 'number', 'truth', 'day', 'choice', 'county', 'organisation', 'organisations']),
    required: Type.Optional(Type.Boolean()),
    from: Type.Optional(Type.Integer()),
    to: Type.Optional(Type.Integer()),
    options: Type.Optional(Type.Array(Type.Object({ id: code, ...words }, strict), { minItems: 2 })),
    kinds: Type.Optional(Type.Array(organisationKind, { minItems: 1 })),
  },
  strict,
)

const fact = Type.Object(
  {
    fact: oneOf<FactKind>(factKinds.filter(kind => /^(activity|base)\./.test(kind))),
    per: oneOf(['activity', 'session', 'person', 'each']),
    /** of `each`: the particular that lists organisations */
    of: Type.Optional(code),
    /** the particular that names the organisation of the fact; else it is the organiser's */
    organisation: Type.Optional(code),
    /** particulars whose values together are what the fact is about; else it is the activity, or the session */
    thing: Type.Optional(Type.Array(code, { minItems: 1 })),
    /** of `person`: the fact says how old they were on the day, where a target asks for it */
    age: Type.Optional(Type.Boolean()),
    /** an attribute of the fact, and the particular that it is taken from */
    attributes: Type.Optional(Type.Record(Type.String(), code)),
  },
  strict,
)

export const kindSchema = Type.Object(
  {
    id: code,
    ...words,
    family: oneOf(Object.keys(families) as Family[]), // keys of the table above
    organisers: Type.Object(
      { organisations: Type.Array(organisationKind), roles: Type.Array(oneOf(organisingOffices)) },
      strict,
    ),
    review: oneOf(['none', 'county', 'city']),
    /** days before the first session by which it is sent in */
    filing_days: Type.Optional(Type.Integer({ minimum: 1 })),
    /** from how many people on a safety permit is needed */
    permit_from: Type.Optional(Type.Integer({ minimum: 1 })),
    modes: Type.Array(oneOf(Object.keys(modes) as Mode[]), { minItems: 1 }), // keys of the table above
    /** counted: a number of places must be said; open: it may be left open */
    seats: oneOf(['counted', 'open']),
    companions: Type.Integer({ minimum: 0, maximum: 20 }),
    /** who sees who takes part: the organiser, or nobody, who only counts */
    participants: oneOf(['organiser', 'nobody']),
    /** somebody without an account may register by name and phone */
    visitors: Type.Boolean(),
    /** hours count: whoever leaves signs out */
    hours: Type.Optional(Type.Boolean()),
    /** counts as held only when the organiser recorded that it was opened */
    opening: Type.Optional(Type.Boolean()),
    /** counts as held by what stood there, and not by who came to look: by stands that were staffed */
    held_by: Type.Optional(oneOf(['stands'])),
    /** what its participants get: an exam, passed or not, or places round by round */
    results: Type.Optional(oneOf(['exam', 'rounds'])),
    report_days: Type.Integer({ minimum: 1 }),
    particulars: Type.Array(particular),
    facts: Type.Array(fact),
  },
  strict,
)

export const kindFileSchema = Type.Object(
  { $schema: Type.Optional(Type.String()), kinds: Type.Array(kindSchema, { minItems: 1 }) },
  strict,
)

export type KindFile = Static<typeof kindFileSchema>
export type ActivityKind = Static<typeof kindSchema>
export type Particular = Static<typeof particular>
export type KindFact = Static<typeof fact>

/** What stands in `activity-kinds.schema.json`. */
export function kindSchemaFile(): string {
  return `${JSON.stringify({ $schema: 'https://json-schema.org/draft/2020-12/schema', ...kindFileSchema }, null, 2)}\n`
}
