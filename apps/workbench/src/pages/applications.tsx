import { ApplicationList } from '../applications/application-list.tsx'
import { useSay } from '../language.ts'
import { CountyPick, Pick, SearchBox, Toggle } from '../parts/filters.tsx'
import { useListUrl } from '../parts/list-url.ts'
import { PageHead } from '../parts/page-head.tsx'
import { applicationStates, applications as text } from '../text/applications.ts'
import { common } from '../text/common.ts'

/** For officers: whose answer is late, and where. */
export default function Applications() {
  const say = useSay()
  const url = useListUrl()
  const states = Object.entries(applicationStates).map(([code, name]) => ({ code, name }))
  return (
    <>
      <PageHead title={say(text.title)} sub={say(text.sub)} />
      <ApplicationList
        own={false}
        url={url}
        tools={
          <>
            <SearchBox url={url} label={say(text.find)} />
            <Pick url={url} name="state" label={common.state} of={states} />
            <CountyPick url={url} />
            <Toggle url={url} name="overdue" label={text.onlyOverdue} />
          </>
        }
      />
    </>
  )
}
