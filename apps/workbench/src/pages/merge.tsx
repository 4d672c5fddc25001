import { Link, useParams } from 'react-router'
import type { MergeFile } from '../api/adapt/merges.ts'
import { useRead } from '../api/use.ts'
import { number } from '../format.ts'
import { useSay } from '../language.ts'
import { PageHead } from '../parts/page-head.tsx'
import { Failure, Waiting } from '../parts/places.tsx'
import { MergeNote, Unmerge } from '../people/merge-note.tsx'
import '../styles/people.css'
import { merges as text } from '../text/merges.ts'

/** One merge of two records: who merged them and why, what moved, and the way back. */
export default function Merge() {
  const id = useParams()['id'] ?? ''
  const read = useRead('mergeOfPeople', { path: { merge: id } })
  if (read.data !== undefined) return <Drawn of={read.data} />
  return read.isError ? <Failure whole error={read.error} retry={() => void read.refetch()} /> : <Waiting />
}

function Drawn({ of }: { of: MergeFile }) {
  const say = useSay()
  const { merge } = of
  const { survivor, merged } = merge
  return (
    <>
      <PageHead
        title={say(text.one, { name: survivor.name })}
        sub={say(merge.state === 'merged' ? text.stays : text.takenBack)}
      >
        <Link className="btn text small" to="/merges">
          {say(text.back)}
        </Link>
      </PageHead>
      <MergeNote of={merge} />
      <div className="two sec">
        {[
          { record: survivor, is: text.keeps, gone: false },
          { record: merged, is: text.went, gone: merge.state === 'merged' },
        ].map(({ record, is, gone }) => (
          <section key={record.id} className="sec">
            <h2>{record.name}</h2>
            <p className="sub">{say(record.county)}</p>
            <p>{say(merge.state === 'merged' ? is : text.ownAgain)}</p>
            {!gone && (
              <p>
                <Link className="btn text small" to={`/people/${record.id}`}>
                  {say(text.open)}
                  <span className="vh"> {record.name}</span>
                </Link>
              </p>
            )}
          </section>
        ))}
      </div>
      <section className="sec" aria-labelledby="h-moved">
        <h2 id="h-moved">{say(text.moved)}</h2>
        {merge.state === 'unmerged' ? (
          <p>{say(text.allBack)}</p>
        ) : (
          <dl className="facts">
            {of.moved.map(part => [
              <dt key={`${part.title.en} title`}>{say(part.title)}</dt>,
              <dd key={`${part.title.en} count`}>{number(part.count)}</dd>,
            ])}
            {of.others > 0 && (
              <>
                <dt>{say(text.others)}</dt>
                <dd>{number(of.others)}</dd>
              </>
            )}
            {of.moved.length === 0 && of.others === 0 && (
              <>
                <dt>{say(text.moved)}</dt>
                <dd>{say(text.nothing)}</dd>
              </>
            )}
          </dl>
        )}
      </section>
      {merge.mayUnmerge && (
        <p className="row sec">
          <Unmerge of={merge} />
        </p>
      )}
    </>
  )
}
