import { useEffect, useState } from 'react'
import { Link, useNavigate, useParams } from 'react-router'
import type { Action, Post as PostData, PostFields } from '../api/interim.ts'
import { problemIn, useChange, useChoices, useRead, useSession } from '../api/use.ts'
import { moment } from '../format.ts'
import { useSay } from '../language.ts'
import { DayDialog } from '../parts/day-dialog.tsx'
import { PageHead } from '../parts/page-head.tsx'
import { Failure, Refusal, Waiting } from '../parts/places.tsx'
import { ReasonDialog } from '../parts/reason-dialog.tsx'
import { blank, keepDraft, keptDraft } from '../posts/blank.ts'
import { PostForm } from '../posts/post-form.tsx'
import { posts as text } from '../text/posts.ts'
import { toast } from '../toast.tsx'

/** One post: a new one keeps its draft on the device until the server has it. */
export default function Post() {
  const { id } = useParams()
  const post = useRead('post', { path: { id: id ?? '' } }, { when: id !== undefined })
  if (id === undefined) return <NewPost />
  if (post.data !== undefined)
    return <OldPost key={`${post.data.id} ${post.data.version}`} post={post.data} />
  return post.isError ? (
    <Failure error={post.error} retry={() => void post.refetch()} />
  ) : (
    <Waiting bars={12} />
  )
}

function NewPost() {
  const say = useSay()
  const [fields, setFields] = useState<PostFields>(() => keptDraft() ?? blank)
  const [kept, setKept] = useState(() => keptDraft() !== undefined)
  const create = useChange('createPost', ['posts'])
  const go = useNavigate()
  const officer = useSession()?.role !== 'employer'
  const problems = problemIn(create.error)?.fields ?? []
  useShowFirst(problems)
  const set = (next: PostFields) => {
    setFields(next)
    keepDraft(next)
  }
  const drop = () => {
    const before = fields
    set(blank)
    setKept(false)
    keepDraft(undefined)
    toast(say(text.draftDropped), () => set(before))
  }
  return (
    <>
      <PageHead title={say(text.newTitle)} />
      {kept && (
        <p className="note lan">
          {say(text.draftKept)}
          <button type="button" className="link" onClick={drop}>
            {say(text.draftDrop)}
          </button>
        </p>
      )}
      <form
        className="form"
        noValidate
        onSubmit={event => {
          event.preventDefault()
          create.mutate(
            { body: tidy(fields) },
            {
              onSuccess: made => {
                keepDraft(undefined)
                toast(say(made.duplicates.length > 0 ? text.likeOthers : text.saved))
                void go(`/posts/${made.id}`)
              },
            },
          )
        }}
      >
        <PostForm fields={fields} set={set} problems={problems} officer={officer} />
        <Refusal error={create.error} />
        <p className="row">
          <button type="submit" className="btn" disabled={create.isPending}>
            {say(text.saveDraft)}
          </button>
        </p>
      </form>
    </>
  )
}

function OldPost({ post }: { post: PostData }) {
  const say = useSay()
  const [fields, setFields] = useState(post.fields)
  const edit = useChange('editPost', ['post', 'posts', 'review'])
  const problems = problemIn(edit.error)?.fields ?? []
  useShowFirst(problems)
  return (
    <>
      <PageHead title={post.fields.title} sub={`${post.employerName}，${say(post.stateName)}`}>
        <Actions post={post} />
      </PageHead>
      <div className="lay">
        <form
          className="form"
          noValidate
          onSubmit={event => {
            event.preventDefault()
            edit.mutate(
              { path: { id: post.id }, body: { ...tidy(fields), version: post.version } },
              { onSuccess: () => toast(say(text.saved)) },
            )
          }}
        >
          <PostForm fields={fields} set={setFields} problems={problems} officer={false} />
          <Refusal error={edit.error} />
          <p className="row">
            <button type="submit" className="btn second" disabled={edit.isPending}>
              {say(text.saveEdit)}
            </button>
          </p>
        </form>
        <aside className="side" aria-labelledby="h-h">
          <h2 id="h-h">{say(text.history)}</h2>
          <ol className="steps">
            {post.history.map((step, index) => (
              <li key={step.at} className={index === post.history.length - 1 ? 'here' : 'past'}>
                <b>{say(step.what)}</b>
                <small>
                  {moment(step.at)}，{step.who}
                </small>
                {step.note !== undefined && <small>{step.note}</small>}
              </li>
            ))}
          </ol>
          <Link to={`/applications?post=${post.id}`}>{say(text.applications)}</Link>
        </aside>
      </div>
    </>
  )
}

/** What may be done now comes from the lifecycle; the page knows no rule. */
function Actions({ post }: { post: PostData }) {
  const say = useSay()
  const move = useChange('movePost', ['post', 'posts', 'review'])
  const choices = useChoices()
  const [asked, setAsked] = useState<Action | undefined>()
  const send = (action: Action, more: object) =>
    move.mutate(
      { path: { id: post.id }, body: { version: post.version, action: action.name, ...more } },
      {
        onSuccess: () => {
          setAsked(undefined)
          toast(say(text.moved, { title: post.fields.title, what: say(action.label) }))
        },
      },
    )
  return (
    <>
      {post.actions.map(action => (
        <button
          key={action.name}
          type="button"
          className={action.primary ? 'btn small' : 'btn second small'}
          disabled={move.isPending}
          onClick={() =>
            action.needsReason === null && !action.asksDay ? send(action, {}) : setAsked(action)
          }
        >
          {say(action.label)}
        </button>
      ))}
      {asked === undefined && <Refusal error={move.error} />}
      {asked?.asksDay === true && (
        <DayDialog
          title={`${say(asked.label)}：${post.fields.title}`}
          label={say(text.refreshUntil)}
          help={say(text.validHelp)}
          action={say(asked.label)}
          busy={move.isPending}
          error={move.error}
          close={() => setAsked(undefined)}
          send={validUntil => send(asked, { validUntil })}
        />
      )}
      {asked?.needsReason != null && (
        <ReasonDialog
          title={`${say(asked.label)}：${post.fields.title}`}
          action={say(asked.label)}
          reasons={choices.reasons[asked.needsReason]}
          busy={move.isPending}
          error={move.error}
          close={() => setAsked(undefined)}
          send={(reason, note) => send(asked, { reason, ...(note === '' ? {} : { note }) })}
        />
      )}
    </>
  )
}

const tidy = (fields: PostFields): PostFields => ({
  ...fields,
  title: fields.title.trim(),
  skills: fields.skills.map(skill => skill.trim()).filter(skill => skill !== ''),
})

/** Brings the first field in error to the eye and to the keyboard. */
function useShowFirst(problems: readonly { pointer: string }[]): void {
  const first = problems[0]?.pointer
  useEffect(() => {
    if (first === undefined) return
    document.querySelector<HTMLElement>('.field.wrong :is(input, select, textarea)')?.focus()
  }, [first])
}
