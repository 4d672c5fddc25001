import type { Lifecycle, Step } from './lifecycle.ts'

/**
 * Prints a lifecycle as a table in Markdown: one row a step, by state. The data is the only source; a document
 * that holds the table is compared with it by a test.
 *
 * @param names how the parties are called in English
 */
export function lifecycleTable<State extends string, Action extends string, Party extends string>(
  lifecycle: Lifecycle<State, Action, Party>,
  names: Readonly<Record<Party, string>>,
): string {
  const head = ['State', 'Waits for', 'Step', 'By', 'To', 'Needs', 'Facts']
  const rows = (Object.keys(lifecycle) as State[]).flatMap(state => {
    const stage = lifecycle[state]
    const days = stage.dueIn === undefined ? '' : `, ${stage.dueIn} working days`
    const waits = stage.waitsFor === undefined ? '' : `${names[stage.waitsFor]}${days}`
    const name = `${stage.label.zh} \`${state}\``
    // Object.entries widens the key; it is an Action by the type of `on`
    const steps = Object.entries(stage.on) as [Action, Step<State, Party>][]
    if (steps.length === 0) return [[name, waits, 'the end', '', '', '', '']]
    return steps.map(([action, step], at) => [
      at === 0 ? name : '',
      at === 0 ? waits : '',
      `${step.label.zh} \`${action}\``,
      step.by.map(party => names[party]).join(', '),
      `\`${step.to}\``,
      step.reason === true ? 'a reason' : '',
      (step.facts ?? []).map(fact => `\`${fact}\``).join(', '),
    ])
  })
  return [head, head.map(() => '---'), ...rows].map(cells => `| ${cells.join(' | ')} |`).join('\n')
}
