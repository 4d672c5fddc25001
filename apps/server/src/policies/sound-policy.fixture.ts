/** A policy file with a bit of everything, and nothing wrong; tests break it in one place each. */
export const soundPolicy = `id: sound
name: { zh: 补贴, en: A subsidy }
audience: person
benefit: cash
layer: county
excludes: [ other ]
plan: [ S1-Q1 ]
versions:
  - version: v1
    from: '2023-01-01'
    to: '2023-06-30'
    published: '2023-02-01'
    confirmed: true
    review: '2024-01-31'
    sources:
      - title: { zh: 通知, en: A notice }
        number: 温人社〔2023〕1号
        standing: source
        checked: '2023-11-20'
    gives: { zh: 每年一笔钱, en: Money every year }
    per: year
    documents:
      - { id: licence, name: { zh: 营业执照, en: Licence }, proves: [ hires ] }
    where: { zh: 县里, en: At the county }
    claim: { levels: [ town, county ], days: 10 }
    parameters:
      least:
        label: { zh: 最少人数, en: Fewest people }
        unit: people
        standing: source
        value: 3
      each:
        label: { zh: 每人, en: For each }
        unit: fen
        standing: source
        by: county
        steps:
          - from: '2023-01-01'
            value: { '330302': 100, '330303': 1, '330304': 1, '330305': 1, '330324': 1, '330326': 1, '330327': 1, '330328': 1, '330329': 1, '330381': 1, '330382': 1, '330383': 1 }
    when:
      all:
        - { fact: veteran, is: true, says: { zh: 是退役军人, en: You are a veteran } }
        - { fact: hires, atLeast: { parameter: least } }
      says: { zh: 都要符合, en: All of these }
    amount: { product: [ { parameter: each, by: county }, { fact: hires } ] }
cases:
  - { name: one, on: '2023-03-01', facts: { veteran: true, hires: 3, county: '330302' }, is: eligible, amount: 300 }
  - { like: one, facts: { hires: 2 }, is: not-eligible }
  - { like: one, facts: { veteran: false }, is: not-eligible }
  - { like: one, on: '2023-01-01', known: '2023-02-01', is: eligible }
  - { like: one, on: '2023-01-01', known: '2023-01-31', is: not-in-force }
  - { like: one, on: '2022-12-31', known: '2023-02-01', is: not-in-force }
  - { like: one, on: '2023-06-30', is: eligible }
  - { like: one, on: '2023-07-01', is: not-in-force }
`
