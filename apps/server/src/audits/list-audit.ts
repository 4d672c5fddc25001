import { Type } from 'typebox'
import {
  day,
  idOf,
  nullable,
  oneOf,
  pageInput,
  pageOf,
  readAuditRows,
  roleNames,
  roles,
  textSchema,
  useCase,
} from '../kernel/index.ts'
import { useCaseTitlesToken } from '../privacy/index.ts'

const auditRow = Type.Object({
  id: idOf<'Audit'>(),
  at: Type.String(),
  account: nullable(Type.String()),
  name: nullable(Type.String()),
  role: Type.String(),
  roleName: textSchema,
  area: nullable(Type.String()),
  grant: nullable(Type.String()),
  address: nullable(Type.String()),
  agent: nullable(Type.String()),
  useCase: Type.String(),
  /** what the use case is called; null: one that is no more */
  title: nullable(textSchema),
  action: Type.String(),
  outcome: oneOf('done', 'refused', 'failed'),
  code: nullable(Type.String()),
  subject: nullable(Type.String()),
  purpose: nullable(Type.String()),
  /** what was asked for, as JSON */
  detail: Type.String(),
  request: Type.String(),
  stream: Type.String(),
  seq: Type.Integer(),
  hash: Type.String(),
})

/** What everybody did and looked at. Reading it is in it too. */
export const listAudit = useCase({
  name: 'audits.listAudit',
  kind: 'query',
  title: { zh: '查审计日志', en: 'Read the audit log' },
  permission: 'audit.read',
  reach: 'city',
  allow: ['audit-administrator'],
  http: { method: 'GET', path: '/api/audit' },
  input: Type.Object({
    ...pageInput,
    /** an account's id, or an official's name */
    who: Type.Optional(Type.String({ maxLength: 100 })),
    useCase: Type.Optional(Type.String({ maxLength: 100 })),
    /** an id: what was touched, or was among what was shown */
    subject: Type.Optional(Type.String({ maxLength: 100 })),
    outcome: Type.Optional(oneOf('done', 'refused', 'failed')),
    from: Type.Optional(day()),
    to: Type.Optional(day()),
  }),
  output: Type.Object({
    ...pageOf(auditRow).properties,
    /** there are more than `total`: nobody counts to the end of a log */
    more: Type.Boolean(),
  }),
  async handle(context, input) {
    const page = await readAuditRows(context, input, input)
    const titles = context.use(useCaseTitlesToken)
    return {
      ...page,
      rows: page.rows.map(row => ({
        // the kernel makes these ids
        id: row.id as ReturnType<typeof context.newId<'Audit'>>,
        at: row.at,
        account: row.account,
        name: row.actor_name,
        role: row.role,
        roleName: roleNames[roles.find(role => role === row.role) ?? 'visitor'],
        area: row.area,
        grant: row.grant_id,
        address: row.address,
        agent: row.agent,
        useCase: row.use_case,
        title: titles.get(row.use_case) ?? null,
        action: row.action,
        outcome: row.outcome,
        code: row.code,
        subject: row.subject,
        purpose: row.purpose,
        detail: JSON.stringify(row.detail),
        request: row.request,
        stream: row.sk,
        seq: row.seq,
        hash: row.hash,
      })),
    }
  },
})
