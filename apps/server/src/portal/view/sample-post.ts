/** Invented props of a post and its employer. */

import type { EmployerProps, PostProps } from './model.ts'
import { both, haichuan, monthly, places, reply, rows } from './sample.ts'

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

export const employer: EmployerProps = {
  id: 'e1',
  name: haichuan.name,
  place: places.tangxia,
  about: both('泵阀制造，320 人，2009 年成立', 'Pumps and valves, 320 people, founded 2009'),
  text: '做水泵和工业阀门，车间在塘下。招人先见习，见习满了签两年合同。',
  codeChecked: true,
  kindName: { zh: '企业', en: 'Enterprise' },
  stopped: null,
  verified: { on: '2023-03-06', by: { zh: '瑞安市人社局', en: "Human Resources Bureau of Rui'an City" } },
  licence: null,
  website: null,
  reply: reply(43, 3, 2),
  hires: { days: 365, confirmed: 38 },
  posts: rows.slice(0, 2),
}
