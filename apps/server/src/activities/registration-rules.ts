import {
  type Context,
  type FieldProblem,
  type Instant,
  invalid,
  Problem,
  vaultToken,
} from '../kernel/index.ts'
import { type Activity, takesRegistrations } from './activity.ts'

/** @throws Problem `invalid` for a name or a phone that is none */
export function readGuest(
  context: Pick<Context, 'use'>,
  typedName: string | undefined,
  typedPhone: string | undefined,
  at = '',
) {
  const name = (typedName ?? '').normalize('NFKC').trim()
  const phone = (typedPhone ?? '').normalize('NFKC').replaceAll(/[\s-]/g, '')
  const wrong: FieldProblem[] = []
  if (name === '') wrong.push({ pointer: `${at}/name`, ...noName })
  if (!/^1\d{10}$/.test(phone)) wrong.push({ pointer: `${at}/phone`, ...noPhone })
  if (wrong.length > 0) throw invalid(wrong)
  return { name, phone, phoneMatch: context.use(vaultToken).match('phone', phone) }
}

const noName = {
  wrong: { zh: '没有写姓名', en: 'The name is missing' },
  right: { zh: '写姓名，到场时好找', en: 'write the name, so that the door finds you' },
}
const noPhone = {
  wrong: { zh: '手机号不是 11 位', en: 'The phone number does not have 11 digits' },
  right: { zh: '例如 13800000000', en: 'e.g. 13800000000' },
}

/** @throws Problem `conflict` outside the days of registration */
export function requireOpen({ activity, now }: { readonly activity: Activity; readonly now: Instant }): void {
  const { opensAt, closesAt } = activity.fields
  const closed = (code: string, zh: string, en: string) => new Problem('conflict', code, { zh, en })
  if (!takesRegistrations(activity.state))
    throw closed('activity.not-open', '这个活动现在不能报名', 'This activity takes no registrations now')
  if (activity.endsAt <= now) throw closed('activity.over', '活动已经结束', 'The activity is over')
  if (opensAt !== undefined && now < opensAt)
    throw closed('activity.not-yet', '报名还没开始', 'Registration has not begun yet')
  if (closesAt !== undefined && now >= closesAt)
    throw closed('activity.too-late', '报名已经截止', 'Registration is over')
}

/** What is wrong with what somebody asks for. */
export function faultsOf(
  { fields }: Activity,
  input: { readonly companions: number; readonly answers: Readonly<Record<string, string>> },
  wanted: 'taken' | 'held',
): FieldProblem[] {
  const wrong: FieldProblem[] = []
  if (input.companions > fields.companions)
    wrong.push({
      pointer: '/companions',
      wrong: { zh: `最多带 ${fields.companions} 人`, en: `At most ${fields.companions} may come with you` },
      right: { zh: '少带几个人', en: 'bring fewer' },
    })
  if (wanted === 'held') return wrong
  for (const question of fields.questions) {
    const answer = input.answers[question.id]?.trim() ?? ''
    const pointer = `/answers/${question.id}`
    if (answer === '' && question.required)
      wrong.push({
        pointer,
        wrong: { zh: '这个问题要回答', en: 'This question needs an answer' },
        right: { zh: question.text, en: question.text },
      })
    else if (answer !== '' && question.options.length > 0 && !question.options.includes(answer))
      wrong.push({
        pointer,
        wrong: { zh: '不在选项里', en: 'Not one of the answers' },
        right: { zh: question.options.join('、'), en: question.options.join(', ') },
      })
  }
  return wrong
}

/** There is no place, and no room on the waiting list. */
export function full({ fields }: Activity): Problem {
  return new Problem(
    'conflict',
    'activity.full',
    { zh: '已经满了', en: 'It is full' },
    fields.waitingList > 0
      ? { cure: { zh: '候补也满了，过几天再看有没有人取消', en: 'So is the waiting list; look again later' } }
      : { cure: { zh: '过几天再看有没有人取消', en: 'Look again later: somebody may cancel' } },
  )
}
