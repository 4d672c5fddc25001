import type { Lifecycle, Text } from '../kernel/index.ts'
import type { OrganisationState } from './organisation.ts'

export const organisationActions = [
  'verify',
  'refuse',
  'suspend',
  'lift',
  'recheck',
  'close',
  'reopen',
] as const
export type OrganisationAction = (typeof organisationActions)[number]
export const organisationParties = ['officer', 'system'] as const
export type OrganisationParty = (typeof organisationParties)[number]

const text = (zh: string, en: string): Text => ({ zh, en })
const verify = { to: 'verified', by: ['officer'], label: text('核验通过', 'Verify') } as const
const refuse = { to: 'refused', by: ['officer'], label: text('不通过', 'Refuse'), reason: true } as const
const close = {
  to: 'closed',
  by: ['officer'],
  label: text('记为注销', 'Record as closed'),
  reason: true,
} as const
const recheck = {
  to: 'unverified',
  by: ['officer'],
  label: text('要求重新核验', 'Ask for verification anew'),
  reason: true,
} as const

/** An organisation in the register: an officer of its area compares papers, and takes back what was given. */
export const organisationLifecycle: Lifecycle<OrganisationState, OrganisationAction, OrganisationParty> = {
  unverified: {
    label: text('待核验', 'To be verified'),
    waitsFor: 'officer',
    dueIn: 3,
    on: { verify, refuse, close },
  },
  verified: {
    label: text('已核验', 'Verified'),
    on: {
      suspend: { to: 'suspended', by: ['officer'], label: text('停用', 'Suspend'), reason: true },
      recheck,
      close,
    },
  },
  refused: { label: text('未通过', 'Refused'), on: { verify, close } },
  suspended: {
    label: text('已停用', 'Suspended'),
    on: {
      // by the system on the day after the last
      lift: { to: 'verified', by: ['officer', 'system'], label: text('恢复', 'Lift the suspension') },
      recheck,
      close,
    },
  },
  closed: {
    label: text('已注销', 'Closed'),
    on: {
      reopen: { to: 'unverified', by: ['officer'], label: text('记错了，重开', 'Open again'), reason: true },
    },
  },
}

type ReasonFor = OrganisationAction | 'ask'

/** Why an organisation or a request is refused, asked back, suspended, closed. Shown to its members as it stands. */
export const organisationReasons = {
  'code-mismatch': {
    ...text('信用代码和证照不符', 'The code differs from the papers'),
    for: ['refuse', 'ask', 'recheck'],
  },
  'name-mismatch': {
    ...text('名称和证照不符', 'The name differs from the papers'),
    for: ['refuse', 'ask', 'recheck'],
  },
  unreadable: { ...text('材料看不清', 'The papers cannot be read'), for: ['refuse', 'ask'] },
  missing: { ...text('材料不全', 'Papers are missing'), for: ['refuse', 'ask'] },
  'no-authority': { ...text('没有单位的授权', 'No letter of authority'), for: ['refuse', 'ask', 'recheck'] },
  expired: { ...text('证照过期', 'A paper has expired'), for: ['refuse', 'ask', 'recheck', 'suspend'] },
  'not-here': { ...text('不归本地管', 'Not for this area'), for: ['refuse'] },
  'not-an-organisation': { ...text('不是单位', 'Not an organisation'), for: ['refuse'] },
  'false-posts': { ...text('发布虚假岗位', 'False posts'), for: ['suspend'] },
  'asks-money': { ...text('向求职者收钱', 'Asks applicants for money'), for: ['suspend'] },
  complaints: { ...text('投诉查实', 'Complaints found true'), for: ['suspend'] },
  'no-answers': { ...text('长期不答复投递', 'Applications long unanswered'), for: ['suspend'] },
  'data-misuse': { ...text('滥用求职者信息', 'Misuse of applicants’ data'), for: ['suspend'] },
  deregistered: { ...text('已注销登记', 'Struck off the register'), for: ['close'] },
  moved: { ...text('迁到外地', 'Moved away'), for: ['close'] },
  'recorded-wrongly': { ...text('记错了', 'Recorded wrongly'), for: ['reopen', 'close'] },
} as const satisfies Record<string, Text & { for: readonly ReasonFor[] }>
export type OrganisationReason = keyof typeof organisationReasons

export function fitsReason(reason: OrganisationReason, action: ReasonFor): boolean {
  return (organisationReasons[reason].for as readonly ReasonFor[]).includes(action) // widened, to look any up
}
