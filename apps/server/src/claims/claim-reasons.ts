import type { Text } from '../kernel/index.ts'
import type { ClaimAction } from './claim-lifecycle.ts'

const text = (zh: string, en: string): Text => ({ zh, en })

export const claimReasons = {
  ask: {
    paper: text('材料看不清或不全', 'A paper is unclear or incomplete'),
    fact: text('有一项和记录对不上', 'Something differs from the records'),
    account: text('收款账户要核对', 'The account has to be checked'),
    other: text('其他，见说明', 'Another: see the note'),
  },
  propose: {
    evidence: text('材料证明和规则算的不同', 'The papers show other facts than the rule used'),
    discretion: text('政策允许酌情', 'The policy leaves it to the office'),
    meeting: text('集体研究决定', 'Decided in a meeting'),
  },
  refuse: {
    'not-eligible': text('不符合条件', 'The conditions are not met'),
    untrue: text('材料不属实', 'A paper is not true'),
    'no-answer': text('到期没有补材料', 'Nothing came in time'),
    elsewhere: text('应在别处申领', 'Another office decides this'),
  },
  decline: {
    reason: text('理由不够', 'The reason does not suffice'),
    amount: text('金额要重算', 'The amount has to be counted anew'),
  },
  overturn: { wrong: text('原决定有误', 'The decision was wrong'), new: text('有新的材料', 'New papers') },
  uphold: { right: text('原决定符合政策', 'The decision follows the policy') },
  keep: { right: text('金额符合政策', 'The amount follows the policy') },
  bounce: {
    account: text('账号或户名不符', 'Account or name is wrong'),
    closed: text('账户已销户', 'The account is closed'),
    other: text('其他', 'Another reason'),
  },
  demand: {
    'not-eligible': text('发放时不符合条件', 'The conditions were not met when it was paid'),
    twice: text('重复发放', 'Paid twice'),
    untrue: text('材料不属实', 'A paper was not true'),
    sample: text('抽查没有通过', 'Found by a sample'),
  },
  waive: { heard: text('听取说明后不再追', 'After the answer was heard') },
} as const satisfies Partial<Record<ClaimAction, Record<string, Text>>>

export function reasonsOf(action: ClaimAction): Readonly<Record<string, Text>> {
  const all: Partial<Record<ClaimAction, Readonly<Record<string, Text>>>> = claimReasons
  return all[action] ?? {}
}

/** How a reason is called: the same word may mean another thing with another step. */
export function reasonName(action: ClaimAction, reason: string): Text {
  return reasonsOf(action)[reason] ?? text(reason, reason)
}
