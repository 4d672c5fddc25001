import { useState } from 'react'
import { useCan, useRead } from '../api/use.ts'
import { moment } from '../format.ts'
import { useSay } from '../language.ts'
import { Dialog } from '../parts/dialog.tsx'
import { Failure, Waiting } from '../parts/places.tsx'
import { SaveButton } from '../parts/save-button.tsx'
import { sentCv as text } from '../text/sent-cv.ts'

/** The CV that came with an application. Opening it is on record, so it is read when somebody asks for it and not before. */
export function SentCv({ application, person }: { application: string; person: string }) {
  const say = useSay()
  const may = useCan()('cv.read-sent')
  const [open, setOpen] = useState(false)
  const state = useRead('sentCvState', { path: { id: application } }, { when: may })
  const sentAt = state.data?.sentAt ?? null
  if (sentAt === null) return null
  return (
    <p className="row">
      <button type="button" className="btn second small" onClick={() => setOpen(true)}>
        {say(text.open)}
        <span className="vh"> {person}</span>
      </button>
      <span className="cap">{say(text.sent, { at: moment(sentAt) })}</span>
      {open && (
        <Dialog title={say(text.title, { name: person })} close={() => setOpen(false)}>
          <Sheet application={application} />
        </Dialog>
      )}
    </p>
  )
}

function Sheet({ application }: { application: string }) {
  const say = useSay()
  const read = useRead('sentCv', { path: { id: application } })
  if (read.isError) return <Failure error={read.error} retry={() => void read.refetch()} />
  if (read.data === undefined) return <Waiting bars={8} />
  const { content, sentAt } = read.data
  return (
    <div className="stack">
      <p className="cap">{say(text.asSent, { at: moment(sentAt) })}</p>
      {content.sections.map(section => (
        <section key={section.name}>
          <h3>{say(section.label)}</h3>
          <ul className="ruled">
            {section.lines.map(line => (
              <li key={`${line.title.en}${line.time}`}>
                <p className="row between">
                  <span>{say(line.title)}</span>
                  {line.time !== null && <span className="cap">{line.time}</span>}
                </p>
                {line.detail !== null && <p className="sub">{say(line.detail)}</p>}
              </li>
            ))}
          </ul>
        </section>
      ))}
      <p>
        <SaveButton className="btn second small" path={`/api/applications/${application}/cv/pdf`}>
          {say(text.pdf)}
        </SaveButton>
      </p>
    </div>
  )
}
