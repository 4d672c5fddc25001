import { ageOn } from '@qingye/china'
import {
  bucketOf,
  type Context,
  type Day,
  type FieldProblem,
  type Id,
  invalid,
  Problem,
  type Text,
} from '../kernel/index.ts'
import { cityToken } from './city.ts'
import { householdStateOf } from './household-state.ts'
import { lockPerson } from './person.store.ts'
import type { Person } from './person.ts'
import { unknownPerson } from './read-person.ts'
import { insertRegistration, insertRegistrationStep } from './registration.store.ts'
import {
  grounds,
  partyOfRole,
  type Registration,
  type RegistrationKind,
  registrationLifecycles,
} from './registration.ts'
import { listSpells } from './spell.store.ts'
import { continuousMonths, type Spell, type Status, spellOn, statuses } from './spell.ts'

export interface RegistrationRequest {
  readonly person: Id<'Person'>
  readonly kind: RegistrationKind
  readonly ground: string
  readonly since?: Day | undefined
  readonly note?: string | undefined
}

/** Puts a request before the office that decides it: the person's own, or one that a worker types in for them. */
export async function askRegistration(context: Context, asked: RegistrationRequest): Promise<Registration> {
  const person = await lockPerson(context, asked.person)
  if (person === undefined) throw unknownPerson()
  const spells = await listSpells(context, asked.person)
  const wrongs = [...wrongInput(context, asked), ...missingOf(person)]
  if (wrongs.length > 0) throw invalid(wrongs)
  const hindrance = hindranceOf(asked.kind, person, spells, context.today)
  if (hindrance !== undefined) throw new Problem('conflict', 'registration.not-eligible', hindrance)
  const stage = registrationLifecycles[asked.kind].applied
  const { calendar } = context.use(cityToken)
  const registration: Registration = {
    id: context.newId<'Registration'>(bucketOf(asked.person)),
    version: 1,
    person: asked.person,
    personName: person.name,
    division: person.division,
    kind: asked.kind,
    state: 'applied',
    ground: asked.ground,
    since: asked.since,
    committedAt: context.now,
    waitsFor: stage.waitsFor,
    dueOn: calendar.addWorkingDays(context.today, stage.dueIn ?? 0).day,
    registeredOn: undefined,
    renewBy: undefined,
    endedOn: undefined,
    reason: undefined,
    note: asked.note,
    evidence: await evidenceOf(context, asked, spells),
    appliedAt: context.now,
  }
  if (!(await insertRegistration(context, registration))) {
    throw new Problem('conflict', 'registration.open', {
      zh: '同样的登记已经有一份了',
      en: 'There is one of this kind already',
    })
  }
  const party = partyOfRole(context.actor.role)
  const step = { action: 'apply', toState: 'applied', party, reason: undefined, note: asked.note } as const
  await insertRegistrationStep(context, registration, step)
  return registration
}

function wrongInput(context: Context, asked: RegistrationRequest): FieldProblem[] {
  const wrongs: FieldProblem[] = []
  if (!(asked.ground in grounds[asked.kind])) {
    wrongs.push({
      pointer: '/ground',
      wrong: { zh: '还没有选原因', en: 'The reason is missing' },
      right: { zh: '从列表里选一个', en: 'choose one of the list' },
    })
  }
  if (asked.kind === 'unemployment' && (asked.since === undefined || asked.since > context.today)) {
    wrongs.push({
      pointer: '/since',
      wrong: {
        zh: '从哪天起没有工作，没有填对',
        en: 'The first day without work is missing or in the future',
      },
      right: { zh: '填今天或以前的一天', en: 'give today or a day before' },
    })
  }
  return wrongs
}

const missing = (pointer: string, zh: string, en: string): FieldProblem => ({
  pointer,
  wrong: { zh: `还没有${zh}`, en: `The ${en} is missing` },
  right: { zh: `在“我的档案”里填上${zh}`, en: `add the ${en} to the record` },
})

/** What registration needs and the record does not have. */
function missingOf(person: Person): FieldProblem[] {
  return [
    ...(person.identity === undefined ? [missing('/identity', '证件号码', 'identity number')] : []),
    ...(person.birth === undefined ? [missing('/birth', '出生日期', 'birthday')] : []),
    ...(person.education === undefined ? [missing('/education', '学历', 'education')] : []),
  ]
}

const [youngest, oldest] = [16, 63]

function hindranceOf(
  kind: RegistrationKind,
  person: Person,
  spells: readonly Spell[],
  today: Day,
): Text | undefined {
  const age = person.birth === undefined ? youngest : ageOn(person.birth, today)
  if (age < youngest || age > oldest) {
    return { zh: '要年满 16 周岁、没到领养老金的年龄', en: 'For those from 16 to pension age' }
  }
  const busy = (['in-work', 'self-employed', 'enrolled'] as const).find(
    (status: Status) => spellOn(spells, status, today) !== undefined,
  )
  if (busy !== undefined) {
    return {
      zh: `档案里你现在是“${statuses[busy].zh}”。不对的话，先在“我的档案”里改`,
      en: `Your record says “${statuses[busy].en}”. If that is wrong, correct your record first`,
    }
  }
  if (kind === 'difficulty' && spellOn(spells, 'registered-unemployed', today) === undefined) {
    return { zh: '先办失业登记，再申请认定', en: 'Register as unemployed first' }
  }
  return undefined
}

/** What the records say of the ground, for whoever decides. */
async function evidenceOf(
  context: Context,
  asked: RegistrationRequest,
  spells: readonly Spell[],
): Promise<string> {
  if (asked.kind === 'unemployment') return ''
  if (asked.ground === 'zero-employment-household') {
    return (await householdStateOf(context, asked.person))?.words.zh ?? '没有登记家庭成员'
  }
  if (asked.ground === 'low-income') {
    const spell = spellOn(spells, 'low-income', context.today)
    return spell === undefined ? '没有低收入家庭的记录' : `低收入家庭，${spell.from} 起`
  }
  return `连续登记失业 ${continuousMonths(spells, 'registered-unemployed', context.today)} 个月`
}
