import type { Text } from '../kernel/index.ts'

/** Roles as people call whoever has them. */
const who: Readonly<Record<string, Text>> = {
  person: { zh: '找工作的年轻人', en: 'A young person looking for work' },
  'organisation-admin': { zh: '招人的单位', en: 'An employer' },
  recruiter: { zh: '单位的招聘员', en: 'A recruiter of an employer' },
  reporter: { zh: '单位的填报员', en: 'A reporter of an employer' },
  'school-counsellor': { zh: '学校的就业老师', en: 'A counsellor of a school' },
  mentor: { zh: '创业导师', en: 'A mentor' },
  'village-worker': { zh: '村社工作人员', en: 'A village worker' },
  'town-officer': { zh: '镇街工作人员', en: 'A town officer' },
  'county-officer': { zh: '工作人员', en: 'An officer' },
  'city-officer': { zh: '市里的工作人员', en: 'A city officer' },
  leader: { zh: '市领导', en: 'A leader of the city' },
  auditor: { zh: '审计', en: 'An auditor' },
  'system-administrator': { zh: '系统管理员', en: 'The system administrator' },
  'security-administrator': { zh: '安全管理员', en: 'The security administrator' },
  'audit-administrator': { zh: '审计管理员', en: 'The audit administrator' },
}

export function roleWords(role: string): Text {
  return who[role] ?? { zh: role, en: role }
}
