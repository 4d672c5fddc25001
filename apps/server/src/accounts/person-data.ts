import type { PersonDataTables } from '../kernel/index.ts'
import { emptyAccounts, listAccountsOf } from './erase-account.store.ts'

export const accountsPersonData: PersonDataTables = {
  parts: [
    {
      title: { zh: '我的账号', en: 'My account' },
      tables: ['accounts.accounts'],
      outcome: 'goes',
      why: {
        zh: '账号停用，登录名、密码、登录过的设备都删掉',
        en: 'The account is closed; login, password and devices are deleted',
      },
      async read(context, person) {
        const accounts = await listAccountsOf(context, person)
        return accounts.map(({ login, createdAt }) => ({
          at: createdAt,
          fields: [{ label: { zh: '登录名', en: 'Login' }, value: { zh: login, en: login } }],
        }))
      },
      // an open account is a person whom we serve
      inUse: async (context, person) => (await listAccountsOf(context, person)).length > 0,
      erase: emptyAccounts,
    },
  ],
  excused: {},
}
