import type { OfficialRole } from '../api/adapt/rights.ts'
import type { Choice, Text } from '../api/shapes.ts'

export const accounts = {
  title: { zh: '工作人员账号', en: 'Officials’ accounts' },
  sub: { zh: '本辖区里谁能进来、能办什么', en: 'Who may come in in your area, and do what' },
  open: { zh: '开账号', en: 'Open an account' },
  find: { zh: '姓名、登录名', en: 'Name or login' },
  name: { zh: '姓名', en: 'Name' },
  login: { zh: '登录名', en: 'Login' },
  loginHelp: { zh: '字母开头，字母和数字', en: 'Begins with a letter; letters and digits' },
  roles: { zh: '现在的角色', en: 'Roles now' },
  area: { zh: '辖区', en: 'Area' },
  department: { zh: '部门', en: 'Department' },
  role: { zh: '角色', en: 'Role' },
  until: { zh: '到哪天（可不填）', en: 'Until (optional)' },
  whole: { zh: '整个{place}', en: 'all of {place}' },
  choose: { zh: '选一个', en: 'Choose one' },
  openedOn: { zh: '哪天开的', en: 'Opened' },
  stateOpen: { zh: '在用', en: 'In use' },
  stateDisabled: { zh: '停用', en: 'Disabled' },
  notEntered: { zh: '还没启用', en: 'Not entered yet' },
  panel: { zh: '正在看的账号', en: 'The account in view' },
  none: { zh: '辖区里还没有账号。', en: 'There is no account in your area yet.' },
  grant: { zh: '加一个角色', en: 'Give a role' },
  transfer: { zh: '调动', en: 'Transfer' },
  transferHelp: {
    zh: '现在的角色马上全部结束，所有设备立刻退出。',
    en: 'Every present role ends at once, on every device.',
  },
  leaves: { zh: '只是离开，没有新角色', en: 'Leaves, without a new role' },
  takes: { zh: '去新的岗位', en: 'Takes a new role' },
  disable: { zh: '停用账号', en: 'Disable' },
  enable: { zh: '恢复账号', en: 'Enable' },
  end: { zh: '结束', en: 'End' },
  endTitle: { zh: '结束“{role}”', en: 'End “{role}”' },
  why: { zh: '为什么', en: 'Why' },
  newLink: { zh: '重新发链接', en: 'New link' },
  history: { zh: '角色和来历', en: 'Roles and their history' },
  given: { zh: '{by} {day}给', en: 'given by {by}, {day}' },
  givenBy: { zh: '{by} 给', en: 'given by {by}' },
  givenAlone: { zh: '{day}起', en: 'since {day}' },
  ended: { zh: '{by} {day}结束：{why}', en: 'ended by {by}, {day}: {why}' },
  untilDay: { zh: '到{day}', en: 'until {day}' },
  used: { zh: '上次用：{day}', en: 'last used {day}' },
  unused: { zh: '还没用过', en: 'never used' },
  standsIn: { zh: '代办', en: 'stands in' },
  mine: { zh: '自己的账号由别的安全管理员来管。', en: 'Your own account is kept by another administrator.' },
  above: { zh: '这个账号由上一级来管。', en: 'This account is kept by somebody above you.' },
  done: { zh: '办好了', en: 'Done' },
  opened: { zh: '账号开好了', en: 'The account is open' },
} as const satisfies Record<string, Text>

export const link = {
  title: { zh: '把链接交给本人', en: 'Give the link to its owner' },
  once: {
    zh: '只显示这一次，{day}前有效。不要发到群里。',
    en: 'Shown this once, good until {day}. Send it to nobody else.',
  },
  label: { zh: '链接', en: 'Link' },
  copy: { zh: '复制', en: 'Copy' },
  copied: { zh: '复制好了', en: 'Copied' },
} as const satisfies Record<string, Text>

export const access = {
  title: { zh: '授权清查', en: 'Roles to look at' },
  sub: { zh: '没人用的、快到期的，看看还要不要', en: 'Unused ones and those that end soon' },
  holder: { zh: '谁', en: 'Who' },
  from: { zh: '从哪天', en: 'From' },
  until: { zh: '到哪天', en: 'Until' },
  used: { zh: '上次用', en: 'Last used' },
  none: { zh: '没有这样的授权。', en: 'There are none.' },
  which: { zh: '哪些授权', en: 'Which roles' },
  reasonOf: { zh: '谁给的、为什么', en: 'By whom, why' },
} as const satisfies Record<string, Text>

export const grantViews: readonly Choice[] = [
  { code: 'idle', name: { zh: '90 天没用', en: 'Unused for 90 days' } },
  { code: 'ending', name: { zh: '30 天内到期', en: 'End within 30 days' } },
  { code: 'open', name: { zh: '有效的', en: 'In force' } },
  { code: 'ended', name: { zh: '结束了的', en: 'Ended' } },
]

