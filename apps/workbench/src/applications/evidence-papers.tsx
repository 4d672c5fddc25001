import { useCan, useRead } from '../api/use.ts'
import { useSay } from '../language.ts'
import { SaveButton } from '../parts/save-button.tsx'
import { evidenceOf } from '../text/applications.ts'

/** The papers on which officers recorded a first day or a departure: for who may see them, and where there are any. */
export function EvidencePapers({ application }: { application: string }) {
  const say = useSay()
  const can = useCan()
  const when = can('application.read-evidence')
  const papers = useRead('evidence', { path: { id: application } }, { when }).data?.rows ?? []
  if (!when || papers.length === 0) return null
  return (
    <dl className="facts">
      {papers.map(paper => [
        <dt key={`${paper.id} head`}>{say(evidenceOf[paper.action])}</dt>,
        <dd key={paper.id}>
          {paper.words}
          <br />
          <SaveButton className="link" path={`/api/applications/${application}/evidence/${paper.id}`}>
            {paper.name}
          </SaveButton>
        </dd>,
      ])}
    </dl>
  )
}
