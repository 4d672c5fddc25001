import type { FastifyReply, FastifyRequest } from 'fastify'
import { dropCookie, readCookie, type Text, writeCookie } from '../kernel/index.ts'

/** What may be said once on the page after a redirect. The cookie holds the name and never a text. */
export const flashes = {
  agreed: { zh: '面试时间定好了。', en: 'The interview is fixed.' },
  'other-time': { zh: '告诉他们了，等他们再约。', en: 'They have been told and will propose another time.' },
  accepted: { zh: '你接受了录用。到岗那天再来确认。', en: 'You accepted. Come back on your first day.' },
  declined: { zh: '告诉他们你不去了。', en: 'They have been told that you decline.' },
  withdrawn: { zh: '撤回了。', en: 'Withdrawn.' },
  chased: { zh: '催了，工作人员也看到了。', en: 'Asked. The office sees it too.' },
  confirmed: { zh: '记下了：是真的。', en: 'Noted: it is true.' },
  contested: {
    zh: '记下了：不是真的。会有另一个单位的人来查。',
    en: 'Noted: it is not true. Somebody from another office will check.',
  },
  'organisation-withdrawn': {
    zh: '撤回了，什么都没有留下。',
    en: 'Withdrawn. Nothing was kept.',
  },
  'signed-in': { zh: '登录好了。', en: 'You are signed in.' },
  'signed-out': { zh: '退出了。', en: 'You are signed out.' },
  'signed-up': { zh: '账号开好了。', en: 'Your account is open.' },
  'password-set': {
    zh: '密码设好了。别的设备都退出了。',
    en: 'The password is set. Other devices are signed out.',
  },
  'factor-off': { zh: '第二道验证关了。', en: 'The second factor is off.' },
  'session-ended': { zh: '那台设备退出了。', en: 'That device is signed out.' },
  'sessions-ended': { zh: '别的设备都退出了。', en: 'All other devices are signed out.' },
  'role-changed': { zh: '身份换好了。', en: 'You act in the other role now.' },
  linked: { zh: '绑好了，以后可以用它登录。', en: 'Tied: you can sign in with it from now on.' },
  unlinked: { zh: '解除了。', en: 'Untied.' },
  proven: { zh: '验证好了，半小时里不再问。', en: 'Right. You are not asked again for half an hour.' },
  'sign-in-again': {
    zh: '登录久了。再登录一次，然后回来做。',
    en: 'You signed in a while ago. Sign in once more, then go on.',
  },
  'step-over': {
    zh: '隔得太久，或者试得太多。从头再来一次。',
    en: 'Too long ago, or too many tries. Begin again.',
  },
  'record-saved': { zh: '存好了。', en: 'Saved.' },
  'registration-sent': { zh: '交上去了，等他们答复。', en: 'Sent. They will answer.' },
  'registration-moved': { zh: '办好了。', en: 'Done.' },
  'household-asked': {
    zh: '请了。对方登录后会看到。',
    en: 'Asked. They see it when they sign in.',
  },
  'household-answered': { zh: '记下了。', en: 'Noted.' },
  'loan-sent': { zh: '发给银行了，等答复。', en: 'Sent to the bank. It will answer.' },
  'loan-staff': { zh: '报上去了。', en: 'Reported.' },
  'cv-handed': {
    zh: '简历递过去了，五个工作日内答复你。',
    en: 'Your CV is with them. They answer within five working days.',
  },
  'turn-taken': { zh: '时间给你留好了。', en: 'The time is yours.' },
  'turn-queued': {
    zh: '排上了，轮到时告诉你。',
    en: 'You are in the queue and will be told when it is your turn.',
  },
  'voucher-kept': { zh: '放进来了。', en: 'It is among yours now.' },
  'voucher-handed': { zh: '发出去了。', en: 'Handed out.' },
  'voucher-redeemed': { zh: '核销好了。', en: 'Redeemed.' },
  'business-answered': { zh: '记下了，谢谢。', en: 'Noted. Thank you.' },
  'business-named': { zh: '登记了，会问他本人。', en: 'Entered. They will be asked.' },
  'certificate-declared': {
    zh: '填好了，等工作人员核实。',
    en: 'Added. An office will verify it.',
  },
  registered: { zh: '报上了，这是你的票。', en: 'You are registered. This is your ticket.' },
  waits: { zh: '排上候补了，轮到了会告诉你。', en: 'You are on the waiting list.' },
  'place-given-up': { zh: '取消了，位置让给后面的人了。', en: 'Cancelled. The place goes to whoever waits.' },
  'feedback-sent': { zh: '收到了，谢谢。', en: 'Received. Thank you.' },
  'cv-saved': { zh: '存好了。', en: 'Saved.' },
  'cv-revoked': { zh: '撤掉了，链接打不开了。', en: 'Revoked. The link no longer opens.' },
  consented: { zh: '记下了：同意。', en: 'Noted: you agree.' },
  'consent-withdrawn': { zh: '撤回了，马上生效。', en: 'Taken back, from now on.' },
  'erasure-asked': { zh: '收到了。工作人员会在期限内答复。', en: 'Received. An officer answers in time.' },
  'correction-asked': { zh: '收到了。工作人员会核对。', en: 'Received. An officer will check it.' },
  'policy-contested': {
    zh: '收到了。工作人员会查，10 个工作日内答复你。',
    en: 'Received. An officer looks into it and answers within 10 working days.',
  },
  'request-withdrawn': { zh: '申请撤回了。', en: 'The request is withdrawn.' },
  'claim-saved': { zh: '存好了。', en: 'Saved.' },
  'claim-paper': { zh: '收到这份材料了。', en: 'The paper is there.' },
  'claim-sent': {
    zh: '交上去了，编号和最晚答复的日子在下面。',
    en: 'Sent. Its number and the day of the answer are below.',
  },
  'claim-objected': {
    zh: '异议收到了，由另一个人来办。',
    en: 'Your objection is there. Somebody else decides it.',
  },
  kept: { zh: '登录过期了。你写的还在，登录后接着来。', en: 'You were signed out. What you wrote is kept.' },
} as const satisfies Record<string, Text>
export type FlashName = keyof typeof flashes

const cookie = 'qy_flash'

export function setFlash(reply: FastifyReply, name: FlashName): void {
  writeCookie(reply, cookie, name, 60)
}

export function hasFlash(request: FastifyRequest): boolean {
  return readCookie(request, cookie) !== undefined
}

/** Reads the sentence and forgets it. */
export function takeFlash(request: FastifyRequest, reply: FastifyReply): Text | undefined {
  const name = readCookie(request, cookie)
  if (name === undefined) return undefined
  dropCookie(reply, cookie)
  return Object.entries(flashes).find(([key]) => key === name)?.[1]
}
