import '../styles/target.css'
import { Link, useParams } from 'react-router'
import type { TargetDetail } from '../api/adapt/targets.ts'
import { Refused } from '../api/client.ts'
import { useRead } from '../api/use.ts'
import { clause } from '../format.ts'
import { useSay } from '../language.ts'
import { Icon } from '../parts/icon.tsx'
import { PageHead } from '../parts/page-head.tsx'
import { Empty, Failure, Waiting } from '../parts/places.tsx'
import { Division } from '../targets/division.tsx'
import { PacingPart } from '../targets/pacing.tsx'
import { Promised } from '../targets/promise.tsx'
import { Rulings } from '../targets/rulings.tsx'
import { Versions } from '../targets/versions.tsx'
import { targets as text } from '../text/targets.ts'

/** One target: what was promised, how it is spread and handed out, and each of its versions. */
export default function Target() {
  const say = useSay()
  const { id = '' } = useParams()
  const read = useRead('target', { path: { target: id } })
  if (read.data !== undefined && !read.isPlaceholderData) return <Whole key={id} of={read.data} />
  if (read.isError) {
    return read.error instanceof Refused && [404, 422].includes(read.error.status) ? (
      <Empty whole title={say(text.missing)}>
        <Link className="btn small" to="/board">
          {say(text.toBoard)}
        </Link>
      </Empty>
    ) : (
      <Failure whole error={read.error} retry={() => void read.refetch()} />
    )
  }
  return <Waiting bars={12} />
}

function Whole({ of }: { of: TargetDetail }) {
  const say = useSay()
  const { target } = of
  const lead = target.lead.department
  return (
    <>
      <PageHead
        title={say(target.label)}
        sub={say(text.clause, { clause: clause(target.clause), id: target.id })}
      >
        <Link className="btn text small noprint" to={`/board?target=${target.id}#explain`}>
          <Icon name="back" small />
          {say(text.back)}
        </Link>
      </PageHead>
      {!of.mayChange && (
        <p className="note">
          {say(text.readOnly, { who: lead === null ? say(text.noLead) : say(lead.name) })}
        </p>
      )}
      <div className="two">
        <Promised of={of} />
        <Rulings of={of} />
      </div>
      <PacingPart of={of} />
      <Division of={of} />
      <Versions of={of} />
    </>
  )
}
