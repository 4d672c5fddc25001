import { Type } from 'typebox'
import {
  bucketOf,
  type Context,
  idOf,
  invalid,
  notFound,
  oneOf,
  townStaff,
  useCase,
} from '../kernel/index.ts'
import { identityTaken, personEntered, speakerOf } from './enter-person.ts'
import { lockPerson } from './person.store.ts'
import { projectPerson } from './project-person.ts'
import { unknownPerson } from './read-person.ts'
import type { IdKind, ItemKind, Sealed, Statement, StatementData } from './record.ts'
import { type Known, type Standing, standingOf } from './standing.ts'
import { claimIdentity, insertStatement, listStatements } from './statement.store.ts'

const itemShape = '^(schooling|certificate|work)/[0-9a-z-]{1,40}$'

/**
 * An officer has seen the proof of what stands, or of what was said against it: that value is verified from now on.
 * Nobody types it again.
 */
export const verifyPersonField = useCase({
  name: 'registry.verifyPersonField',
  kind: 'command',
  title: { zh: '核实档案里的一项', en: 'Verify a value of a record' },
  permission: 'person.verify',
  reach: 'area',
  allow: [...townStaff, 'county-officer'],
  versioned: true,
  http: { method: 'POST', path: '/api/people/:person/verifications' },
  input: Type.Object({
    person: idOf<'Person'>(),
    field: Type.Union([
      oneOf(
        'name',
        'identity',
        'birth',
        'sex',
        'phone',
        'residence',
        'hukou',
        'skills',
        'experience',
        'wishes',
      ),
      Type.String({ pattern: itemShape }),
    ]),
    /** what stands, or what was said against it */
    take: oneOf('standing', 'differing'),
    /** which document or list was seen */
    evidence: Type.String({ minLength: 2, maxLength: 200 }),
  }),
  output: Type.Object({ version: Type.Integer() }),
  async handle(context, { person: id, field, take, evidence }) {
    const person = await lockPerson(context, id)
    if (person === undefined) throw unknownPerson()
    context.expect(person.version)
    const known = knownAt(standingOf(await listStatements(context, id)), field)
    const value = take === 'standing' ? known?.value : known?.differs?.value
    if (value === undefined) throw notFound('person.no-value', { zh: '这一项', en: 'value' })
    if (value === null) throw invalid([nothingToVerify])
    const statement: Statement = {
      ...(await partOf(context, id, field, value)),
      id: context.newId<'Statement'>(bucketOf(id)),
      person: id,
      source: 'officer',
      state: 'verified',
      day: context.today,
      at: context.now,
      byName: speakerOf(context),
      evidence: evidence.trim(),
    }
    await insertStatement(context, statement, person.division)
    const record = await projectPerson(context, id)
    // what others keep of a value, certificates say, is verified with it
    await context.emit(personEntered, { person: id })
    return { version: record?.person.version ?? person.version }
  },
})

const nothingToVerify = {
  pointer: '/take',
  wrong: { zh: '这里说的是“去掉”，没有值可以核实', en: 'It says “take it away”: there is nothing to verify' },
  right: { zh: '核实现有的，或请本人去掉', en: 'verify what stands, or have the person take it away' },
}

function knownAt(standing: Standing, field: string): Known<unknown> | undefined {
  if (field === 'phone' || field === 'identity') return standing[field]
  const [kind = '', item] = field.split('/')
  // the pattern of the input names the kinds
  if (item !== undefined) return standing[kind as ItemKind].find(one => one.key === field)
  return standing.fields[field as keyof Standing['fields']] // one of the words of the input
}

async function partOf(
  context: Context,
  id: Statement['person'],
  field: string,
  value: unknown,
): Promise<Pick<Statement, 'phone' | 'identity' | 'data'>> {
  const nothing = { phone: undefined, identity: undefined, data: {} }
  if (field === 'phone') return { ...nothing, phone: value as Sealed } // the standing's own types
  if (field !== 'identity') return { ...nothing, data: { [field]: value } as StatementData }
  const identity = value as Sealed & { kind: IdKind }
  // a number that differs may be another person's
  if ((await claimIdentity(context, identity.match, id)) !== id) throw identityTaken()
  return { ...nothing, identity }
}
