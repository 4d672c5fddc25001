/** Invented props of what is somebody's own: applications, messages, the account. */

import type { FormState } from './model.ts'
import type { SignInProps, SignUpProps } from './model-account.ts'
import type {
  ApplicationProps,
  ApplicationRow,
  ApplicationsProps,
  ApplyProps,
  InboxProps,
} from './model-own.ts'
import { both, haichuan, monthly, places } from './sample.ts'
import { post } from './sample-post.ts'

const form: FormState = { idempotencyKey: '0190f1f2', version: 3 }

export const apply: ApplyProps = {
  questions: [],
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
  papers: [],
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
  papers: [{ id: '0', words: '劳动合同 RA-2023-1177', name: '劳动合同.PDF' }],
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
    typed: { name: '林' },
    wrongs: [
      {
        field: 'name',
        wrong: both('姓名只有一个字。', 'The name has one character.'),
        right: both('写真名，姓和名都要。', 'Write your real name, all of it.'),
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
