import { type Static, Type } from 'typebox'
import {
  type Context,
  divisionCode,
  idOf,
  invalid,
  keyIn,
  oneOf,
  Problem,
  townStaff,
  useCase,
} from '../kernel/index.ts'
import { cityToken } from './city.ts'
import { type RecordChange, sayOfPerson } from './edit-record.ts'
import { enterPerson } from './enter-person.ts'
import { findPerson } from './person.store.ts'
import { unknownPerson } from './read-person.ts'
import { itemKinds, outsideCity, sources } from './record.ts'
import { itemInput, recordInput, schoolingInput } from './record-input.ts'

const changeInput = Type.Object({ ...recordInput, ...itemInput })
const changed = Type.Object({ version: Type.Integer() })

/** The person writes a part of their record. */
export const editMyRecord = useCase({
  name: 'registry.editMyRecord',
  kind: 'command',
  title: { zh: '改我的档案', en: 'Edit my record' },
  permission: 'person.edit-own',
  reach: 'own',
  allow: ['person'],
  versioned: true,
  http: { method: 'POST', path: '/api/my/record' },
  input: changeInput,
  output: changed,
  async handle(context, input) {
    const me = context.actor.person && (await findPerson(context, context.actor.person))
    if (!me) throw unknownPerson()
    context.expect(me.version)
    // the number of a document that was given once is corrected by an office that sees the document
    if (input.identity !== undefined && me.identity !== undefined) throw identityKnown()
    const record = await sayOfPerson(context, me.id, changeOf(context, input), {
      source: 'self',
      state: 'declared',
    })
    return { version: record.person.version }
  },
})

function identityKnown(): Problem {
  return new Problem(
    'conflict',
    'person.identity-known',
    { zh: '证件号码已经有了', en: 'The identity number is known already' },
    {
      cure: {
        zh: '写错了的话，带证件到镇街或村社改',
        en: 'If it is wrong, take your document to the town or village office',
      },
    },
  )
}

/** An officer writes down what somebody says, or what a document proves. */
export const editPerson = useCase({
  name: 'registry.editPerson',
  kind: 'command',
  title: { zh: '改人员档案', en: 'Edit a record' },
  permission: 'person.edit',
  reach: 'area',
  allow: [...townStaff, 'county-officer'],
  versioned: true,
  http: { method: 'POST', path: '/api/people/:person/statements' },
  input: Type.Object({
    person: idOf<'Person'>(),
    ...recordInput,
    ...itemInput,
    state: oneOf('declared', 'verified'),
    source: keyIn(sources),
    evidence: Type.Optional(Type.String({ maxLength: 200 })),
  }),
  output: changed,
  async handle(context, { person: id, state, source, evidence, ...input }) {
    const person = await findPerson(context, id)
    if (person === undefined) throw unknownPerson()
    context.expect(person.version)
    if (state === 'verified' && (evidence ?? '').trim() === '') throw proofMissing()
    const saying = { source: source === 'self' ? 'officer' : source, state, evidence } as const
    const record = await sayOfPerson(context, id, changeOf(context, input), saying)
    return { version: record.person.version }
  },
})

export const proofMissing = () =>
  invalid([
    {
      pointer: '/evidence',
      wrong: { zh: '核实要写依据', en: 'What was verified needs its evidence' },
      right: { zh: '写看了什么证件、哪份名单', en: 'say which document or list was seen' },
    },
  ])

/** An officer enters somebody who came by, or finds who they are already. */
export const addPerson = useCase({
  name: 'registry.addPerson',
  kind: 'command',
  title: { zh: '录入一个人', en: 'Enter a person' },
  permission: 'person.enter',
  reach: 'area',
  allow: [...townStaff, 'county-officer'],
  http: { method: 'POST', path: '/api/people' },
  input: Type.Object({
    name: Type.String({ minLength: 1, maxLength: 50 }),
    identity: recordInput.identity,
    phone: recordInput.phone,
    birth: recordInput.birth,
    division: divisionCode(),
    hukou: recordInput.hukou,
    schooling: Type.Optional(schoolingInput),
  }),
  output: Type.Object({
    person: idOf<'Person'>(),
    outcome: oneOf('new', 'same', 'probable'),
    alike: Type.Array(
      Type.Object({
        person: idOf<'Person'>(),
        name: Type.String(),
        because: Type.Array(oneOf('name-and-birth', 'phone', 'name-and-school')),
      }),
    ),
  }),
  async handle(context, { schooling, ...input }) {
    checkPlaces(context, [input.division, input.hukou])
    const entered = await enterPerson(context, {
      source: 'officer',
      ...input,
      ...(schooling !== undefined && { schooling: [schooling] }),
    })
    return {
      ...entered,
      alike: entered.alike.map(one => ({ ...one, because: [...one.because] })),
    }
  },
})

/** An item and its key become one line of a statement; places must exist. */
function changeOf(context: Context, input: Static<typeof changeInput>): RecordChange {
  const { schooling, certificate, work, item, ...fields } = input
  if (fields.residence === outsideCity) throw noSuchPlace()
  checkPlaces(context, [fields.residence, fields.hukou])
  const given = { schooling, certificate, work }
  const items: Record<string, NonNullable<(typeof given)[keyof typeof given]> | null> = {}
  for (const kind of itemKinds) {
    const value = given[kind]
    const isThis = item?.startsWith(`${kind}/`) === true
    if (value === undefined) continue
    if (isThis) items[item] = value
    else if (value !== null) items[`${kind}/${context.newId<'Item'>()}`] = value
  }
  return { ...fields, items }
}

function checkPlaces(context: Context, codes: readonly (string | undefined)[]): void {
  const { divisions } = context.use(cityToken)
  const unknown = codes.filter(
    code => code !== undefined && code !== outsideCity && divisions.get(code) === undefined,
  )
  if (unknown.length > 0) throw noSuchPlace()
}

function noSuchPlace(): Problem {
  return invalid([
    {
      pointer: '/residence',
      wrong: { zh: '没有这个地方', en: 'There is no such place' },
      right: { zh: '从列表里选一个', en: 'choose one of the list' },
    },
  ])
}
