import type { FairEmployer, FairProps } from './fair.tsx'
import type { FairSignsProps } from './fair-signs.tsx'
import type { FairStandProps } from './fair-stand.tsx'
import type { MyFairsProps } from './my-fairs.tsx'

const employer: FairEmployer = {
  name: '温州海川泵阀有限公司',
  employer: 'o1',
  stand: 'A2',
  code: '2345670F',
  online: true,
  there: true,
  posts: [
    {
      id: 'p1',
      title: '低压电工',
      openings: 3,
      education: { zh: '中专、技校、高中', en: 'Secondary, vocational or technical school' },
      pay: { from: 650_000, to: 850_000, per: 'month' },
      open: true,
    },
    { id: 'p2', title: '焊工', openings: 1, education: { zh: '不限', en: 'Any' }, pay: null, open: false },
  ],
}

export const sampleFair: FairProps = {
  id: 'f1',
  title: '瑞安冬季招聘会',
  place: '塘下镇文化礼堂',
  startsAt: '2023-12-09T01:00:00.000Z',
  state: { zh: '进行中', en: 'Running' },
  takesEmployers: true,
  hall: {
    width: 12,
    height: 8,
    marks: [{ label: '入口', x: 0, y: 6, w: 3, h: 2 }],
    stands: [
      { code: 'A1', x: 1, y: 1, w: 3, h: 2 },
      { code: 'A2', x: 5, y: 1, w: 3, h: 2 },
    ],
  },
  employers: [employer, { ...employer, code: '7654320F', stand: null, there: false, posts: [] }],
  ...{ all: 2, openings: 3, there: 1, query: {} },
}

export const sampleEmptyFair: FairProps = {
  ...sampleFair,
  ...{ hall: null, employers: [], all: 0, openings: 0, there: 0, takesEmployers: false },
}

const form = { idempotencyKey: 'k' }

export const sampleStand: FairStandProps = {
  fair: { id: 'f1', title: '瑞安冬季招聘会' },
  over: false,
  employer,
  slots: ['2023-12-09T01:15:00.000Z', '2023-12-09T01:30:00.000Z'],
  ...{ waiting: 2, slotMinutes: 15, mine: null, form },
  keys: () => form,
}

export const sampleStandCalled: FairStandProps = {
  ...sampleStand,
  slots: [],
  mine: {
    ...{ turn: 't1', state: 'called', stateName: { zh: '轮到你了', en: 'Your turn' }, at: null, ahead: null },
    ...{ heldUntil: null, link: 'https://meeting.example.org/r' },
  },
}

export const sampleStandHeld: FairStandProps = {
  ...sampleStand,
  mine: {
    ...{
      turn: 't1',
      state: 'held',
      stateName: { zh: '替你留着', en: 'Held for you' },
      ahead: null,
      link: null,
    },
    ...{ at: '2023-12-09T01:15:00.000Z', heldUntil: '2023-12-09T00:15:00.000Z' },
  },
}

export const sampleSigns: FairSignsProps = {
  id: 'f1',
  title: '瑞安冬季招聘会',
  signs: [
    { name: employer.name, stand: 'A2', code: employer.code, picture: '<svg viewBox="0 0 1 1"></svg>' },
  ],
}

export const sampleMyFairs: MyFairsProps = {
  talks: [
    {
      fairTitle: '瑞安冬季招聘会',
      employer: employer.name,
      code: employer.code,
      stage: { zh: '有意向', en: 'Both interested' },
      at: '2023-12-09T01:40:00.000Z',
      application: 'a1',
    },
  ],
  turns: [
    {
      fairTitle: '瑞安冬季招聘会',
      employer: employer.name,
      code: null,
      state: { zh: '排队中', en: 'In the queue' },
      at: null,
    },
  ],
}
