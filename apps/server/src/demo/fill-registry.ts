import { type DemoCity, demoPassphrase } from '@qingye/demo-city'
import { hashPassword } from '../accounts/index.ts'
import { phonePurpose, type Resume } from '../applications/index.ts'
import type { Day, Vault } from '../kernel/index.ts'
import { type City, keyRowsOf } from '../registry/index.ts'
import type { Bulk } from './bulk.ts'
import { hashKey } from './derived-id.ts'
import { consentRows, recordRows } from './record-rows.ts'
import { accountRow, grantRow, keyedOf, linkRows, organisationRow, resumeOf } from './registry-rows.ts'

/** What each of the people sends along with an application. */
export interface Sent {
  readonly resume: Resume
  readonly birth: Day
  readonly phoneSealed: string
}

/** What later rows repeat of the people, by their index. */
export interface People {
  readonly sent: readonly Sent[]
  readonly divisions: readonly string[]
}

export async function fillRegistry(
  bulk: Bulk,
  made: DemoCity,
  given: { readonly city: City; readonly vault: Vault; readonly today: Day },
): Promise<People> {
  const sent: Sent[] = []
  const divisions: string[] = []
  for (const one of made.organisations) {
    bulk.add('registry.credit_codes', { ...hashKey(`credit:${one.creditCode}`), organisation: one.id })
    bulk.add('registry.organisations', organisationRow(one, made.organisations))
    bulk.add('registry.organisation_links', ...linkRows(one, made.organisations))
    bulk.add('registry.organisation_keys', ...keyRowsOf(given.city, keyedOf(one)))
    await bulk.relieve()
  }
  for (const one of made.people()) {
    sent.push({
      resume: resumeOf(one),
      birth: one.bornOn,
      phoneSealed: given.vault.seal(phonePurpose, one.phone),
    })
    divisions.push(one.division)
    const { person, key, statements, spells, registrations } = recordRows(one, given.vault, given.today)
    bulk.add('registry.people', person)
    bulk.add('registry.person_keys', key)
    bulk.add('privacy.consents', ...consentRows(one))
    bulk.add('registry.statements', ...statements)
    bulk.add('registry.spells', ...spells)
    bulk.add('registry.registrations', ...registrations)
    await bulk.relieve()
  }
  const password = await hashPassword(demoPassphrase)
  for (const one of made.accounts) {
    const at = made.organisations[0]?.createdAt ?? ''
    bulk.add('accounts.logins', { ...hashKey(one.login), account: one.id })
    bulk.add('accounts.accounts', accountRow(one, password, at))
    bulk.add('accounts.grants', grantRow(one, at))
  }
  return { sent, divisions }
}
