import type { HonoursProps } from './honours.tsx'
import type { MySkillsProps } from './my-skills.tsx'

const expert = { zh: '技术能手', en: 'Technical expert' }

export const sampleHonours: HonoursProps = {
  years: [2023, 2022],
  year: 2023,
  people: 3,
  titles: [
    {
      code: 'technical-expert',
      name: expert,
      series: { zh: '技能人才', en: 'Skilled people' },
      people: 3,
      named: [
        {
          name: '林小满',
          employer: '温州海川泵阀有限公司',
          occupation: '电工',
          merit: '带出十二名中级工，改进夹具三项。',
          document: '温人社发〔2023〕58 号',
          awardedOn: '2023-10-20',
        },
      ],
      others: 2,
    },
  ],
}

export const sampleSkills: MySkillsProps = {
  certificates: [
    {
      id: 'c1',
      occupation: { zh: '电工', en: 'Electrician' },
      level: { zh: '高级工（三级）', en: 'Senior (level 3)' },
      number: 'S000033010001',
      body: '瑞安示范技师学院',
      issuedOn: '2023-05-30',
      state: { zh: '待核实', en: 'Declared' },
      reason: '',
      mayWithdraw: true,
    },
  ],
  honours: [
    {
      id: 'h1',
      title: expert,
      state: { zh: '已授予', en: 'Awarded' },
      document: '温人社发〔2023〕58 号',
      awardedOn: '2023-10-20',
      reason: '',
    },
  ],
  named: false,
  levels: [{ code: '4', label: { zh: '中级工（四级）', en: 'Intermediate (level 4)' } }],
  form: { idempotencyKey: 'k1' },
  keys: part => ({ idempotencyKey: `k2-${part}` }),
}
