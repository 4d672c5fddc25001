import { type DemoCity, demoPassphrase } from '@qingye/demo-city'
import type { Resume } from '../applications/index.ts'
import { hashPassword } from '../registry/index.ts'
import type { Bulk } from './bulk.ts'
import { hashKey } from './derived-id.ts'
import { accountRow, organisationRow, personRow, resumeOf } from './registry-rows.ts'

/** What later rows repeat of the people, by their index. */
export interface People {
  readonly resumes: readonly Resume[]
  readonly divisions: readonly string[]
}

export async function fillRegistry(bulk: Bulk, made: DemoCity): Promise<People> {
  const resumes: Resume[] = []
  const divisions: string[] = []
  for (const one of made.organisations) {
    bulk.add('registry.credit_codes', { ...hashKey(`credit:${one.creditCode}`), organisation: one.id })
    bulk.add('registry.organisations', organisationRow(one, made.organisations))
    await bulk.relieve()
  }
  for (const one of made.people()) {
    resumes.push(resumeOf(one))
    divisions.push(one.division)
    bulk.add('registry.people', personRow(one))
    await bulk.relieve()
  }
  const password = await hashPassword(demoPassphrase)
  for (const one of made.accounts) {
    bulk.add('registry.logins', { ...hashKey(one.login), account: one.id })
    bulk.add('registry.accounts', accountRow(one, password, made.organisations[0]?.createdAt ?? ''))
  }
  return { resumes, divisions }
}
