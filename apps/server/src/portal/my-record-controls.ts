import type { Text } from '../kernel/index.ts'
import {
  type City,
  educations,
  idKinds,
  outsideCity,
  type PersonFieldName,
  sexes,
  skillLevels,
} from '../registry/index.ts'
import type { Control } from './view/index.ts'

/** The controls with which a person writes their record; every page and every form takes them from here. */
const options = (words: Readonly<Record<string, Text>>) =>
  Object.entries(words).map(([code, label]) => ({ code, label }))
const { any: _any, ...levels } = educations

export const controls = {
  name: { name: 'name', kind: 'text', label: { zh: '姓名', en: 'Name' }, maxlength: 50 },
  idKind: {
    name: 'idKind',
    kind: 'select',
    label: { zh: '证件', en: 'Document' },
    options: options(idKinds),
  },
  idNumber: {
    name: 'idNumber',
    kind: 'text',
    label: { zh: '证件号码', en: 'Its number' },
    help: {
      zh: '加密存放，平时只显示头尾。只用来核对身份，单位看不到。',
      en: 'Kept sealed, shown with its middle hidden. For checking identity; employers never see it.',
    },
    maxlength: 30,
  },
  sex: { name: 'sex', kind: 'select', label: { zh: '性别', en: 'Sex' }, options: options(sexes) },
  birth: { name: 'birth', kind: 'date', label: { zh: '出生日期', en: 'Birthday' } },
  phone: {
    name: 'phone',
    kind: 'tel',
    label: { zh: '手机号', en: 'Mobile number' },
    help: { zh: '11 位，1 开头。', en: '11 digits, beginning with 1.' },
  },
  level: {
    name: 'level',
    kind: 'select',
    label: { zh: '学历', en: 'Education' },
    options: options(levels),
  },
  school: {
    name: 'school',
    kind: 'text',
    label: { zh: '学校', en: 'School' },
    optional: true,
    maxlength: 80,
  },
  major: {
    name: 'major',
    kind: 'text',
    label: { zh: '专业', en: 'Subject' },
    optional: true,
    maxlength: 80,
  },
  graduatedOn: {
    name: 'graduatedOn',
    kind: 'date',
    label: { zh: '哪天毕业', en: 'Day of leaving school' },
    help: { zh: '还在读就填预计的日子。', en: 'If you still study, the expected day.' },
    optional: true,
  },
  certificateName: {
    name: 'certificateName',
    kind: 'text',
    label: { zh: '证书名称', en: 'Certificate' },
    maxlength: 80,
  },
  certificateLevel: {
    name: 'certificateLevel',
    kind: 'select',
    label: { zh: '等级', en: 'Level' },
    options: options(skillLevels),
  },
  certificateNumber: {
    name: 'certificateNumber',
    kind: 'text',
    label: { zh: '证书编号', en: 'Certificate number' },
    optional: true,
    maxlength: 60,
  },
  issuedOn: {
    name: 'issuedOn',
    kind: 'date',
    label: { zh: '哪天发的', en: 'Issued on' },
    optional: true,
  },
  employer: { name: 'employer', kind: 'text', label: { zh: '单位', en: 'Employer' }, maxlength: 80 },
  occupation: { name: 'occupation', kind: 'text', label: { zh: '做什么', en: 'Work' }, maxlength: 60 },
  from: { name: 'from', kind: 'date', label: { zh: '从哪天', en: 'From' } },
  until: {
    name: 'until',
    kind: 'date',
    label: { zh: '到哪天', en: 'Until' },
    help: { zh: '还在做就空着。', en: 'Leave it empty if you still work there.' },
    optional: true,
  },
  skills: {
    name: 'skills',
    kind: 'area',
    label: { zh: '会做什么', en: 'Skills' },
    help: { zh: '一行一样。', en: 'One a line.' },
    optional: true,
    maxlength: 400,
  },
  experience: {
    name: 'experience',
    kind: 'area',
    label: { zh: '经历', en: 'Experience' },
    help: { zh: '投递时给单位看。', en: 'Employers see it when you apply.' },
    optional: true,
    maxlength: 1_000,
  },
} as const satisfies Record<string, Control>

const wish = (n: 1 | 2 | 3): Control => ({
  name: `wish${n}`,
  kind: 'text',
  label: { zh: `想做的工作${['一', '二', '三'][n - 1] ?? ''}`, en: `Work you would like, ${n}` },
  optional: n > 1,
  maxlength: 60,
})

export const wishControls: readonly Control[] = [
  wish(1),
  wish(2),
  wish(3),
  {
    name: 'payFloor',
    kind: 'number',
    label: { zh: '月薪不低于（元）', en: 'At least this pay a month (yuan)' },
    optional: true,
  },
]

/** Where somebody would work: any of the city's counties. */
export function wishPlaces(city: City): Control[] {
  return city.divisions.all
    .filter(({ level }) => level === 'county')
    .map(place => ({
      name: `place-${place.code}`,
      kind: 'tick',
      label: { zh: place.shortName, en: place.nameEn },
    }))
}

export const wishConsent: Control = {
  name: 'recommend',
  kind: 'tick',
  label: { zh: '有合适的岗位就告诉我', en: 'Tell me of posts that fit' },
}

/** With which controls a form asks for a field that is not known. */
export function controlsFor(field: PersonFieldName, city: City): readonly Control[] {
  switch (field) {
    case 'identity':
      return [controls.idKind, controls.idNumber]
    case 'schooling':
      return [controls.level]
    case 'residence':
    case 'hukou':
      return [placeControl(field, city)]
    case 'name':
    case 'sex':
    case 'birth':
    case 'phone':
    case 'skills':
    case 'experience':
      return [controls[field]]
    default:
      return []
  }
}

/** A place as one control, to the county: “my record” takes it down to the village. */
function placeControl(field: 'residence' | 'hukou', city: City): Control {
  const counties = city.divisions.all
    .filter(({ level }) => level === 'county')
    .map(place => ({ code: place.code, label: { zh: place.name, en: place.nameEn } }))
  const label: Text =
    field === 'hukou'
      ? { zh: '户籍在哪里', en: 'Where your household is registered' }
      : { zh: '现在住哪里', en: 'Where you live' }
  return {
    name: field,
    kind: 'select',
    label,
    options: field === 'hukou' ? [...counties, { code: outsideCity, label: elsewhere }] : counties,
  }
}

export const elsewhere: Text = { zh: '不在温州', en: 'Not in Wenzhou' }
