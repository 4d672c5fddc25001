import { type PersonDataPart, type PersonDataTables, personTable } from '../kernel/index.ts'
import { deleteCv, findChoice, listVersions } from './cv.store.ts'

const cv: PersonDataPart = {
  title: { zh: '我的简历', en: 'My CV' },
  tables: ['cv.cvs', 'cv.versions', 'cv.sent'],
  outcome: 'goes',
  why: { zh: '全部版本和链接都删掉', en: 'All versions and links are deleted' },
  async read(context, person) {
    const choice = await findChoice(context, person)
    const versions = await listVersions(context, person, 50)
    const about =
      choice === undefined || choice.introduction === ''
        ? []
        : [
            {
              at: null,
              fields: [
                {
                  label: { zh: '自我介绍', en: 'About me' },
                  value: { zh: choice.introduction, en: choice.introduction },
                },
              ],
            },
          ]
    return [
      ...about,
      ...versions.map(({ number, madeAt, content }) => ({
        at: madeAt,
        fields: [
          { label: { zh: '版本', en: 'Version' }, value: { zh: String(number), en: String(number) } },
          ...content.sections.map(section => ({
            label: section.label,
            value: {
              zh: section.lines
                .map(line => [line.title.zh, line.detail?.zh].filter(Boolean).join('，'))
                .join('；'),
              en: section.lines
                .map(line => [line.title.en, line.detail?.en].filter(Boolean).join(', '))
                .join('; '),
            },
          })),
        ],
      })),
    ]
  },
  erase: deleteCv,
}

export const cvPersonData: PersonDataTables = {
  parts: [
    cv,
    personTable({
      title: { zh: '简历链接', en: 'Links to my CV' },
      table: 'cv.links',
      at: 'expires_at',
      fields: { looks: { label: { zh: '被看过几次', en: 'Times looked at' } } },
      erasure: { kind: 'delete', why: { zh: '全部删掉', en: 'All of them are deleted' } },
      retention: {
        key: 'cv-links',
        months: 3,
        where: 'true',
        basis: { zh: '到期 3 个月后没有用处了', en: 'Of no use three months after they ended' },
      },
    }),
  ],
  excused: {},
}
