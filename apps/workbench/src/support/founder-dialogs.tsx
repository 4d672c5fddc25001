import { useChange } from '../api/use.ts'
import { fenOf } from '../claims/money.ts'
import { useSay } from '../language.ts'
import { common } from '../text/common.ts'
import { founders as text } from '../text/support.ts'
import { toast } from '../toast.tsx'
import { SimpleForm } from './simple-form.tsx'

/** What an officer does on the page of one founder. */
export type FounderAct =
  | { kind: 'support' }
  | { kind: 'job' }
  | { kind: 'answer' }
  | { kind: 'check'; of: 'support' | 'job'; entry: string }
  | { kind: 'withdraw'; support: string }
  | { kind: 'end'; job: string }

const supportKinds = [
  { code: 'place', name: { zh: '孵化工位', en: 'Place in an incubator' } },
  { code: 'training', name: { zh: '创业培训', en: 'Training for founders' } },
  { code: 'mentor', name: { zh: '创业导师', en: 'Mentor' } },
  { code: 'subsidy', name: { zh: '补贴', en: 'Subsidy' } },
  { code: 'loan', name: { zh: '贷款', en: 'Loan' } },
] as const
const yesNo = [
  { code: 'yes', name: common.yes },
  { code: 'no', name: common.no },
]
const endings = [
  { code: 'left', name: text.left },
  { code: 'mistake', name: text.mistake },
] as const

export function FounderDialog(props: { founder: string; act: FounderAct; close: () => void }) {
  const { act, ...rest } = props
  if (act.kind === 'support') return <AddSupport {...rest} />
  if (act.kind === 'job') return <AddJob {...rest} />
  if (act.kind === 'answer') return <Answer {...rest} />
  if (act.kind === 'check') return <Check {...rest} of={act.of} entry={act.entry} />
  if (act.kind === 'withdraw') return <Withdraw {...rest} support={act.support} />
  return <End {...rest} job={act.job} />
}

interface Dialog {
  founder: string
  close: () => void
}

function useDone(close: () => void) {
  const say = useSay()
  return {
    onSuccess: () => {
      toast(say(text.done))
      close()
    },
  }
}

function AddSupport({ founder, close }: Dialog) {
  const say = useSay()
  const change = useChange('addSupport', ['founder', 'founders'])
  const done = useDone(close)
  return (
    <SimpleForm
      title={say(text.addSupport)}
      action={say(common.save)}
      busy={change.isPending}
      error={change.error}
      close={close}
      boxes={[
        { name: 'kind', label: text.kind, kind: supportKinds, value: 'place' },
        { name: 'givenOn', label: text.givenOn, kind: 'date' },
        { name: 'evidence', label: text.evidence },
        { name: 'amount', label: text.amount, kind: 'money' },
      ]}
      send={({ kind, givenOn = '', evidence = '', amount = '' }) => {
        const fen = fenOf(amount)
        const chosen = supportKinds.find(one => one.code === kind)?.code ?? 'place'
        const body = { kind: chosen, givenOn, evidence, ...(fen !== undefined && { amount: fen }) }
        change.mutate({ path: { id: founder }, body }, done)
      }}
    />
  )
}

function AddJob({ founder, close }: Dialog) {
  const say = useSay()
  const change = useChange('addJob', ['founder', 'founders'])
  const done = useDone(close)
  return (
    <SimpleForm
      title={say(text.addJob)}
      action={say(common.save)}
      busy={change.isPending}
      error={change.error}
      close={close}
      boxes={[
        { name: 'name', label: { zh: '姓名', en: 'Name' } },
        { name: 'idNumber', label: text.idNumber, help: text.idHelp },
        { name: 'fromOn', label: text.fromOn, kind: 'date' },
      ]}
      send={({ name = '', idNumber = '', fromOn = '' }) =>
        change.mutate({ path: { id: founder }, body: { name, idNumber, fromOn } }, done)
      }
    />
  )
}

function Answer({ founder, close }: Dialog) {
  const say = useSay()
  const change = useChange('answerFollowUp', ['founder', 'founders'])
  const done = useDone(close)
  return (
    <SimpleForm
      title={say(text.answer)}
      action={say(common.save)}
      busy={change.isPending}
      error={change.error}
      close={close}
      boxes={[
        { name: 'running', label: text.running, kind: yesNo, value: 'yes' },
        { name: 'people', label: text.people, kind: 'number' },
        { name: 'note', label: text.note, kind: 'long' },
      ]}
      send={({ running, people = '', note = '' }) =>
        change.mutate(
          { path: { id: founder }, body: { running: running === 'yes', people: Number(people), note } },
          done,
        )
      }
    />
  )
}

function Check({ founder, close, of, entry }: Dialog & { of: 'support' | 'job'; entry: string }) {
  const say = useSay()
  const change = useChange('checkEntry', ['founder', 'founders'])
  const done = useDone(close)
  return (
    <SimpleForm
      title={say(text.checkTitle)}
      action={say(text.check)}
      busy={change.isPending}
      error={change.error}
      close={close}
      boxes={[{ name: 'record', label: text.evidence, help: text.checkHelp }]}
      send={({ record = '' }) => change.mutate({ path: { id: founder }, body: { of, entry, record } }, done)}
    />
  )
}

function Withdraw({ founder, close, support }: Dialog & { support: string }) {
  const say = useSay()
  const change = useChange('withdrawSupport', ['founder', 'founders'])
  const done = useDone(close)
  return (
    <SimpleForm
      title={say(text.withdraw)}
      action={say(text.withdraw)}
      busy={change.isPending}
      error={change.error}
      close={close}
      boxes={[{ name: 'reason', label: common.reason, kind: 'long' }]}
      send={({ reason = '' }) => change.mutate({ path: { id: founder, support }, body: { reason } }, done)}
    />
  )
}

function End({ founder, close, job }: Dialog & { job: string }) {
  const say = useSay()
  const change = useChange('endJob', ['founder', 'founders'])
  const done = useDone(close)
  return (
    <SimpleForm
      title={say(text.end)}
      action={say(common.save)}
      busy={change.isPending}
      error={change.error}
      close={close}
      boxes={[
        { name: 'as', label: text.end, kind: endings, value: 'left' },
        { name: 'untilOn', label: text.untilOn, kind: 'date' },
        { name: 'reason', label: common.reason },
      ]}
      send={({ as, untilOn = '', reason = '' }) =>
        change.mutate(
          {
            path: { id: founder, job },
            body: { as: as === 'mistake' ? 'mistake' : 'left', reason, ...(untilOn !== '' && { untilOn }) },
          },
          done,
        )
      }
    />
  )
}
