import { useState } from 'react'
import type { Organisation } from '../api/adapt/organisations.ts'
import type { Link } from '../api/adapt/rights.ts'
import { useCan, useChange } from '../api/use.ts'
import { useSay } from '../language.ts'
import { AskDialog } from '../parts/ask-dialog.tsx'
import { LinkDialog } from '../rights/link-dialog.tsx'
import { common } from '../text/common.ts'
import { appoint as text } from '../text/rights.ts'

/** The administrator is gone, or there never was one: an officer who has seen the originals names another. */
export function AppointAdministrator({ of }: { of: Organisation }) {
  const say = useSay()
  const can = useCan()
  const [asking, setAsking] = useState(false)
  const [link, setLink] = useState<Link>()
  const name = useChange('appointAdministrator')
  if (!can('member.appoint') || of.state === 'refused' || of.state === 'closed') return null
  return (
    <p>
      <button type="button" className="btn second small" onClick={() => setAsking(true)}>
        {say(text.button)}
      </button>
      {asking && (
        <AskDialog
          title={`${say(text.button)}${say(common.colon)}${of.name}`}
          action={say(text.button)}
          busy={name.isPending}
          error={name.error}
          close={() => setAsking(false)}
          ask={{
            login: { kind: 'line', label: say(text.login), help: say(text.loginHelp), pointer: '/login' },
            how: {
              kind: 'choice',
              label: say(text.how),
              help: say(text.help),
              of: [
                { code: 'beside', name: text.beside },
                { code: 'replaces', name: text.replaces },
              ],
              first: 'beside',
            },
            evidence: {
              kind: 'words',
              label: say(text.evidence),
              help: say(text.evidenceHelp),
              pointer: '/evidence',
            },
          }}
          send={({ login, how, evidence }) =>
            name.mutate(
              { path: { organisation: of.id }, body: { login, evidence, replaces: how === 'replaces' } },
              {
                onSuccess: made => {
                  setAsking(false)
                  setLink(made)
                },
              },
            )
          }
        />
      )}
      {link !== undefined && <LinkDialog of={link} close={() => setLink(undefined)} />}
    </p>
  )
}