export const members = {
  title: { zh: '单位成员', en: 'Members' },
  sub: { zh: '谁能替“{name}”办事', en: 'Who acts for {name}' },
  suspended: {
    zh: '单位已被停用：可以看，不能办事。',
    en: 'The organisation is suspended: you can read, and change nothing.',
  },
  invite: { zh: '请人加入', en: 'Invite somebody' },
  login: { zh: '手机号或账号', en: 'Phone number or login' },
  loginHelp: { zh: '对方用它确认是本人', en: 'They confirm with it that it is for them' },
  role: { zh: '做什么', en: 'As' },
  since: { zh: '从哪天', en: 'Since' },
  you: { zh: '你', en: 'you' },
  change: { zh: '换角色', en: 'Change role' },
  remove: { zh: '移除', en: 'Remove' },
  handOver: { zh: '移交管理员', en: 'Hand over' },
  handOverHelp: {
    zh: '{name}接受以后，管理员就是{name}，你成为招聘员。',
    en: 'Once {name} accepts, {name} is the administrator and you are a recruiter.',
  },
  offered: { zh: '已请{to}接管，等对方接受', en: '{to} was asked to take over' },
  takeBack: { zh: '收回', en: 'Take back' },
  leave: { zh: '退出单位', en: 'Leave' },
  leaveTitle: { zh: '退出“{name}”', en: 'Leave {name}' },
  leaveHelp: { zh: '退出后马上不能再替单位办事。', en: 'From then on you do nothing for it.' },
  invitations: { zh: '还没答应的邀请', en: 'Invitations not taken yet' },
  invited: { zh: '{by} {day}邀请，{until}前有效', en: 'invited by {by}, {day}; good until {until}' },
  expired: { zh: '过期了', en: 'too old' },
  withdraw: { zh: '收回', en: 'Withdraw' },
  done: { zh: '办好了', en: 'Done' },
  actions: { zh: '操作', en: 'Actions' },
  membership: { zh: '我在“{name}”是{role}', en: 'I am {role} of {name}' },
  offer: { zh: '{from}请你接管“{name}”', en: '{from} asks you to take over {name}' },
  take: { zh: '接管', en: 'Take over' },
  decline: { zh: '不接', en: 'Decline' },
} as const satisfies Record<string, Text>

export const delegation = {
  title: { zh: '我的身份和代办', en: 'My roles and stand-ins' },
  sub: { zh: '请假时让同事替你办，到日子自己结束', en: 'On leave a colleague acts for you, until a day' },
  mine: { zh: '我的身份', en: 'My roles' },
  current: { zh: '正在用', en: 'in use' },
  forWhom: { zh: '代{name}办', en: 'standing in for {name}' },
  switchTo: { zh: '换身份', en: 'Change role' },
  standIns: { zh: '谁在替我办', en: 'Who stands in for me' },
  nobody: { zh: '现在没有人。', en: 'Nobody at present.' },
  hand: { zh: '请同事代办', en: 'Have a colleague stand in' },
  colleague: { zh: '哪位同事', en: 'Which colleague' },
  from: { zh: '从哪天', en: 'From' },
  until: { zh: '到哪天', en: 'Until' },
  untilHelp: { zh: '最多 {n} 天', en: 'at most {n} days' },
  noColleague: {
    zh: '同一部门、同一辖区没有别的同事。新同事的账号由安全管理员开。',
    en: 'There is nobody else in your department and area. The security administrator opens accounts.',
  },
  takeBack: { zh: '收回', en: 'Take back' },
  span: { zh: '{from}到{until}', en: '{from} to {until}' },
  done: { zh: '办好了', en: 'Done' },
  may: { zh: '这个身份不能委托。', en: 'This role cannot be handed to a colleague.' },
} as const satisfies Record<string, Text>

export const appoint = {
  button: { zh: '指定管理员', en: 'Appoint an administrator' },
  login: { zh: '手机号或账号', en: 'Phone number or login' },
  loginHelp: {
    zh: '新管理员用它打开链接，确认是本人',
    en: 'The new administrator confirms with it that the link is theirs',
  },
  how: { zh: '现在的管理员', en: 'The present administrators' },
  beside: { zh: '留任，多一个管理员', en: 'stay; one more is added' },
  replaces: { zh: '换掉：对方接受后不再管理', en: 'are replaced once the new one accepts' },
  help: { zh: '在对方接受以前，什么都不变', en: 'Until the new one accepts, nothing changes' },
  evidence: { zh: '核对了哪些原件', en: 'Which originals you saw' },
  evidenceHelp: {
    zh: '比如“营业执照原件、盖章的授权书、吴女士的身份证”。会记下来',
    en: 'For instance “original licence, stamped letter of authority, Ms Wu’s identity card”. It is on record',
  },
} as const satisfies Record<string, Text>

/** How deep the area of each role may lie: digits of the division code. */
export const areaLengths: Readonly<Record<OfficialRole, readonly number[]>> = {
  'village-worker': [12],
  'town-officer': [9],
  'county-officer': [6],
  'city-officer': [4],
  leader: [4, 6, 9],
  auditor: [4, 6],
  'security-administrator': [4, 6],
}

export const officialRoles: readonly (Choice & { code: OfficialRole })[] = [
  { code: 'village-worker', name: { zh: '村社工作人员', en: 'Village worker' } },
  { code: 'town-officer', name: { zh: '镇街工作人员', en: 'Town officer' } },
  { code: 'county-officer', name: { zh: '县级经办', en: 'County officer' } },
  { code: 'city-officer', name: { zh: '市级经办', en: 'City officer' } },
  { code: 'leader', name: { zh: '领导', en: 'Leader' } },
  { code: 'auditor', name: { zh: '审计', en: 'Auditor' } },
  { code: 'security-administrator', name: { zh: '安全管理员', en: 'Security administrator' } },
]

/** Offices that the plan does not name. */
export const otherDepartments: readonly Choice[] = [
  { code: 'town', name: { zh: '镇街', en: 'Town office' } },
  { code: 'government', name: { zh: '政府办公室', en: 'Government office' } },
  { code: 'audit', name: { zh: '审计局', en: 'Audit office' } },
]
