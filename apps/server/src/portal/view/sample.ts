/** Invented props for the tests. Nothing of it reaches a running server. */

import type { Text } from '../../kernel/index.ts'
import type { Frame, HomeProps, Pay, PostRow, Reply, SearchProps } from './model.ts'
import { sampleHits } from './sample-activities.ts'
import { promises } from './sample-plan.ts'

export const both = (zh: string, en: string): Text => ({ zh, en })

export const sampleFrame: Frame = {
  language: 'zh',
  today: '2023-11-22',
  here: '/',
  origin: 'https://qingye.example',
  css: '/assets/portal.css',
  script: '/assets/portal.js',
  demo: true,
  account: null,
  csrf: 'a1b2c3',
}

export const signedIn: Frame = { ...sampleFrame, account: { name: '林小满', unread: 2, kind: 'person' } }

export const monthly = (from: number, to: number): Pay => ({ from: from * 100, to: to * 100, per: 'month' })

export const reply = (onTime: number, late: number, usual: number | null, unanswered = 0): Reply => ({
  days: 90,
  onTime,
  late,
  unanswered,
  recent: Array.from({ length: onTime + late }, (_, at) => (late > 0 && at % 17 === 11 ? 'late' : 'onTime')),
  usualWorkingDays: usual,
})

export const haichuan = { id: 'e1', name: '温州海川泵阀有限公司' }

export const places = {
  tangxia: both('瑞安 塘下镇', 'Tangxia, Ruian'),
  feiyun: both('瑞安 飞云街道', 'Feiyun, Ruian'),
  anyang: both('瑞安 安阳街道', 'Anyang, Ruian'),
  jinhu: both('瑞安 锦湖街道', 'Jinhu, Ruian'),
  mayu: both('瑞安 马屿镇', 'Mayu, Ruian'),
}

const tags = {
  vocational: both('中专', 'vocational school'),
  certificate: both('低压电工证', 'electrician’s certificate'),
  housing: both('包住', 'housing'),
  threeYears: both('三年以上经验', 'three years’ experience'),
  insurance: both('五险一金', 'all insurance'),
  shifts: both('两班倒', 'two shifts'),
  none: both('学历不要求', 'any education'),
  noExperience: both('不要求经验', 'no experience needed'),
  college: both('大专', 'college'),
}

const row = (given: Partial<PostRow> & Pick<PostRow, 'id' | 'title' | 'place' | 'pay'>): PostRow => ({
  marks: ['电工', '瑞安'],
  employer: haichuan,
  category: null,
  openings: 3,
  tags: [tags.college, tags.insurance],
  publishedOn: '2023-11-20',
  closesOn: '2023-12-15',
  reply: reply(43, 3, 2),
  doubtful: false,
  ...given,
})

export const rows: readonly PostRow[] = [
  row({
    id: 'p1',
    title: '低压电工（见习转正）',
    place: places.tangxia,
    pay: monthly(6500, 8000),
    category: both('就业见习', 'Traineeship'),
    openings: 6,
    tags: [tags.vocational, tags.certificate, tags.housing],
  }),
  row({
    id: 'p2',
    title: '维修电工',
    employer: { id: 'e2', name: '瑞安市飞云汽配制造有限公司' },
    place: places.feiyun,
    pay: monthly(7000, 9500),
    tags: [tags.threeYears, tags.insurance, tags.shifts],
    publishedOn: '2023-11-21',
    reply: reply(29, 7, 3),
  }),
  row({
    id: 'p3',
    title: '电气设备安装工学徒，师傅带，先学三个月',
    employer: { id: 'e3', name: '浙南机电安装工程公司' },
    place: places.anyang,
    pay: monthly(6000, 6800),
    openings: 10,
    tags: [tags.none, tags.noExperience, tags.housing],
    publishedOn: '2023-11-22',
    reply: null,
  }),
  row({
    id: 'p4',
    title: '设备电工（注塑车间）',
    employer: { id: 'e4', name: '温州锦湖塑胶股份有限公司' },
    place: places.jinhu,
    pay: monthly(8000, 10000),
    openings: 1,
    closesOn: '2023-11-23',
    publishedOn: '2023-10-30',
    reply: reply(8, 13, null, 5),
    doubtful: true,
  }),
  row({
    id: 'p5',
    title: '光伏运维电工',
    employer: { id: 'e5', name: '瑞安市某国有能源公司' },
    place: places.mayu,
    pay: null,
    category: both('国有企业', 'State-owned firm'),
    publishedOn: '2023-11-16',
    reply: reply(4, 0, 1),
  }),
]

