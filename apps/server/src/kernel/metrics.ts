import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'

export interface Metrics {
  startUseCase(name: string): (outcome: string) => void
  gauge(name: string, help: string, read: () => number): void
  text(): Promise<string>
}

export function createMetrics({ process }: { process: boolean }): Metrics {
  const registry = new Registry()
  if (process) collectDefaultMetrics({ register: registry })
  const seconds = new Histogram({
    name: 'qingye_use_case_seconds',
    help: 'Duration of use cases',
    labelNames: ['use_case'],
    buckets: [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 1, 5],
    registers: [registry],
  })
  const outcomes = new Counter({
    name: 'qingye_use_case_total',
    help: 'Use cases by outcome: done, or the kind of refusal',
    labelNames: ['use_case', 'outcome'],
    registers: [registry],
  })
  return {
    startUseCase(name) {
      const stop = seconds.startTimer({ use_case: name })
      return outcome => {
        stop()
        outcomes.inc({ use_case: name, outcome })
      }
    },
    gauge(name, help, read) {
      new Gauge({
        name,
        help,
        registers: [registry],
        collect() {
          this.set(read())
        },
      })
    },
    text: () => registry.metrics(),
  }
}
