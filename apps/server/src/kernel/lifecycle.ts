import type { Text } from './language.ts'
import { Problem } from './problem.ts'

/**
 * A lifecycle is data: for every state, what can be done from there, by whom, what it needs, which facts it
 * appends, and who must act until when. Screens, docs and tests are drawn from it; nothing repeats it.
 */
export interface Step<State extends string, Party extends string> {
  readonly to: State
  readonly by: readonly Party[]
  readonly label: Text
  /** a reason from the module's list must be given */
  readonly reason?: true
  /** kinds of the facts that this step appends to the ledger */
  readonly facts?: readonly string[]
}

export interface Stage<State extends string, Action extends string, Party extends string> {
  readonly label: Text
  /** who must act now; a stage without it is an end */
  readonly waitsFor?: Party
  /** until when: working days after the day on which the stage was entered */
  readonly dueIn?: number
  readonly on: Partial<Record<Action, Step<State, Party>>>
}

export type Lifecycle<State extends string, Action extends string, Party extends string> = Readonly<
  Record<State, Stage<State, Action, Party>>
>

/** Every (action, step) that a party may take from a state, in the order of the data. */
export function stepsFor<State extends string, Action extends string, Party extends string>(
  lifecycle: Lifecycle<State, Action, Party>,
  state: State,
  party: Party,
): readonly { action: Action; step: Step<State, Party> }[] {
  const steps: { action: Action; step: Step<State, Party> }[] = []
  // Object.entries widens the key; it is an Action by the type of `on`
  for (const [action, step] of Object.entries(lifecycle[state].on) as [Action, Step<State, Party>][]) {
    if (step.by.includes(party)) steps.push({ action, step })
  }
  return steps
}

/**
 * Takes a step or says why it cannot be taken now.
 * @throws Problem `conflict` when the state does not know the action, `forbidden` when it is not this party's.
 */
export function takeStep<State extends string, Action extends string, Party extends string>(
  lifecycle: Lifecycle<State, Action, Party>,
  state: State,
  action: Action,
  party: Party,
): Step<State, Party> {
  const stage = lifecycle[state]
  const step = stage.on[action]
  if (step === undefined) {
    throw new Problem(
      'conflict',
      'lifecycle.not-now',
      {
        zh: `现在是“${stage.label.zh}”，不能这样做`,
        en: `Not possible while it is “${stage.label.en}”`,
      },
      { cure: { zh: '刷新页面，看看现在能做什么', en: 'Reload the page to see what is possible now' } },
    )
  }
  if (!step.by.includes(party)) {
    throw new Problem('forbidden', 'lifecycle.not-yours', {
      zh: `“${step.label.zh}”不由你来做`,
      en: `“${step.label.en}” is for somebody else to do`,
    })
  }
  return step
}

/** Every triple that is not allowed: the complement, from which the tests of the forbidden half are made. */
export function forbiddenSteps<State extends string, Action extends string, Party extends string>(
  lifecycle: Lifecycle<State, Action, Party>,
  actions: readonly Action[],
  parties: readonly Party[],
): readonly { state: State; action: Action; party: Party }[] {
  // Object.keys widens the key; it is a State by the type of the record
  return (Object.keys(lifecycle) as State[]).flatMap(state =>
    actions.flatMap(action =>
      parties
        .filter(party => !(lifecycle[state].on[action]?.by.includes(party) ?? false))
        .map(party => ({ state, action, party })),
    ),
  )
}
