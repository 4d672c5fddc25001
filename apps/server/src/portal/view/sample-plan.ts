/** Invented numbers for the tests. */

import { wenzhouTiles } from '@qingye/look'
import type { Text } from '../../kernel/index.ts'
import type { Measure, PlanProps, PromiseNumber, PromiseProps } from './model-plan.ts'

const both = (zh: string, en: string): Text => ({ zh, en })
const number = (
  given: Partial<PromiseNumber> & Pick<PromiseNumber, 'id' | 'label' | 'target'>,
): PromiseNumber => ({
  clause: both('二（三）1', 'Part 2 (3) 1'),
  quantity: 'count',
  unit: both('个', 'openings'),
  direction: 'at-least',
  strive: false,
  state: 'pace',
  value: null,
  expected: null,
  reported: null,
  how: both(
    '今年 1月1日以来，在温州办成、签到记录已核验的招聘会，一场算一次。线上线下同时办的也算一场。',
    'Job fairs held in Wenzhou since 1 January whose attendance records are verified; each counts once, also when held online and on site together.',
  ),
  asOf: '2023-11-22T00:10:00.000Z',
  ...given,
})

export const promises: readonly PromiseNumber[] = [
  number({
    id: 'S1-Q1',
    label: both('开拓岗位', 'Posts opened up'),
    target: 150_000,
    value: 152_318,
    expected: 133_973,
    state: 'done',
  }),
  number({
    id: 'S1-Q3',
    label: both('来温州就业创业的大学生', 'Graduates who came to work or start up in Wenzhou'),
    unit: both('人', 'people'),
    target: 120_000,
    value: 109_846,
    expected: 107_178,
  }),
  number({
    id: 'S2-3-1-Q1',
    label: both('办招聘会', 'Job fairs held'),
    unit: both('场', 'fairs'),
    target: 700,
    value: 589,
    expected: 625,
    state: 'behind',
  }),
  number({
    id: 'S1-Q7',
    label: both('毕业生留在温州的比例', 'Share of graduates who stay in Wenzhou'),
    quantity: 'percent',
    unit: both('', ''),
    target: 4100,
    start: 3800,
    strive: true,
    state: 'none',
    missing: both(
      '12 月底毕业去向核定后开始数',
      'Counting starts in late December, when destinations are settled',
    ),
    asOf: null,
  }),
  number({
    id: 'S1-Q5',
    label: both('创业工位', 'Start-up workstations'),
    target: 10_000,
    strive: true,
    expected: 8900,
    state: 'said',
    reported: { value: 7960, by: both('市科技局', 'The science bureau'), period: both('10月', 'October') },
  }),
  number({
    id: 'S2-2-6-Q2',
    label: both('大学生来温参观', 'Students visiting Wenzhou'),
    unit: both('人', 'people'),
    target: 300,
    value: 412,
    expected: 268,
    state: 'done',
  }),
  number({
    id: 'S2-3-1-Q6',
    label: both('零就业家庭', 'Households where nobody works'),
    unit: both('户', 'households'),
    target: 0,
    value: 2,
    expected: 0,
    direction: 'keep',
    state: 'behind',
  }),
  number({
    id: 'S2-5-Q9',
    label: both('高技能人才占比', 'Share of highly skilled workers'),
    quantity: 'percent',
    unit: both('', ''),
    target: 3500,
    start: 3300,
    value: 3280,
    expected: 3480,
    reported: {
      value: 3420,
      by: both('市人力社保局', 'The labour bureau'),
      period: both('9月', 'September'),
    },
    state: 'behind',
  }),
]

const measures: readonly Measure[] = [
  {
    id: 'M1',
    ordinal: both('一', '1'),
    label: both('扩岗增容', 'More posts'),
    numbers: promises.slice(0, 2),
    commitments: [],
  },
  {
    id: 'M3',
    ordinal: both('三', '3'),
    label: both('公共服务提升', 'Better public services'),
    numbers: promises.slice(2),
    commitments: [
      {
        id: 'C1',
        clause: both('二（三）3', 'Part 2 (3) 3'),
        label: both(
          '建一个市、县、镇、村四级的零工市场网络',
          'Build a network of gig-work markets on four levels',
        ),
        lead: both('市人力社保局', 'the labour bureau'),
        steps: [
          { label: both('选址', 'Sites chosen'), state: 'past', due: '2023-04-30' },
          { label: both('县级开门', 'County markets open'), state: 'late', due: '2023-10-31' },
          { label: both('镇级挂牌', 'Town markets named'), state: 'next', due: '2023-12-20' },
        ],
      },
      {
        id: 'C2',
        clause: both('二（三）4', 'Part 2 (3) 4'),
        label: both('给高校毕业生建实名服务清单', 'Keep a named service list for graduates'),
        lead: null,
        steps: [],
      },
    ],
  },
  {
    id: 'M8',
    ordinal: both('八', '8'),
    label: both('惠企稳岗', 'Help for employers'),
    numbers: [],
    commitments: [],
  },
]

export const plan: PlanProps = {
  title: both('2023 年的承诺，走到哪了', 'The promises of 2023, and how far they are'),
  asOf: '2023-11-22T00:10:00.000Z',
  yearPassed: 8930,
  measures,
}

const values = [46, 88, 71, 92, 58, 14, 17, 83, null, 52, 49, null]
const differences = [-7, 3, 4, 3, 0, -4, -1, 3, 0, -2, -5, 0]
export const promise: PromiseProps = {
  number: promises[2] ?? number({ id: 'x', label: both('', ''), target: 1 }),
  measure: { ordinal: both('三', '3'), label: both('公共服务提升', 'Better public services') },
  wording: both('全年举办招聘会，700 场以上。', 'Job fairs held in the year: at least 700.'),
  countingUnit: both('场次，一场算一次', 'events, each once'),
  unconfirmed: 7,
  unconfirmedCounts: false,
  excluded: [
    { label: both('取消或没有签到', 'Cancelled, or nobody checked in'), count: 12 },
    { label: both('外地办的', 'Held elsewhere'), count: 23 },
  ],
  counties: wenzhouTiles.map((tile, at) => {
    const value = values[at] ?? null
    const expected = value === null ? 20 : value - (differences[at] ?? 0)
    return { code: tile.code, value, expected, target: 100, reported: tile.code === '330329' ? 15 : null }
  }),
  months: [
    { month: '2023-08', value: 41 },
    { month: '2023-09', value: 77 },
    { month: '2023-10', value: 83 },
    { month: '2023-11', value: 52 },
  ],
  policies: [{ id: 'startup-once', name: { zh: '一次性创业补贴', en: 'One-off start-up grant' } }],
  mark: { position: 1_284_907, plan: 3, divisions: '2023-06-30' },
}
export const promiseUnknown: PromiseProps = {
  ...promise,
  number: promises[3] ?? promise.number,
  counties: [],
  months: [],
  excluded: [],
  unconfirmed: null,
  mark: null,
}
