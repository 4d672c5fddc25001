import {
  type AnyUseCase,
  type Module,
  type Reach,
  type Role,
  reaches,
  reachOf,
  roleNames,
  roles,
} from '../kernel/index.ts'

const head = `# Who may do what

Printed from the declarations of all use cases (\`apps/server/src/architecture/permissions-page.ts\`); a test keeps both equal:
\`npx vitest run apps/server/src/architecture/permissions.test.ts -u\` prints it anew. What is not here is refused.

How far it goes: **own** is the reader's own record or account; **own organisation** the one that the grant names; **own area**
everything whose division code begins with the grant's; **the whole city** what has no area (the plan, its commitments);
**public** what everybody may see, or what is done before anybody knows who somebody is. Row-level security and the stores hold
it; jobs act as the system over everything, and what only they do has no route.
`

/** The whole table: one section a module, one row a use case, its roles by how far they reach. */
export function permissionsPage(modules: readonly Pick<Module, 'name' | 'useCases'>[]): string {
  const words = roles
    .filter(role => role !== 'system')
    .map(role => `| \`${role}\` | ${roleNames[role].zh} | ${roleNames[role].en} |`)
  const sections = modules
    .filter(module => module.useCases.length > 0)
    .map(module => [`## ${module.name}`, '', ...tableOf(module.useCases)].join('\n'))
  const roleTable = ['## Roles', '', '| role | 中文 | English |', '| --- | --- | --- |', ...words].join('\n')
  return `${[head, roleTable, ...sections].join('\n\n').replaceAll('\n\n\n', '\n\n')}\n`
}

function tableOf(useCases: readonly AnyUseCase[]): string[] {
  const rows = [...useCases]
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .map(useCase => {
      const kind = useCase.kind === 'command' ? 'changes' : 'reads'
      const name = `${useCase.title.zh} · ${useCase.title.en}<br>\`${useCase.name}\``
      return `| ${name} | ${kind} | \`${useCase.permission}\` | ${whoOf(useCase)} |`
    })
  return ['| use case | | permission | who, and how far |', '| --- | --- | --- | --- |', ...rows]
}

function whoOf(useCase: AnyUseCase): string {
  const byReach = new Map<Reach, Role[]>()
  for (const role of roles) {
    if (role === 'system' || !useCase.allow.includes(role)) continue
    const reach = reachOf(useCase, role)
    if (reach !== undefined) byReach.set(reach, [...(byReach.get(reach) ?? []), role])
  }
  if (byReach.size === 0) return 'jobs and the operator’s tool'
  return [...byReach].map(([reach, held]) => `**${reaches[reach].en}**: ${listed(held)}`).join('<br>')
}

const everybody = roles.filter(role => role !== 'system').length

function listed(held: readonly Role[]): string {
  if (held.length === everybody) return 'everybody'
  if (held.length === everybody - 1 && !held.includes('visitor')) return 'everybody who is signed in'
  return held.map(role => roleNames[role].en).join(', ')
}
