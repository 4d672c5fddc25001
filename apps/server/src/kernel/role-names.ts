import type { Role } from './access.ts'
import type { Text } from './language.ts'

/** What each role is called, on every screen and in the documents. */
export const roleNames: Readonly<Record<Role, Text>> = {
  visitor: { zh: '访客', en: 'Visitor' },
  person: { zh: '求职者', en: 'Person' },
  'organisation-admin': { zh: '单位管理员', en: 'Organisation administrator' },
  recruiter: { zh: '单位招聘员', en: 'Recruiter' },
  reporter: { zh: '单位填报员', en: 'Reporter' },
  'school-counsellor': { zh: '就业老师', en: 'School counsellor' },
  mentor: { zh: '导师', en: 'Mentor' },
  'village-worker': { zh: '村社工作人员', en: 'Village worker' },
  'town-officer': { zh: '镇街工作人员', en: 'Town officer' },
  'county-officer': { zh: '县级经办', en: 'County officer' },
  'city-officer': { zh: '市级经办', en: 'City officer' },
  leader: { zh: '领导', en: 'Leader' },
  auditor: { zh: '审计', en: 'Auditor' },
  'system-administrator': { zh: '系统管理员', en: 'System administrator' },
  'security-administrator': { zh: '安全管理员', en: 'Security administrator' },
  'audit-administrator': { zh: '审计管理员', en: 'Audit administrator' },
  system: { zh: '系统', en: 'System' },
}
