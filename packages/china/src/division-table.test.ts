import { describe, expect, it } from 'vitest'
import { parseDivisionTable } from './division-table.ts'

describe('a table of divisions', () => {
  it('is read by its column names, in any order, with or without the optional ones', () => {
    expect(
      parseDivisionTable("name\tcode\tname_en\taliases\n瑞安市\t330381\tRui'an City\t瑞安县|x\n", 'a.tsv'),
    ).toEqual([
      {
        code: '330381',
        name: '瑞安市',
        nameEn: "Rui'an City",
        aliases: ['瑞安县', 'x'],
        from: null,
        until: null,
      },
    ])
    expect(
      parseDivisionTable(
        '\ufeffcode,name,name_en,until\r\n330322,洞头县,Dongtou County,2015-09-01\r\n',
        'a.csv',
      ),
    ).toMatchObject([{ code: '330322', aliases: [], until: '2015-09-01' }])
    expect(parseDivisionTable('code,name,name_en\n', 'a.csv')).toEqual([])
  })

  it('that does not fit is refused with file, line and cure', () => {
    const refuse = (text: string) => () => parseDivisionTable(text, 'v.csv')
    expect(refuse('330381,瑞安市,Ruian\n')).toThrow('v.csv, line 1: no column "code"')
    expect(refuse('code,name,name_en\n330381,瑞安市\n')).toThrow('line 2: 2 fields, expected 3')
    expect(refuse('code,name,name_en\n330381,"瑞安市",x\n')).toThrow('without quotation marks')
    expect(refuse('code,name,name_en\n33038,瑞安市,x\n')).toThrow('4, 6, 9 or 12 digits')
    expect(refuse('code,name,name_en\n330381,瑞安市,\n')).toThrow('English name')
    expect(refuse('code,name,name_en,from\n330381,瑞安市,x,2005-02-29\n')).toThrow('is no day')
  })
})
