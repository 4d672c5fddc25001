import type { Given } from './fill-row.ts'
import type { Seat } from './scope-world.ts'

type Add = (table: string, root: string, given?: Given) => Promise<string | undefined>

const title = { zh: '补贴', en: 'A subsidy' }

/** A draft and claims that were sent, of a person and of a firm, with everything that hangs on them. */
export async function fillClaims(add: Add, seat: Seat): Promise<void> {
  const { account, county, division, name, organisation, person } = seat
  const common = {
    division,
    title,
    claimant: name,
    policy: 'settle-first',
    kind: 'cash',
    levels: ['county'],
    days: 10,
  }
  for (const whose of [{ person }, { organisation }]) {
    const root = Object.values(whose)[0] ?? person
    for (const state of ['draft', 'review', 'paid']) {
      const waiting = state === 'paid' ? {} : { waits_for: state === 'draft' ? 'claimant' : 'office' }
      const sent = state === 'draft' ? {} : { sent_at: '2023-06-30T00:00:00Z', level: 'county' }
      const claim = await add('claims.claims', root, { ...common, ...whose, ...waiting, ...sent, state })
      const of = { claim, division, ...whose }
      await add('claims.steps', root, { ...of, action: 'send', to_state: 'review', party: 'claimant' })
      const paper = { type: 'image/png', name: '证书.png', size: 4, bytes: '\\x89504e47' }
      await add('claims.papers', root, { ...of, ...paper, document: 'certificate' })
      await add('claims.family', root, { ...of, relation: 'spouse' })
      if (state === 'paid') await fillPaid(add, { account, county, claim: claim ?? '', of })
    }
  }
  await add('claims.taken', person)
}

async function fillPaid(
  add: Add,
  { account, county, claim, of }: { account: string; county: string; claim: string; of: Given },
): Promise<void> {
  const made = { division: county, state: 'made', made_by: account, payments: 1, total: 100 }
  const batch = await add('claims.batches', account, made)
  await add('claims.payments', account, {
    batch,
    claim,
    division: county,
    number: 1,
    amount: 100,
    state: 'sent',
  })
  const drawn = { division: county, made_by: account, population: 1, size: 1 }
  const sample = await add('claims.samples', account, drawn)
  await add('claims.sampled', claim, { ...of, sample, number: 1, state: 'asked' })
}