export const home: HomeProps = {
  openPosts: 18_204,
  newToday: 312,
  newThisWeek: 1_804,
  answeredToday: 126,
  employers: 803,
  traineeships: 214,
  hot: [
    { zh: '跨境电商', en: 'Cross-border e-commerce' },
    { zh: '数控车工', en: 'CNC lathe operator' },
    { zh: '见习', en: 'Traineeship' },
    { zh: '包吃住', en: 'Lodging and meals' },
  ],
  suggestions: rows.slice(0, 3).map(({ marks: _marks, ...one }) => ({
    ...one,
    ...(one.id === 'p1' ? { why: both('刚发布，投的人还不多。', 'New, and few have applied so far.') } : {}),
  })),
  activities: sampleHits,
  activityCount: 34,
  repliers: [
    { id: 'e1', name: haichuan.name, place: places.tangxia, openPosts: 6, reply: reply(43, 1, 1) },
    {
      id: 'e6',
      name: '拾桨鞋业有限公司',
      place: both('鹿城 双屿街道', 'Shuangyu, Lucheng'),
      openPosts: 11,
      reply: reply(61, 3, 2),
    },
    {
      id: 'e7',
      name: '半山眼镜工坊',
      place: both('瓯海 娄桥街道', 'Louqiao, Ouhai'),
      openPosts: 3,
      reply: reply(22, 2, 2),
    },
  ],
  promises: promises.slice(0, 4),
  promiseCount: 71,
}

const option = (value: string, zh: string, en: string, count: number, selected = false) => ({
  value,
  label: both(zh, en),
  count,
  selected,
})

export const search: SearchProps = {
  query: { q: ['瑞安 电工'], county: ['330381'], pay: ['6000'] },
  total: 128,
  page: 1,
  pageSize: 20,
  sort: 'relevance',
  understood: both(
    '“电工”也包括维修电工、低压电工、电气安装工。',
    'The word also covers maintenance, low-voltage and installation electricians.',
  ),
  facets: [
    {
      key: 'county',
      label: both('县（市、区）', 'County'),
      choice: 'many',
      options: [
        option('330381', '瑞安', 'Ruian', 128, true),
        option('330382', '乐清', 'Yueqing', 203),
        option('330302', '鹿城', 'Lucheng', 97),
        option('330303', '龙湾', 'Longwan', 88),
        option('330304', '瓯海', 'Ouhai', 71),
        option('330326', '平阳', 'Pingyang', 30),
        option('330329', '泰顺', 'Taishun', 0),
      ],
    },
    {
      key: 'pay',
      label: both('月薪', 'Monthly pay'),
      choice: 'one',
      options: [
        option('6000', '6,000 以上', '6,000 and over', 128, true),
        option('8000', '8,000 以上', '8,000 and over', 64),
        option('10000', '10,000 以上', '10,000 and over', 19),
      ],
    },
    {
      key: 'category',
      label: both('类别', 'Kind'),
      choice: 'many',
      options: [
        option('market', '市场岗位', 'Market', 109),
        option('traineeship', '就业见习', 'Traineeship', 12),
        option('public-welfare', '公益性岗位', 'Public welfare', 0),
      ],
    },
  ],
  rows,
}

export const emptySearch: SearchProps = {
  ...search,
  query: { q: ['甸工'], county: ['330381'] },
  total: 0,
  rows: [],
  didYouMean: '电工',
  nearest: {
    label: both('去掉“瑞安”', 'Without “Ruian”'),
    query: { q: ['甸工'] },
    count: 43,
  },
}
