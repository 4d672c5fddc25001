/**
 * Work that is done a batch at a time, each batch a transaction. What is to be done stands in the database, written in
 * the same transaction as the batch before: a process that dies anywhere loses nothing and doubles nothing, and whoever
 * starts next goes on.
 */
export interface Stepwise {
  /** Does one batch of what waited longest; false when nothing waits. */
  step(): Promise<boolean>
  /** Works until nothing waits. */
  drain(): Promise<void>
  /** Goes on with what was left, and from now on with what comes. */
  start(): void
  stop(): Promise<void>
  wake(): void
}

/** @param failed is told when a batch threw: the work goes on when it is woken the next time */
export function stepwise(step: () => Promise<boolean>, failed: (error: unknown) => void): Stepwise {
  let isStarted = false
  let running: Promise<void> | undefined
  let again = false

  async function loop(): Promise<void> {
    do {
      again = false
      while (await step()) {
        // others who wait for the only connection of an embedded database come first
        await new Promise(resolve => setImmediate(resolve))
      }
    } while (again)
  }

  function drain(): Promise<void> {
    again = true
    running ??= loop().finally(() => {
      running = undefined
    })
    return running
  }

  function wake(): void {
    if (!isStarted) return
    drain().catch(failed)
  }

  return {
    step,
    drain,
    wake,
    start() {
      isStarted = true
      wake()
    },
    async stop() {
      isStarted = false
      await running?.catch(() => undefined)
    },
  }
}
