/** A small sound plan that touches every rule of the linter; tests break one line of it at a time. */
export const sound = `plan:
  code: somewhere-2023
  division: '3303'
  year: 2023
  from: '2023-01-01'
  to: '2023-12-31'
  published: '2023-06-01'
  zh: 某市2023年计划
  en: A plan for 2023
  source:
    issuer: labour
    title: 2023年方案
departments:
  - { code: labour, zh: 人社, en: Labour }
  - { code: schools, zh: 教育, en: Schools }
measures:
  - { code: headline, clause: 一, zh: 主要目标, en: Main }
  - { code: posts, clause: 二(一), zh: 岗位, en: Posts }
parameters:
  - code: market-kinds
    zh: 市场类别
    en: Market kinds
    owner: labour
    value: [market]
    confirmed: false
  - code: youth
    zh: 青年
    en: Youth
    owner: schools
    value: missing
    confirmed: false
observations: []
items:
  - id: S1-Q1
    class: target
    clause: 一
    measure: headline
    headline: true
    label: { zh: 市场岗位, en: Market openings }
    counts: opening
    comparator: at_least
    value: 150000
    unit: { zh: 个, en: openings }
    strength: at_least
    period: year
    unconfirmed_counts: true
    lead: { department: labour, proposed: true }
    with: [schools]
    uses: [market-kinds]
    predicate:
      kind: [opening.published]
      where:
        - { field: category, in: { parameter: market-kinds } }
      exclude:
        - { field: doubtful, eq: true, reason: doubtful }
      unit: sum_quantity
  - id: S1-Q2
    class: target
    clause: 一
    measure: headline
    label: { zh: 招聘会, en: Job fairs }
    counts: event
    comparator: at_least
    value: 700
    unit: { zh: 场, en: events }
    strength: at_least
    period: year
    unconfirmed_counts: true
    lead: { department: labour, proposed: true }
  - id: S1-Q3
    class: target
    clause: 一
    measure: headline
    label: { zh: 招聘会增幅, en: Growth in fairs }
    counts: growth
    comparator: at_least
    value: 1700
    unit: { zh: "%", en: percent, scale: 100 }
    strength: at_least
    period: year
    growth: { of: S1-Q2, form: this_year_over_last }
    baseline: missing
    baseline_owner: labour
    unconfirmed_counts: false
    lead: { department: labour, proposed: true }
  - id: S1-Q4
    class: target
    clause: 一
    measure: headline
    label: { zh: 就业人数, en: People at work }
    counts: distinct_person
    comparator: at_least
    value: 120000
    unit: { zh: 人, en: people }
    strength: plain
    period: year
    unconfirmed_counts: false
    lead: { department: labour, proposed: true }
    predicate:
      kind: [hire.started]
      where:
        - { field: in_wenzhou, eq: true }
      exclude: []
      unit: distinct_subject
      distinct_on: person
  - id: S2-1-Q1
    class: target
    clause: 二(一)1
    measure: posts
    label: { zh: 市场岗位又见, en: Market openings again }
    counts: opening
    comparator: at_least
    value: 150000 # again
    unit: { zh: 个, en: openings }
    strength: at_least
    period: year
    same_as: S1-Q1
    unconfirmed_counts: true
    lead: { department: labour, proposed: true }
  - id: S2-1-Q2
    class: target
    clause: 二(一)1
    measure: posts
    label: { zh: 园区招聘会, en: Fairs in the park }
    counts: event
    comparator: at_least
    value: 100 # inside
    unit: { zh: 场, en: events }
    strength: plain
    period: year
    subset_of: { id: S1-Q2, stated: true }
    unconfirmed_counts: true
    lead: { department: labour, proposed: true }
  - id: S2-1-Q3
    class: target
    clause: 二(一)1
    measure: posts
    label: { zh: 社会组织岗位, en: Social openings }
    counts: opening
    comparator: at_least
    value: 3000
    unit: { zh: 个, en: openings }
    strength: plain
    period: year
    unconfirmed_counts: true
    lead: { department: labour, proposed: true }
    predicate:
      kind: [opening.published]
      where:
        - { field: category, eq: social }
        - any: [{ field: social_kind, eq: employment }, { field: social_kind, eq: flexible }]
      exclude: []
      unit: sum_quantity
  - id: S2-1-Q4
    class: target
    clause: 二(一)1
    measure: posts
    label: { zh: 按月征集, en: Monthly rounds }
    counts: cadence
    cadence: monthly
    comparator: at_least
    value: 1
    unit: { zh: 次/月, en: rounds a month }
    strength: plain
    period: year
    unconfirmed_counts: true
    lead: { department: schools, proposed: true }
    predicate:
      kind: [round.held]
      where: []
      exclude: []
      unit: distinct_periods
      every: month
  - id: S2-1-Q5
    class: target
    clause: 二(一)1
    measure: posts
    label: { zh: 告知率, en: Told }
    counts: coverage
    comparator: equal
    value: 10000
    unit: { zh: "%", en: percent, scale: 100 }
    strength: plain
    period: year
    unconfirmed_counts: true
    lead: { department: labour, proposed: true }
  - id: S2-1-Q6
    class: target
    clause: 二(一)1
    measure: posts
    label: { zh: 增速对照, en: Growth beside growth }
    counts: ratio
    comparator: match
    unit: { zh: "%", en: percent, scale: 100 }
    strength: plain
    unscored: no_figure
    period: year
    unconfirmed_counts: true
    lead: { department: labour, proposed: true }
  - id: S2-1-R1
    class: rule
    clause: 二(一)1
    measure: posts
    label: { zh: 年龄段, en: Age band }
    comparator: between
    value: { from: 16, to: 24 }
    unit: { zh: 周岁, en: years of age }
    strength: plain
    applies_to: unemployed_person
    breach: refuse
    period: standing
    lead: { department: labour, proposed: true }
  - id: S2-1-C1
    class: commitment
    clause: 二(一)2
    measure: posts
    label: { zh: 见习服务, en: Traineeships served }
    period: ongoing
    lead: { department: labour, proposed: true }
`
