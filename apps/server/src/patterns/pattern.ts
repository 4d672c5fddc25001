import type { Day, Id, Text } from '../kernel/index.ts'
import type { Organiser } from './reading.ts'

/** What cannot be, or can hardly be. Each is a question to a person and nothing else. */
export const patterns = {
  'two-places': { zh: '一个人同时在两处', en: 'One person at two places at once' },
  'at-once': { zh: '一个班几秒钟签完到', en: 'A class checked in within seconds' },
  'always-full': { zh: '每次都一个不缺', en: 'Nobody ever missing' },
  'never-staffed': { zh: '展位报了没有人来', en: 'Stands announced and not staffed' },
} as const satisfies Record<string, Text>
export type Pattern = keyof typeof patterns

/**
 * From where on somebody is asked. Written beside every question, so that whoever reads it can say that it was too little.
 * Below these lines lies much that is odd and honest: a lent ticket, a bus-load at one door, a small class of keen people.
 */
export const parameters = {
  'two-places': {
    /** kilometres as the crow flies in a minute: 90 km/h, without a stop */
    speed: 1.5,
    /** minutes that two clocks may differ */
    clocks: 2,
    /** minutes between two counties where nothing closer is known */
    counties: 5,
    /** two stays at two places may overlap so many minutes: somebody forgot to sign out */
    overlap: 30,
    /** one alone may be a ticket that was lent */
    least: 2,
    /** where the moments are not sure (a paper list, a door that sent late) it takes so many people in the same two sessions */
    leastUnsure: 5,
    /** a moment is sure when the server had it within so many minutes */
    late: 10,
  },
  'at-once': {
    /** so many tickets at one device … */
    tickets: 10,
    /** … within so many seconds: nobody can hold them out so fast */
    seconds: 8,
    /** a whole list of at least so many … */
    list: 15,
    /** … ticked within so many seconds … */
    ticked: 60,
    /** … at so many sessions: once is a paper list that was entered afterwards */
    sessions: 3,
  },
  'always-full': {
    /** sessions at which nobody was missing */
    sessions: 4,
    /** and places that somebody could have missed, over all of them */
    places: 150,
    /** asked only when chance would do it less than once in so many */
    once: 1_000,
    /** however full it is elsewhere, somebody is ill: the most that is taken for usual, in a hundred */
    mostUsual: 97,
  },
  'never-staffed': {
    /** stands of one fair … */
    stands: 8,
    /** … of which fewer than this part in a hundred were staffed */
    part: 50,
    /** or one employer that announced itself at so many fairs and came to none */
    fairs: 3,
  },
} as const

export interface Finding {
  readonly pattern: Pattern
  /** the same pattern in the same place is one question, however often it is looked for */
  readonly key: string
  readonly title: string
  readonly organiser: Organiser
  /** the second one, where two are concerned */
  readonly other: Organiser | undefined
  /** the smallest division that holds all of it */
  readonly division: string
  readonly from: Day
  readonly until: Day
  readonly activities: readonly { readonly id: Id<'Activity'>; readonly title: string }[]
  /** ids of activities, sessions and registrations on which facts rest that are now in question */
  readonly things: readonly string[]
  /** the figures for its sentence */
  readonly seen: Readonly<Record<string, number>>
}

