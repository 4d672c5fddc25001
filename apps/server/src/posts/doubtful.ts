import { addDays, type Day, type Text } from '../kernel/index.ts'

/** What is known of a post on the night it is looked at. Applications of the last 60 days. */
export interface PostConduct {
  readonly publishedOn: Day
  /** how often it was published or extended */
  readonly postedTimes: number
  /** when somebody last said that it is still open */
  readonly refreshedOn: Day
  readonly employerVerified: boolean
  /** first answers that came due, and those of them in time */
  readonly due: number
  readonly answered: number
  readonly inTime: number
  readonly hires: number
}

/** Answers are judged over these days; an officer's clearance lasts as long. */
export const doubtWindow = 60

interface DoubtRule {
  readonly name: Text
  /** what the employer can do about it */
  readonly cure: Text
  readonly holds: (conduct: PostConduct, today: Day) => boolean
}

/**
 * When a post is held to be a ghost: rules as data, each with the words that the officer, the employer and the
 * applicant read. One that holds is enough; its openings are counted apart from then on.
 */
export const doubtRules = {
  'no-answers': {
    name: {
      zh: '60天里5份以上投递到了答复日，一份也没有按时答复',
      en: 'In 60 days five or more applications came due and not one was answered in time',
    },
    cure: { zh: '答复在等的人', en: 'Answer those who wait' },
    holds: ({ due, inTime }) => due >= 5 && inTime === 0,
  },
  reposted: {
    name: {
      zh: '发布或延期3次以上，120天没有招到一个人',
      en: 'Published or extended three times or more over 120 days, and nobody was hired',
    },
    cure: { zh: '确认到岗的人，或者结束这个岗位', en: 'Confirm who has started, or close the post' },
    holds: ({ postedTimes, publishedOn, hires }, today) =>
      postedTimes >= 3 && publishedOn <= addDays(today, -120) && hires === 0,
  },
  unconfirmed: {
    name: {
      zh: '120天没有人确认还在招，也没有答复过人',
      en: 'For 120 days nobody confirmed that it is still open, nor answered anybody',
    },
    cure: { zh: '点“还在招，延期”，核对联系人', en: 'Extend it, and check the contact' },
    holds: ({ refreshedOn, answered, hires }, today) =>
      refreshedOn <= addDays(today, -120) && answered === 0 && hires === 0,
  },
  'employer-unverified': {
    name: { zh: '发布单位没有通过核验或已停用', en: 'The employer is not verified or is suspended' },
    cure: { zh: '补交单位资料', en: 'Complete the record of the organisation' },
    holds: ({ employerVerified }) => !employerVerified,
  },
} as const satisfies Record<string, DoubtRule>
export type DoubtReason = keyof typeof doubtRules

/** The reasons that hold today, in the order of the table. */
export function doubtsOf(conduct: PostConduct, today: Day): DoubtReason[] {
  // Object.keys widens; these are the keys of the table
  return (Object.keys(doubtRules) as DoubtReason[]).filter(code => doubtRules[code].holds(conduct, today))
}

/** Words for a reason that a post carries, also for one that an older version wrote. */
export function doubtWords(code: string): Text {
  return code in doubtRules
    ? doubtRules[code as DoubtReason].name // checked on the line before
    : { zh: '存疑', en: 'Doubtful' }
}
