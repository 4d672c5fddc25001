import { useState } from 'react'
import { useNavigate } from 'react-router'
import type { ActivityFile } from '../api/activity-operations.ts'
import { cityDay } from '../api/today.ts'
import { useChange } from '../api/use.ts'
import { day } from '../format.ts'
import { useSay } from '../language.ts'
import { FormDialog } from '../parts/form-dialog.tsx'
import { SimpleForm } from '../support/simple-form.tsx'
import { activities as text } from '../text/activities.ts'
import { toast } from '../toast.tsx'
import { Choose, Line } from './inputs.tsx'
import { dayAfter, daysOf, type Rhythm, rhythms } from './times.ts'

export type ActivityAction = ActivityFile['actions'][number]

const reviews = ['approve', 'return', 'close'] as const
const steps = ['submit', 'publish', 'start', 'end', 'withdraw'] as const

/** A step of the lifecycle, by its organiser or by the office over it; with its reason where it needs one. */
export function StepDialog(props: { of: ActivityFile; action: ActivityAction; close: () => void }) {
  const say = useSay()
  const { of, action, close } = props
  const step = useChange('stepActivity', ['activity', 'activities'])
  const review = useChange('reviewActivity', ['activity', 'activities'])
  const why = action.action === 'return' || action.action === 'cancel'
  const done = {
    onSuccess: () => {
      toast(say(text.done))
      close()
    },
  }
  const path = { id: of.activity.id }
  const send = (reason: string) => {
    const more = { version: of.version, ...(reason.trim() !== '' && { reason: reason.trim() }) }
    const office = reviews.find(one => one === action.action)
    const own = steps.find(one => one === action.action)
    // whose it is cancels it as its organiser, an office over the area as the office
    if (office !== undefined || (action.action === 'cancel' && !of.own))
      review.mutate({ path, body: { ...more, action: office ?? 'cancel' } }, done)
    else step.mutate({ path, body: { ...more, action: own ?? 'cancel' } }, done)
  }
  return (
    <SimpleForm
      title={`${say(action.name)}：${of.activity.title}`}
      action={say(action.name)}
      busy={step.isPending || review.isPending}
      error={step.error ?? review.error}
      close={close}
      boxes={
        why
          ? [
              {
                name: 'reason',
                label: text.why,
                help: action.action === 'cancel' ? text.whyTold : text.whyTellsOrganiser,
                kind: 'long',
              },
            ]
          : []
      }
      send={({ reason = '' }) => send(reason)}
    />
  )
}

/** Last year's again, on another day. */
export function CopyDialog({ of, close }: { of: ActivityFile; close: () => void }) {
  const say = useSay()
  const go = useNavigate()
  const copy = useChange('copyActivity', ['activities'])
  return (
    <SimpleForm
      title={`${say(text.copy)}：${of.activity.title}`}
      action={say(text.copy)}
      busy={copy.isPending}
      error={copy.error}
      close={close}
      boxes={[{ name: 'firstDay', label: text.firstDay, help: text.copyHelp, kind: 'date' }]}
      send={({ firstDay = '' }) =>
        copy.mutate(
          { path: { id: of.activity.id }, body: { firstDay } },
          {
            onSuccess: made => {
              toast(say(text.copied))
              close()
              void go(`/activities/${made.activity}`)
            },
          },
        )
      }
    />
  )
}

const rhythmNames = {
  day: text.everyDay,
  week: text.everyWeek,
  fortnight: text.everyOtherWeek,
  month: text.everyMonth,
} as const

/** Many days in one go: by a rhythm, and a day that does not fit is pressed away. */
export function SeriesDialog({ of, close }: { of: ActivityFile; close: () => void }) {
  const say = useSay()
  const go = useNavigate()
  const make = useChange('makeSeries', ['activities'])
  const [title, setTitle] = useState(of.activity.title)
  const [first, setFirst] = useState(() => {
    const next = dayAfter(of.activity.day, 7)
    return next < cityDay() ? cityDay() : next
  })
  const [rhythm, setRhythm] = useState<Rhythm>('week')
  const [times, setTimes] = useState('8')
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set())
  const many = Math.min(Math.max(Number(times) || 0, 0), 60)
  const days = daysOf(first, rhythm, many).filter(one => !left.has(one))
  return (
    <FormDialog
      title={`${say(text.series)}：${of.activity.title}`}
      action={say(text.makeSeries, { n: days.length })}
      busy={make.isPending || days.length === 0}
      error={make.error}
      close={close}
      send={() =>
        make.mutate(
          { path: { id: of.activity.id }, body: { title: title.trim(), firstDays: days } },
          {
            onSuccess: made => {
              toast(say(text.seriesMade, { n: made.activities.length }))
              close()
              void go(`/activities?series=${made.series}&sort=day`)
            },
          },
        )
      }
    >
      <Line label={text.seriesName} required most={80} problem={undefined} value={title} set={setTitle} />
      <div className="pair">
        <Line label={text.from} type="date" required problem={undefined} value={first} set={setFirst} />
        <Choose
          label={text.every}
          problem={undefined}
          of={rhythms.map(code => ({ code, name: rhythmNames[code] }))}
          value={rhythm}
          set={value => setRhythm(rhythms.find(one => one === value) ?? 'week')}
        />
        <Line label={text.times} type="number" problem={undefined} value={times} set={setTimes} />
      </div>
      <div>
        <p className="help">{say(text.theseDays)}</p>
        <p className="row">
          {days.map(one => (
            <button
              key={one}
              type="button"
              className="chip on"
              onClick={() => setLeft(new Set([...left, one]))}
            >
              {day(one)} <span aria-hidden="true">×</span>
              <span className="vh">{say(text.dropDay)}</span>
            </button>
          ))}
        </p>
      </div>
      <p className="help">{say(text.seriesHelp)}</p>
    </FormDialog>
  )
}
