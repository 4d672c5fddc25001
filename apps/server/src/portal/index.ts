import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { Kernel, Problem } from '../kernel/index.ts'
import type { Plan } from '../plan/index.ts'
import type { City } from '../registry/index.ts'

export interface PortalParts {
  readonly kernel: Kernel
  readonly city: City
  readonly plan: Plan
  readonly secret: string
  readonly secure: boolean
  /** shows the demo's accounts on the sign-in page, and its notice everywhere */
  readonly demo: boolean
}

/** The public pages. */
export async function addPortal(_server: FastifyInstance, _parts: PortalParts): Promise<void> {}

/** A problem as a page. */
export function renderProblemPage(problem: Problem, request: FastifyRequest, _demo: boolean): string {
  return problem.title[request.language]
}
