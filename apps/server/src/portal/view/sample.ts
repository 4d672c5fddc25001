/** Invented props for the preview and the tests. Nothing of it reaches a running server. */
import type { Text } from '../../kernel/index.ts'
import type {
  ApplicationProps,
  ApplicationRow,
  ApplicationsProps,
  ApplyProps,
  EmployerProps,
  FormState,
  Frame,
  HomeProps,
  InboxProps,
  Pay,
  PostProps,
  PostRow,
  Reply,
  SearchProps,
  SignInProps,
  SignUpProps,
} from './model.ts'
import { promises } from './sample-plan.ts'

const both = (zh: string, en: string): Text => ({ zh, en })

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

const monthly = (from: number, to: number): Pay => ({ from: from * 100, to: to * 100, per: 'month' })
const reply = (onTime: number, late: number, usual: number | null, unanswered = 0): Reply => ({
  days: 90,
  onTime,
  late,
  unanswered,
  recent: Array.from({ length: onTime + late }, (_, at) => (late > 0 && at % 17 === 11 ? 'late' : 'onTime')),
  usualWorkingDays: usual,
})
const haichuan = { id: 'e1', name: '温州海川泵阀有限公司' }
const places = {
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
  hot: ['跨境电商', '数控车工', '见习', '包吃住'],
  suggestions: rows.slice(0, 3).map(({ marks: _marks, ...one }) => ({
    ...one,
    ...(one.id === 'p1' ? { why: both('刚发布，投的人还不多。', 'New, and few have applied so far.') } : {}),
  })),
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

export const post: PostProps = {
  id: 'p1',
  state: 'open',
  title: '低压电工（见习转正）',
  employer: {
    ...haichuan,
    about: both('泵阀制造，320 人，2009 年成立', 'Pumps and valves, 320 people, founded 2009'),
    codeChecked: true,
    reply: reply(43, 3, 2),
  },
  place: places.tangxia,
  pay: { ...monthly(6500, 8000), kind: both('计时', 'by time') },
  category: both('就业见习', 'Traineeship'),
  publishedOn: '2023-11-20',
  closesOn: '2023-12-15',
  openings: 6,
  openingsLeft: 4,
  facts: [
    { label: both('学历', 'Education'), value: both('中专、技校及以上', 'Vocational school or higher') },
    { label: both('证书', 'Certificate'), value: both('低压电工作业证', 'Low-voltage electrician') },
    { label: both('经验', 'Experience'), value: both('不要求', 'Not needed') },
    { label: both('上班', 'Hours'), value: '8:00–17:00，单休' },
    { label: both('吃住', 'Board'), value: '包住，餐补 15 元/天' },
  ],
  text: [
    {
      heading: both('做什么', 'The work'),
      lines: ['跟着师傅做水泵控制柜的接线、调试和出厂检测。', '车间配电的日常巡检，简单故障能自己排除。'],
    },
    {
      heading: both('希望你', 'They hope that you'),
      lines: ['看得懂电气原理图，手稳，注意安全。', '没有证也可以先来：公司出钱，送你去考低压电工证。'],
    },
  ],
  protection: {
    heading: both('见习期的保障', 'What protects you as a trainee'),
    body: both(
      '见习补贴每月不低于当地最低工资，由单位按月发到你的卡上。见习不是实习：要签见习协议，单位要给你买意外险。',
      'The allowance is at least the local minimum wage, paid to your card each month. A traineeship is not an internship: you sign an agreement, and the employer insures you against accidents.',
    ),
  },
  answerBy: '2023-11-29',
  answerWorkingDays: 5,
  doubts: [],
  applicationId: null,
  similar: rows.slice(1, 4).map(({ marks: _marks, ...one }) => one),
  back: { query: { q: ['瑞安 电工'] }, words: '瑞安 电工' },
  jsonLd: { '@context': 'https://schema.org', '@type': 'JobPosting', title: '低压电工 </script>' },
}
export const closedPost: PostProps = {
  ...post,
  state: 'filled',
  openingsLeft: 0,
  doubts: [both('90 天里 12 份投递，一份没答复', '12 applications in 90 days, none answered')],
}

const form: FormState = { idempotencyKey: '0190f1f2', version: 3 }
export const apply: ApplyProps = {
  post,
  known: [
    { label: both('姓名', 'Name'), value: '林小满' },
    { label: both('电话', 'Phone'), value: '138 0000 0000' },
    { label: both('学历', 'Education'), value: both('高职，2022 年毕业', 'Higher vocational, 2022') },
    { label: both('证书', 'Certificate'), value: both('数控车工，中级', 'CNC turner, intermediate') },
  ],
  form: { idempotencyKey: '0190f1f1' },
}
export const applyWrong: ApplyProps = {
  ...apply,
  form: {
    idempotencyKey: '0190f1f1',
    typed: { message: '我在学校学的是机电。' },
    wrongs: [
      {
        field: 'consent',
        wrong: both('还没有同意给单位看。', 'You have not agreed yet.'),
        right: both('打上勾才能投出去。', 'Tick the box to send.'),
      },
    ],
  },
}
export const receipt = {
  applicationId: 'a1',
  number: 'QY-2311-0427',
  post,
  sentAt: '2023-11-22T01:14:00.000Z',
  answerBy: '2023-11-29',
}

const application = (
  given: Partial<ApplicationRow> & Pick<ApplicationRow, 'id' | 'title'>,
): ApplicationRow => ({
  employer: haichuan,
  place: places.tangxia,
  state: both('已投递', 'Sent'),
  turn: 'employer',
  due: '2023-11-29',
  overdue: 0,
  next: both('不用做什么。', 'Nothing for you to do.'),
  sentOn: '2023-11-22',
  ...given,
})
export const applications: ApplicationsProps = {
  open: [
    application({
      id: 'a2',
      title: '维修电工',
      state: both('约面试', 'Interview'),
      turn: 'you',
      due: '2023-11-23',
      next: both('他们给了 3 个时间，选一个。', 'They offer three times. Choose one.'),
      sentOn: '2023-11-18',
    }),
    application({ id: 'a1', title: '低压电工（见习转正）' }),
    application({
      id: 'a3',
      title: '设备电工（注塑车间）',
      due: '2023-11-17',
      overdue: 3,
      sentOn: '2023-11-10',
      next: both('可以催一次。工作人员也看到了。', 'You can chase them once. The office sees it too.'),
    }),
  ],
  ended: [
    application({
      id: 'a4',
      title: '光伏运维电工',
      state: both('没选上', 'Not chosen'),
      turn: 'nobody',
      due: null,
      sentOn: '2023-10-08',
      next: both('他们要两年以上经验的。', 'They wanted two years’ experience.'),
    }),
  ],
}
export const applicationDetail: ApplicationProps = {
  id: 'a2',
  post: { ...post, title: '维修电工' },
  state: both('约面试', 'Interview'),
  turn: 'you',
  due: '2023-11-23',
  overdue: 0,
  steps: [
    { form: 'past', title: both('投递，有回执', 'Sent, with receipt'), at: '2023-11-18T01:14:00.000Z' },
    {
      form: 'past',
      title: both('他们邀你面试', 'They invited you'),
      at: '2023-11-21T02:30:00.000Z',
      note: both('比期限早 3 个工作日', 'three working days early'),
    },
    { form: 'here', title: both('定面试时间，轮到你', 'Choose a time: your turn'), due: '2023-11-23' },
    { form: 'next', title: both('面试', 'Interview') },
    {
      form: 'next',
      title: both('录用，到岗', 'Offer, first day'),
      note: both('面试后 3 个工作日内答复', 'answer within 3 working days of the interview'),
    },
  ],
  form,
  interview: {
    times: ['2023-11-27T06:00:00.000Z', '2023-11-28T01:30:00.000Z', '2023-11-29T07:00:00.000Z'],
    place: '塘下镇 海川泵阀 二号楼',
    note: '带身份证，找前台周师傅。',
  },
  offer: null,
  start: null,
  chase: {
    allowed: false,
    why: both('轮到你，不是他们。', 'It is your turn, not theirs.'),
    from: null,
  },
  withdraw: true,
}
export const applicationLate: ApplicationProps = {
  ...applicationDetail,
  turn: 'employer',
  due: '2023-11-17',
  overdue: 3,
  state: both('已投递', 'Sent'),
  interview: null,
  offer: { pay: monthly(7200, 7200), startsOn: '2023-12-04', note: '试用期一个月，工资不打折。' },
  start: { startedOn: '2023-12-04', saidBy: both('单位', 'The employer') },
  chase: { allowed: true },
  steps: [
    { form: 'past', title: both('投递，有回执', 'Sent, with receipt'), at: '2023-11-10T01:14:00.000Z' },
    { form: 'late', title: both('他们该答复了', 'They should have answered'), due: '2023-11-17' },
    { form: 'next', title: both('面试、录用、到岗', 'Interview, offer, first day') },
  ],
}

export const inbox: InboxProps = {
  read: { upTo: 'm1', form: { idempotencyKey: '0190f1f5' } },
  confirmations: [
    {
      id: 'c1',
      question: both('你到温州海川泵阀上班了吗？', 'Have you started at the pump works?'),
      saidBy: both('单位', 'the employer'),
      facts: [
        { label: both('单位', 'Employer'), value: haichuan.name },
        { label: both('到岗', 'First day'), value: both('11月20日 周一', 'Mon 20 Nov') },
      ],
      form,
    },
  ],
  messages: [
    {
      id: 'm1',
      at: '2023-11-21T02:30:00.000Z',
      unread: true,
      title: both('邀你面试', 'An invitation to an interview'),
      body: both('维修电工：给了 3 个时间，选一个。', 'Maintenance electrician: three times, choose one.'),
      href: '/applications/a2',
      linkWords: both('去选时间', 'Choose a time'),
    },
    {
      id: 'm2',
      at: '2023-11-18T01:14:00.000Z',
      unread: false,
      title: both('投好了', 'Sent'),
      body: both('维修电工，11月25日前答复你。', 'Maintenance electrician. They must answer by 25 Nov.'),
    },
  ],
}
export const employer: EmployerProps = {
  id: 'e1',
  name: haichuan.name,
  place: places.tangxia,
  about: both('泵阀制造，320 人，2009 年成立', 'Pumps and valves, 320 people, founded 2009'),
  text: '做水泵和工业阀门，车间在塘下。招人先见习，见习满了签两年合同。',
  codeChecked: true,
  reply: reply(43, 3, 2),
  hires: { days: 365, confirmed: 38 },
  posts: rows.slice(0, 2),
}
export const signIn: SignInProps = {
  form: { idempotencyKey: '0190f1f3' },
  next: '/applications',
  demoAccounts: [
    {
      login: 'xiaoman',
      password: 'qingye-demo',
      who: both('找工作的年轻人', 'A young person looking for work'),
    },
    { login: 'haichuan', password: 'qingye-demo', who: both('招人的单位', 'An employer') },
    { login: 'ruian', password: 'qingye-demo', who: both('瑞安的工作人员', 'An officer of Ruian') },
    { login: 'city', password: 'qingye-demo', who: both('市里的工作人员', 'A city officer') },
  ],
}
export const signUp: SignUpProps = {
  form: {
    idempotencyKey: '0190f1f4',
    typed: { name: '林小满', phone: '1380000' },
    wrongs: [
      {
        field: 'phone',
        wrong: both('手机号只有 7 位。', 'The mobile number has 7 digits.'),
        right: both('应该是 11 位，1 开头。', 'It should have 11 and begin with 1.'),
      },
    ],
  },
  counties: [
    { code: '330302', label: both('鹿城', 'Lucheng') },
    { code: '330381', label: both('瑞安', 'Ruian') },
  ],
  educations: [
    { code: '40', label: both('中专、技校', 'Vocational school') },
    { code: '30', label: both('大专', 'College') },
  ],
}
