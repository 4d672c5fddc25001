import { judge, nights, plant } from '../../apps/server/src/patterns/planted.test-judge.ts'
import { testApp } from '../../apps/server/src/testing/test-app.ts'
import { type Benchmark, type Figures, numberOption, quantile, rounded } from './benchmark.ts'

const kinds = ['two-places', 'at-once', 'always-full', 'never-staffed', 'certificates'] as const

export const benchmark: Benchmark = {
  about:
    'sixty planted shams and sixty honest oddities in half a year: what the nightly look puts before a person (--sessions --seed --reasons); PGlite, or QINGYE_TEST_DATABASE_URL',
  async run(options, say) {
    const sessions = numberOption(options, 'sessions', 5_000)
    const days = 170
    const app = await testApp()
    try {
      say(`planting ${sessions} sessions on ${app.kernel.database.engine}`)
      const size = { sessions, days, part: 1, seed: numberOption(options, 'seed', 20231122) }
      const world = await plant(app, size)
      const { rows } = await app.kernel.database.pool.query<{ n: number }>(
        'SELECT count(*)::int AS n FROM activities.attendances',
      )
      say(`${world.sessions} sessions, ${rows[0]?.n ?? 0} check-ins; a look every week`)
      const { asked, looks } = await nights(app, world, { days, every: 7 })
      const all = judge(world.planted, asked)
      if (options['reasons'] !== undefined)
        for (const one of world.planted) {
          const question = asked.find(each => each.about.some(id => one.about.includes(id)))
          say(`${one.sham ? 'sham' : 'odd '} ${one.name}: ${question?.why ?? '-'}`)
        }
      const table = [...kinds, undefined].map(kind => {
        const of = kind === undefined ? all : judge(world.planted, asked, kind)
        const odd = world.planted.filter(one => !one.sham && (kind === undefined || one.like === kind))
        return {
          pattern: kind ?? 'all',
          shams: of.planted,
          found: of.found,
          oddities: odd.length,
          'asked about': of.odd,
          'ordinary asked': of.ordinary,
          recall: rounded(of.recall, 3),
          precision: rounded(of.precision, 3),
        }
      })
      const figures: Figures = {
        engine: app.kernel.database.engine,
        sessions: world.sessions,
        check_ins: rows[0]?.n ?? 0,
        questions: asked.length,
        recall: rounded(all.recall, 3),
        precision: rounded(all.precision, 3),
        missed: all.missed.join('、'),
        wrong: all.wrong.map(one => one.split('：')[0]).join('、'),
        look_p50_ms: rounded(quantile(looks, 0.5), 0),
        look_longest_ms: rounded(quantile(looks, 1), 0),
      }
      return { table, figures }
    } finally {
      await app.close()
    }
  },
}
