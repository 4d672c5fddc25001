import type { OrganisationKind } from './scales.ts'

/** What one kind of activity looks like over the year of a city. */
export interface Programme {
  /** as in the plan's list of kinds */
  readonly kind: string
  /** how many were held in each county from January on; less than one: in that share of the counties */
  readonly perCounty: number
  /** how many are still to come, in the whole city */
  readonly coming: number
  readonly titles: readonly string[]
  /** without a place of its own it is at a hall of the county */
  readonly place: string
  readonly sessions: number
  /** minutes from 08:00, and how long it lasts */
  readonly from: number
  readonly minutes: number
  readonly people: readonly [least: number, most: number]
  /** undefined: whoever wants to may come */
  readonly capacity?: number
  /** who runs it where it is not an office */
  readonly by?: OrganisationKind
  readonly about: string
  /** shown to nobody */
  readonly hidden?: true
  readonly hours?: true
  readonly mode?: 'online' | 'hybrid'
}

/** One of each kind at least; halls, fields and halls of ancestors as the city has them. */
export const programmes: readonly Programme[] = [
  {
    ...{ kind: 'job-fair', perCounty: 2, coming: 5, sessions: 1, from: 60, minutes: 180, people: [14, 34] },
    titles: ['春风行动招聘会', '民营企业招聘月专场', '高校毕业生秋季招聘会', '制造业急需岗位专场'],
    place: '人力资源市场大厅',
    about: '现场投简历、当面聊，入场不收费。带一份简历，也可以扫展位的码投。',
  },
  {
    ...{
      kind: 'job-fair',
      perCounty: 0.35,
      coming: 1,
      sessions: 1,
      from: 360,
      minutes: 150,
      people: [12, 24],
    },
    titles: ['夜市招聘会', '产业园直播带岗专场'],
    place: '人力资源服务产业园',
    mode: 'hybrid',
    about: '现场和线上同时进行，线上可以排队和单位通话。',
  },
  {
    ...{
      kind: 'training-course',
      perCounty: 2,
      coming: 4,
      sessions: 3,
      from: 30,
      minutes: 180,
      people: [10, 20],
    },
    titles: [
      '电工（初级）培训班',
      '互联网营销师培训班',
      '养老护理员培训班',
      '创业能力提升班',
      '数控车工提升班',
    ],
    place: '职业技能公共实训基地',
    capacity: 40,
    hours: true,
    about: '上满课时才算一次培训。教材和实训材料免费。',
  },
  {
    ...{
      kind: 'skills-contest',
      perCounty: 0.7,
      coming: 2,
      sessions: 2,
      from: 30,
      minutes: 300,
      people: [10, 18],
    },
    titles: ['“工匠杯”电工技能竞赛', '泵阀装配技能比武', '眼镜验光技能竞赛', '鞋样设计青年赛'],
    place: '技师学院实训中心',
    capacity: 60,
    about: '设初赛和决赛。获奖的可以按规定晋升等级。',
  },
  {
    ...{
      kind: 'skills-assessment',
      perCounty: 0.2,
      coming: 1,
      sessions: 1,
      from: 30,
      minutes: 240,
      people: [8, 14],
    },
    titles: ['职业技能等级认定（中级）'],
    place: '技师学院考场',
    capacity: 30,
    about: '带身份证入场。成绩十个工作日内公布。',
  },
  {
    ...{
      kind: 'exchange-session',
      perCounty: 0.5,
      coming: 1,
      sessions: 1,
      from: 90,
      minutes: 120,
      people: [8, 14],
    },
    titles: ['政校基地交流对接会'],
    place: '市民中心会议室',
    capacity: 50,
    about: '政府部门、高校、孵化基地面对面。',
  },
  {
    ...{
      kind: 'campus-roadshow',
      perCounty: 0.5,
      coming: 1,
      sessions: 1,
      from: 360,
      minutes: 120,
      people: [12, 22],
    },
    titles: ['孵化基地进校园路演'],
    place: '学生活动中心',
    capacity: 120,
    by: 'school',
    about: '几家孵化基地讲清楚：进来有什么，要做什么。',
  },
  {
    ...{
      kind: 'enterprise-visit',
      perCounty: 0.85,
      coming: 2,
      sessions: 1,
      from: 60,
      minutes: 180,
      people: [10, 18],
    },
    titles: ['走进名企：看看车间再选岗位', '大学生企业参观日'],
    place: '企业园区',
    capacity: 40,
    about: '一天看两家企业，车间、宿舍、食堂都去。',
  },
  {
    ...{ kind: 'market-day', perCounty: 1, coming: 3, sessions: 1, from: 480, minutes: 180, people: [6, 12] },
    titles: ['青年创业市集', '非遗市集', '后备箱市集'],
    place: '滨江广场',
    about: '年轻人自己的摊位：手作、咖啡、文创、农产品。',
  },
  {
    ...{
      kind: 'culture-event',
      perCounty: 1,
      coming: 4,
      sessions: 1,
      from: 660,
      minutes: 110,
      people: [10, 20],
    },
    titles: ['瓯剧体验夜', '鼓词夜', '瓯绣手作坊', '南戏故里行'],
    place: '文化礼堂',
    capacity: 60,
    by: 'social',
    about: '来了就能上手，不会温州话也没关系。',
  },
  {
    ...{
      kind: 'workers-sport',
      perCounty: 0.8,
      coming: 2,
      sessions: 1,
      from: 540,
      minutes: 150,
      people: [12, 20],
    },
    titles: ['职工羽毛球赛', '产业工人篮球联赛', '新温州人趣味运动会'],
    place: '体育中心',
    capacity: 80,
    by: 'social',
    about: '以班组报名，也可以一个人来。',
  },
  {
    ...{
      kind: 'friendship-evening',
      perCounty: 0.5,
      coming: 2,
      sessions: 1,
      from: 600,
      minutes: 150,
      people: [12, 20],
    },
    titles: ['青年交友夜', '江心屿交友行'],
    place: '青少年活动中心',
    capacity: 40,
    by: 'social',
    hidden: true,
    about: '名单只用来安排座位，谁也看不到。',
  },
  {
    ...{
      kind: 'coordinator-training',
      perCounty: 0.3,
      coming: 1,
      sessions: 2,
      from: 30,
      minutes: 180,
      people: [10, 16],
    },
    titles: ['劳动关系协调员培训'],
    place: '总工会会议室',
    capacity: 50,
    hours: true,
    about: '讲案例，讲怎么谈、怎么写协议。',
  },
  {
    ...{
      kind: 'rural-training',
      perCounty: 0.6,
      coming: 2,
      sessions: 2,
      from: 60,
      minutes: 180,
      people: [10, 18],
    },
    titles: ['农村电商实用人才培训', '民宿管家培训班', '茶艺制作培训班'],
    place: '农民学校',
    capacity: 50,
    hours: true,
    about: '在村里上课，老师到地头。',
  },
  {
    ...{
      kind: 'mentor-meeting',
      perCounty: 0.3,
      coming: 2,
      sessions: 1,
      from: 360,
      minutes: 90,
      people: [4, 7],
    },
    titles: ['创业导师见面会'],
    place: '孵化基地会客室',
    capacity: 12,
    by: 'incubator',
    about: '一位导师，十来个人，问什么都行。',
  },
  {
    ...{ kind: 'open-hours', perCounty: 0.3, coming: 3, sessions: 1, from: 60, minutes: 420, people: [4, 8] },
    titles: ['青年驿站开放日', '劳动仲裁咨询日'],
    place: '青年服务站',
    about: '不用预约，来了就问。',
  },
]
