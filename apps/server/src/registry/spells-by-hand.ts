import { type Static, Type } from 'typebox'
import {
  day,
  type FieldProblem,
  idOf,
  invalid,
  keyIn,
  notFound,
  oneOf,
  Problem,
  townStaff,
  type UseCaseContext,
  useCase,
} from '../kernel/index.ts'
import { proofMissing } from './edit-my-record.ts'
import { lockPerson } from './person.store.ts'
import { addSpell, projectPerson } from './project-person.ts'
import { unknownPerson } from './read-person.ts'
import { sources } from './record.ts'
import { closeSpell, listSpells } from './spell.store.ts'
import { statusesByHand } from './spell.ts'

const changed = Type.Object({ version: Type.Integer() })
const which = Type.Object({ person: idOf<'Person'>() })
const recorders = [...townStaff, 'county-officer'] as const

/** The record of somebody of the area, locked, as the caller has seen it. */
async function known(context: UseCaseContext, { person: id }: Static<typeof which>) {
  const person = await lockPerson(context, id)
  if (person === undefined) throw unknownPerson()
  context.expect(person.version)
  return person
}

/** An officer writes down what somebody is or was for some time, on the ground of a document or a list. */
export const recordSpell = useCase({
  name: 'registry.recordSpell',
  kind: 'command',
  title: { zh: '记一段身份', en: 'Record a status' },
  permission: 'person.record-spell',
  reach: 'area',
  allow: recorders,
  versioned: true,
  http: { method: 'POST', path: '/api/people/:person/spells' },
  input: Type.Object({
    ...which.properties,
    status: keyIn(statusesByHand),
    from: day(),
    until: Type.Optional(day()),
    state: oneOf('declared', 'verified'),
    source: keyIn(sources),
    evidence: Type.Optional(Type.String({ maxLength: 200 })),
  }),
  output: changed,
  async handle(context, { status, from, until, state, source, evidence = '', ...input }) {
    const person = await known(context, input)
    if (state === 'verified' && evidence.trim() === '') throw proofMissing()
    const wrong = wrongSpan(context.today, from, until)
    if (wrong !== undefined) throw invalid([wrong])
    const saidBy = source === 'self' ? 'officer' : source
    await addSpell(context, person.id, {
      status,
      from,
      until,
      state,
      source: saidBy,
      evidence: evidence.trim(),
    })
    return { version: person.version + 1 }
  },
})

/** What goes on ends on a day. What a registration opened ends with the registration. */
export const closeSpellByHand = useCase({
  name: 'registry.closeSpell',
  kind: 'command',
  title: { zh: '结束一段身份', en: 'End a status' },
  permission: 'person.record-spell',
  reach: 'area',
  allow: recorders,
  versioned: true,
  http: { method: 'POST', path: '/api/people/:person/spells/:spell/end' },
  input: Type.Object({
    ...which.properties,
    spell: idOf<'Spell'>(),
    /** its last day */
    until: day(),
    reason: Type.String({ minLength: 2, maxLength: 200 }),
  }),
  output: changed,
  async handle(context, { spell: id, until, reason, ...input }) {
    const person = await known(context, input)
    const spell = (await listSpells(context, person.id)).find(one => one.id === id)
    if (spell === undefined || spell.until !== undefined) {
      throw notFound('spell.none-open', { zh: '这一段没有结束的身份', en: 'open status' })
    }
    if (spell.registration !== undefined || !(spell.status in statusesByHand)) throw ofRegistration()
    const wrong = wrongSpan(context.today, spell.from, until)
    if (wrong !== undefined) throw invalid([wrong])
    await closeSpell(context, spell, until, reason.trim())
    await projectPerson(context, person.id)
    return { version: person.version + 1 }
  },
})

function wrongSpan(today: string, from: string, until: string | undefined): FieldProblem | undefined {
  if (from > today) {
    return {
      pointer: '/from',
      wrong: { zh: '开始的一天还没有到', en: 'The first day is still to come' },
      right: { zh: '写今天或以前的日子', en: 'give today or a day before' },
    }
  }
  if (until === undefined || until >= from) return undefined
  return {
    pointer: '/until',
    wrong: { zh: '结束早于开始', en: 'It ends before it begins' },
    right: { zh: '对照证明上的日期', en: 'compare it with the days on the document' },
  }
}

const ofRegistration = () =>
  new Problem(
    'conflict',
    'spell.of-registration',
    { zh: '这一段是登记开始的', en: 'A registration opened this status' },
    { cure: { zh: '注销那份登记，它就结束', en: 'Cancel the registration, and it ends' } },
  )
