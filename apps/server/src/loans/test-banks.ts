import { creditCodeCheckCharacter } from '@qingye/china'
import { hashPassword, insertAccount, insertGrant } from '../accounts/index.ts'
import { type Kernel, newId } from '../kernel/index.ts'
import { type Catalogue, facts } from '../policies/index.ts'
import { insertOrganisation } from '../registry/index.ts'

const text = (zh: string, en: string) => ({ zh, en })

/** The loan as the plan of 2023 has it, short: ten people, nobody laid off, nothing owed. */
export const loanCatalogue: Catalogue = {
  facts,
  policies: [
    {
      id: 'stabilisation-loan',
      name: text('稳岗扩岗专项贷款', 'Stabilisation loan'),
      audience: 'firm',
      benefit: 'credit',
      layer: 'nation',
      plan: ['S2-8-1-R1', 'S2-8-1-R2'],
      versions: [
        {
          version: '2022',
          from: '2022-11-01',
          published: '2022-11-01',
          hash: 'b'.repeat(64),
          confirmed: true,
          review: '2024-11-01',
          where: text('向银行申请', 'Ask a bank'),
          sources: [],
          gives: text('最高 3000 万元的贷款额度', 'A line of up to 30 million yuan'),
          documents: [],
          when: {
            all: [
              { fact: 'staff', atLeast: 10 },
              { fact: 'below-year-end', is: false },
              { fact: 'wages-on-time', is: true },
            ],
          },
          amount: 3_000_000_000,
        },
      ],
    },
  ],
}

/** Two banks, each with a member: `bank` and `rival`. */
export async function seedBanks(kernel: Kernel, password: string) {
  const hash = await hashPassword(password)
  return kernel.asSystem('test.banks', async context => {
    const bank = async (login: string, name: string, serial: string) => {
      const first17 = `91330302${serial}X`
      const id = await insertOrganisation(context, {
        id: context.newId<'Organisation'>(),
        version: 1,
        kind: 'bank',
        name,
        creditCode: first17 + creditCodeCheckCharacter(first17),
        division: '330302',
        address: '',
        industry: undefined,
        foundedOn: undefined,
        staff: undefined,
        about: '',
        memberOf: [],
        tenantOf: undefined,
        state: 'verified',
        synthetic: true,
      })
      const account = newId<'Account'>(kernel.clock.now())
      await insertAccount(
        context,
        { id: account, login, name: `${name}经办`, person: undefined, demo: true },
        hash,
      )
      const grant = {
        role: 'organisation-admin',
        area: undefined,
        department: undefined,
        organisation: id,
      } as const
      await insertGrant(context, account, grant)
      return id
    }
    return {
      bank: await bank('bank', '瓯江示范银行', 'MA2C0201'),
      rival: await bank('rival', '雁荡示范银行', 'MA2C0202'),
    }
  })
}
