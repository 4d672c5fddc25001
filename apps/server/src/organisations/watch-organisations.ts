import { addDays, type Context } from '../kernel/index.ts'
import { listEndedSuspensions, listEndingLicences, noteLicenceReminder } from '../registry/index.ts'
import { stepOrganisation } from './move-organisation.ts'
import { tellMembers } from './tell-members.ts'

/** How many days before its last one an organisation is told of its licence. */
export const licenceNotice = 30

/**
 * Every night: suspensions whose last day has passed are lifted; whose licence ends soon is told, and told again when it
 * has ended, from which day nothing of an agency's is shown. May run twice. Returns how many were looked after.
 */
export async function watchOrganisations(context: Context): Promise<number> {
  const ended = await listEndedSuspensions(context)
  for (const one of ended) await stepOrganisation(context, one, 'system', { action: 'lift' })
  const ending = await listEndingLicences(context, addDays(context.today, licenceNotice))
  for (const one of ending) {
    const until = one.licence?.until ?? ''
    const over = until < context.today
    await tellMembers(context, one, {
      kind: over ? 'organisation.licence-expired' : 'organisation.licence-ending',
      title: over
        ? { zh: '许可证过期了', en: 'The licence has expired' }
        : { zh: `许可证 ${until} 到期`, en: `The licence ends on ${until}` },
      body: over
        ? {
            zh: '换证之前，岗位不再显示，也不能发新的',
            en: 'Until it is renewed no post is shown and none can be published',
          }
        : { zh: '换好证，在“我的单位”里更新', en: 'Renew it, then have it changed under “My organisation”' },
    })
    await noteLicenceReminder(context, one.id)
    if (over) await context.emit('organisation.changed', { organisation: one.id })
  }
  return ended.length + ending.length
}