/** The question in a sentence: what was seen, what is usual, from where on it is asked. */
export function whyAsked(pattern: Pattern, seen: Readonly<Record<string, number>>): Text {
  const n = (name: string) => seen[name] ?? 0
  const whys: Readonly<Record<Pattern, () => Text>> = {
    'two-places': () =>
      n('sure') > 0
        ? {
            zh: `${n('people')} 人共 ${n('times')} 次，在两处的签到时刻赶不过去，或者两处的在场时间重叠 ${parameters['two-places'].overlap} 分钟以上；按时速 90 公里直线算，${parameters['two-places'].least} 次起问。`,
            en: `${n('people')} people, ${n('times')} times: nobody can get from one check-in to the other, or the two stays overlap by more than ${parameters['two-places'].overlap} minutes; at 90 km/h as the crow flies, asked from ${parameters['two-places'].least} on.`,
          }
        : {
            zh: `${n('people')} 人同时记在两处时间重叠的场次里；签到是补记的，时刻不准，${parameters['two-places'].leastUnsure} 人起问。`,
            en: `${n('people')} people are recorded at two sessions that overlap; the moments were entered later and are not sure, so it is asked from ${parameters['two-places'].leastUnsure} people on.`,
          },
    'at-once': () =>
      n('sessions') > 0
        ? {
            zh: `${n('sessions')} 场都是整张名单（最多 ${n('people')} 人）${n('seconds')} 秒内一次勾完，没有一个缺；一次可能是事后补录纸质名单，${parameters['at-once'].sessions} 场起问。`,
            en: `At ${n('sessions')} sessions the whole list (up to ${n('people')} people) was ticked within ${n('seconds')} s with nobody missing; once may be a paper list entered later, asked from ${parameters['at-once'].sessions} on.`,
          }
        : {
            zh: `一台设备 ${n('seconds')} 秒扫了 ${n('people')} 张票；${parameters['at-once'].tickets} 张 ${parameters['at-once'].seconds} 秒以内起问，一张张出示做不到。`,
            en: `One device read ${n('people')} tickets in ${n('seconds')} s; asked from ${parameters['at-once'].tickets} within ${parameters['at-once'].seconds} s: nobody shows them so fast.`,
          },
    'always-full': () => ({
      zh: `${n('sessions')} 场、${n('places')} 人次，报了名的一个没缺，也没有人退过；别处一般到 ${n('usual')}%，这样碰巧一个不缺的机会不到 ${parameters['always-full'].once} 分之一。`,
      en: `${n('sessions')} sessions, ${n('places')} places: of those listed nobody was missing and nobody gave a place up; elsewhere ${n('usual')} % come, and chance would do this less than once in ${parameters['always-full'].once}.`,
    }),
    'never-staffed': () =>
      n('fairs') > 0
        ? {
            zh: `这家单位报了 ${n('fairs')} 场招聘会的展位，一场也没有到；${parameters['never-staffed'].fairs} 场起问。`,
            en: `This employer announced a stand at ${n('fairs')} fairs and staffed none; asked from ${parameters['never-staffed'].fairs} on.`,
          }
        : {
            zh: `报了 ${n('stands')} 个展位，到了 ${n('staffed')} 个；${parameters['never-staffed'].stands} 个以上、到场不到 ${parameters['never-staffed'].part}% 的起问。`,
            en: `${n('stands')} stands were announced and ${n('staffed')} staffed; asked from ${parameters['never-staffed'].stands} stands on when fewer than ${parameters['never-staffed'].part} % were.`,
          },
  }
  return whys[pattern]()
}

/** What else it may be: said beside every question, so that nobody takes it for a finding. */
export const mayBe: Readonly<Record<Pattern, Text>> = {
  'two-places': {
    zh: '也可能：票借给了家里人，档案里两个人混成了一个，门口手机的钟不准，地址登错了。',
    en: 'It may also be: a ticket lent within a family, two people mixed up in one record, a wrong clock at a door, a wrong address.',
  },
  'at-once': {
    zh: '也可能：几道门的设备起了同一个名字，纸质名单一起补录。',
    en: 'It may also be: several gates under one name, a paper list entered all at once.',
  },
  'always-full': {
    zh: '也可能：单位组织的必修课，住校集训，没来的人当场换成了别人。',
    en: 'It may also be: a course that a firm makes compulsory, people who live on site, absentees replaced on the spot.',
  },
  'never-staffed': {
    zh: '也可能：天气不好，到了没有人登记，名单报错了。',
    en: 'It may also be: bad weather, stands that nobody recorded, a wrong list.',
  },
}
