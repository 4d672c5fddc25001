import { Link } from 'react-router'
import type { Text } from '../api/shapes.ts'
import { ApplicationList } from '../applications/application-list.tsx'
import { useSay } from '../language.ts'
import { SearchBox, Toggle } from '../parts/filters.tsx'
import { useListUrl } from '../parts/list-url.ts'
import { PageHead } from '../parts/page-head.tsx'
import { applications as text } from '../text/applications.ts'

/** The pipeline as the employer walks it; each stage is an address. */
const stages: readonly { state: string; words: Text }[] = [
  { state: '', words: text.all },
  { state: 'received', words: { zh: '等答复', en: 'To answer' } },
  { state: 'invited', words: { zh: '约了面试', en: 'Invited' } },
  { state: 'offered', words: { zh: '发了录用', en: 'Offered' } },
  { state: 'accepted', words: { zh: '答应了，等到岗', en: 'Accepted' } },
  { state: 'started', words: { zh: '到岗了', en: 'Started' } },
]

/** An employer's applicants; `due` shows only those who wait for an answer, the soonest first. */
export default function Applicants({ due = false }: { due?: boolean }) {
  const say = useSay()
  const url = useListUrl(due ? { waitsFor: 'organisation' } : {})
  return (
    <>
      <PageHead title={say(due ? text.answers : text.applicants)} sub={say(text.applicantsSub)} />
      {!due && (
        <nav className="stages" aria-label={say(text.stages)}>
          {stages.map(stage => (
            <Link
              key={stage.state}
              to={url.link({ state: stage.state, open: '' })}
              aria-current={url.get('state') === stage.state ? 'page' : undefined}
            >
              {say(stage.words)}
            </Link>
          ))}
        </nav>
      )}
      <ApplicationList
        own
        url={url}
        tools={
          <>
            <SearchBox url={url} label={say(text.findOwn)} />
            <Toggle url={url} name="overdue" label={text.onlyOverdue} />
          </>
        }
      />
    </>
  )
}
