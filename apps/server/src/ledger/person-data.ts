import { type Context, type PersonDataTables, personTable, type Text } from '../kernel/index.ts'
import { type FactKind, factKindWords } from '../plan/index.ts'
import { cityToken, dayWords, placeWords } from '../registry/index.ts'

export const ledgerPersonData: PersonDataTables = {
  parts: [
    personTable({
      title: { zh: '计入统计的事实', en: 'Facts that are counted' },
      table: 'ledger.facts',
      at: 'recorded',
      fields: {
        kind: { label: { zh: '事项', en: 'What' }, words: whatHappened },
        day: { label: { zh: '哪一天', en: 'Day' }, words: value => dayWords(String(value)) },
        division: { label: { zh: '地方', en: 'Place' }, words: where },
      },
      isLookedAt: true,
      erasure: {
        kind: 'keep',
        why: {
          zh: '只有一个编号，没有姓名；数字要能重新数，所以留着。档案清空后，编号对不上任何人',
          en: 'They hold a number and no name, and stay so that figures can be counted again. Once the record is empty the number leads to nobody',
        },
      },
    }),
    personTable({
      title: { zh: '我说不属实的核查', en: 'Checks of what I said was untrue' },
      table: 'ledger.checks',
      at: 'opened',
      fields: {
        reason: { label: { zh: '我说的', en: 'What I said' } },
        finding: { label: { zh: '查的结果', en: 'What was found' } },
      },
      erasure: {
        kind: 'empty',
        set: { reason: "''", finding: "''" },
        why: { zh: '结论留着，写的话删掉', en: 'The outcome stays, the words are deleted' },
      },
    }),
  ],
  excused: {
    'ledger.memberships': 'holds which facts a distinct count rests on; follows from the facts',
  },
}

function whatHappened(value: unknown): Text {
  return factKindWords[value as FactKind] // a column of that type
}

function where(value: unknown, context: Context): Text {
  return placeWords(context.use(cityToken), String(value))
}
