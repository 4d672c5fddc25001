import type {
  ActivityHit,
  ActivityProps,
  CalendarProps,
  CampaignProps,
  MyActivitiesProps,
  MyTicket,
  RegisterProps,
  TicketProps,
} from './activity-model.ts'
import type { FormState } from './model.ts'

const form: FormState = { idempotencyKey: 'k-of-a-sample-form-1' }
const ruian = { zh: '瑞安 塘下镇', en: 'Tangxia, Rui’an' }
const fair = { zh: '招聘会', en: 'Job fair' }
const onsite = { zh: '线下', en: 'On site' }

const hit: ActivityHit = {
  id: 'v1',
  title: '瑞安汽摩配与装备制造专场',
  kind: fair,
  isFair: true,
  standing: 'open',
  at: '2023-11-25T01:00:00.000Z',
  organiser: '瑞安市人力社保局',
  area: ruian,
  place: '塘下镇文化礼堂',
  mode: onsite,
  isOnline: false,
  price: 0,
  free: 12,
  canWait: 20,
  metres: null,
}
export const sampleHits: readonly ActivityHit[] = [
  hit,
  { ...hit, id: 'v2', title: '跨境电商夜课', free: 0, metres: 420, price: 20_00, standing: 'running' },
  { ...hit, id: 'v3', title: '乐清电气产业云招聘', free: null, isOnline: true, place: '', metres: 12_400 },
]

export const calendar: CalendarProps = {
  query: { family: ['fair'], q: ['瑞安'] },
  total: 34,
  rows: sampleHits,
  next: 'x',
  isFirst: false,
  month: '2023-11',
  day: '2023-11-25',
  before: '2023-10',
  after: '2023-12',
  days: [
    { day: '2023-11-22', count: 3 },
    { day: '2023-11-25', count: 12 },
  ],
  families: [
    { id: 'fair', name: { zh: '招聘会', en: 'Job fairs' }, count: 12 },
    { id: 'class', name: { zh: '指导课', en: 'Guidance classes' }, count: 1_204 },
  ],
  counties: [{ id: '330381', name: { zh: '瑞安', en: 'Rui’an' }, count: 12 }],
  campaigns: [{ id: 'to-wenzhou', name: { zh: '来温州·创未来', en: 'Come to Wenzhou' } }],
  script: '/assets/near.js',
}
export const emptyCalendar: CalendarProps = {
  ...calendar,
  query: { q: ['天文'], month: ['2023-12'], view: ['month'] },
  total: 0,
  rows: [],
  next: null,
  isFirst: true,
  day: null,
}

export const activity: ActivityProps = {
  ...hit,
  about: '86 家企业，1,240 个岗位。\n带身份证和简历。',
  link: null,
  coOrganisers: ['塘下镇人民政府'],
  audience: '求职青年',
  accessible: '有坡道和无障碍厕位',
  contact: { name: '蔡老师', phone: '0577-65000002' },
  organisation: null,
  sittings: [
    { id: 's1', title: '', startsAt: '2023-11-25T01:00:00.000Z', endsAt: '2023-11-25T03:00:00.000Z' },
    { id: 's2', title: '夜场', startsAt: '2023-11-25T14:00:00.000Z', endsAt: '2023-11-25T17:00:00.000Z' },
  ],
  particulars: [{ label: { zh: '预计参加单位数', en: 'Employers expected' }, value: '86' }],
  capacity: 300,
  waiting: 2,
  opensAt: null,
  closesAt: '2023-11-24T09:00:00.000Z',
  door: 'yes',
  moved: true,
  reason: '礼堂停电',
  visitors: true,
  companions: 2,
  questions: [
    { id: 'size', text: '衣服尺码', required: true, options: ['大', '中'] },
    { id: 'why', text: '想问的问题', required: false, options: [] },
  ],
  campaign: { id: 'to-wenzhou', name: { zh: '来温州·创未来', en: 'Come to Wenzhou' } },
  came: null,
  report: null,
  cover: null,
  pictures: [],
  stars: null,
  feedback: [],
  ticket: null,
  tap: null,
  jsonLd: { '@type': 'Event' },
}
export const knownActivity: ActivityProps = { ...activity, free: 0, tap: form }
export const overActivity: ActivityProps = {
  ...activity,
  standing: 'held',
  door: 'over',
  came: 241,
  report: '来的人比去年多一成。',
  cover: '018c0000-0000-7000-8000-0000000000c1',
  pictures: ['018c0000-0000-7000-8000-0000000000c2', '018c0000-0000-7000-8000-0000000000c3'],
  stars: 4.5,
  feedback: [{ stars: 5, text: '岗位很多', day: '2023-11-25' }],
  sittings: Array.from({ length: 8 }, (_, at) => ({
    id: `s${at}`,
    title: '',
    startsAt: `2023-11-1${at}T01:00:00.000Z`,
    endsAt: `2023-11-1${at}T03:00:00.000Z`,
  })),
}

const picture = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M0 0h9v9H0z"/></svg>'
export const share = { activity, address: '10.0.0.1/v1', picture }

export const register: RegisterProps = {
  activity,
  guest: true,
  form: {
    ...form,
    typed: { name: '林小满', phone: '138' },
    wrongs: [
      {
        field: 'phone',
        wrong: { zh: '手机号不是 11 位。', en: 'The phone number does not have 11 digits.' },
        right: { zh: '例如 13800000000。', en: 'E.g. 13800000000.' },
      },
    ],
  },
  trouble: null,
}
export const registerFull: RegisterProps = {
  activity: { ...activity, door: 'full', free: 0 },
  guest: false,
  form,
  trouble: { title: { zh: '已经满了', en: 'It is full' } },
}

export const ticket: TicketProps = {
  code: '23456789234567897F',
  state: 'taken',
  stateName: { zh: '报上了', en: 'Registered' },
  places: 2,
  ahead: null,
  activity,
  picture,
  came: [],
  mayCancel: true,
  maySay: false,
  forms: { cancel: form, feedback: { idempotencyKey: 'k-of-a-sample-form-2' } },
  kept: false,
  script: '/assets/ticket.js',
}
export const attendedTicket: TicketProps = {
  ...ticket,
  mayCancel: false,
  maySay: true,
  came: [{ session: 's1', inAt: '2023-11-25T01:04:00.000Z', outAt: '2023-11-25T03:00:00.000Z' }],
}
export const cancelledTicket: TicketProps = {
  ...ticket,
  state: 'cancelled',
  picture: undefined,
  mayCancel: false,
  activity: { ...activity, standing: 'cancelled', door: 'cancelled' },
}

const one: MyTicket = {
  code: '23456789234567897F',
  state: 'taken',
  stateName: { zh: '报上了', en: 'Registered' },
  ahead: null,
  came: false,
  activity: { ...hit, sittings: activity.sittings, moved: true },
}
export const myActivities: MyActivitiesProps = {
  coming: [
    one,
    {
      ...one,
      code: 'B',
      state: 'waiting',
      stateName: { zh: '候补', en: 'On the waiting list' },
      ahead: 3,
    },
  ],
  past: [{ ...one, code: null, came: true }],
  device: null,
}
export const deviceActivities: MyActivitiesProps = { coming: [one], past: [], device: form }

export const campaign: CampaignProps = {
  id: 'to-wenzhou',
  name: { zh: '来温州·创未来', en: 'Come to Wenzhou, make your future' },
  about: { zh: '面向来温州的大学生。', en: 'For graduates who come to Wenzhou.' },
  from: '2023-01-01',
  until: '2023-12-31',
  held: 42,
  coming: 7,
  came: 3_801,
  rows: sampleHits,
}
