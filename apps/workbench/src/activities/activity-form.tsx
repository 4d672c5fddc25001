import { type ReactNode, useMemo } from 'react'
import type { ActivityKind, Venue } from '../api/activity-operations.ts'
import type { FieldProblem } from '../api/shapes.ts'
import { useChoices, useRead, useSession } from '../api/use.ts'
import { useSay } from '../language.ts'
import { activities as text } from '../text/activities.ts'
import type { Draft } from './draft.ts'
import { Choose, Line, Lines } from './inputs.tsx'
import { Particulars } from './particulars.tsx'
import { Questions } from './questions-editor.tsx'
import { SessionsEditor } from './sessions-editor.tsx'

export interface FormProps {
  draft: Draft
  set: (draft: Draft) => void
  kind: ActivityKind
  problems: readonly FieldProblem[]
  named?: ReadonlyMap<string, string>
  /** time and place are changed elsewhere: it is out */
  fixed?: boolean
}

type Part = FormProps & {
  put: (change: Partial<Draft>) => void
  problem: (pointer: string) => FieldProblem | undefined
}

const nobody: ReadonlyMap<string, string> = new Map()

/** All that an organiser writes. What the kind asks for comes from its data. */
export function ActivityForm(props: FormProps) {
  const put = (change: Partial<Draft>) => props.set({ ...props.draft, ...change })
  const problem = (pointer: string) => props.problems.find(one => one.pointer === pointer)
  const part = { ...props, put, problem }
  return (
    <>
      <Basics {...part} />
      {props.fixed === true ? <Fixed /> : <WhenWhere {...part} />}
      <Who {...part} />
      <Questions of={props.draft.questions} set={questions => put({ questions })} problem={problem} />
    </>
  )
}

function Fixed() {
  const say = useSay()
  return <p className="note">{say(text.moveInstead)}</p>
}

function Basics({ draft, put, problem, kind, named = nobody }: Part) {
  const say = useSay()
  const campaigns = useRead('campaigns', {}, { fresh: 3_600_000 }).data?.rows ?? []
  const fitting = campaigns.filter(
    one => one.kinds.length === 0 || one.kinds.includes(kind.id) || one.id === draft.campaign,
  )
  return (
    <fieldset>
      <legend>{say(text.basics)}</legend>
      <Full>
        <Line
          label={text.name}
          required
          most={80}
          problem={problem('/title')}
          value={draft.title}
          set={title => put({ title })}
        />
      </Full>
      <Particulars
        kind={kind}
        values={draft.particulars}
        set={particulars => put({ particulars })}
        problem={problem}
        named={named}
      />
      {fitting.length > 0 && (
        <Choose
          label={text.campaign}
          problem={problem('/campaign')}
          of={fitting.map(({ id, name }) => ({ code: id, name }))}
          nothing={say(text.notIn)}
          value={draft.campaign}
          set={campaign => put({ campaign })}
        />
      )}
      <Full>
        <Lines
          label={text.about}
          rows={5}
          most={4_000}
          problem={problem('/about')}
          value={draft.about}
          set={about => put({ about })}
        />
      </Full>
      <Line
        label={text.audience}
        most={200}
        problem={problem('/audience')}
        value={draft.audience}
        set={audience => put({ audience })}
      />
      <Lines
        label={text.coOrganisers}
        help={text.coOrganisersHelp}
        rows={2}
        problem={problem('/coOrganisers')}
        value={draft.coOrganisers}
        set={coOrganisers => put({ coOrganisers })}
      />
      {kind.filingDays !== null && (
        <Line
          label={text.filing}
          most={60}
          problem={problem('/filingNumber')}
          value={draft.filingNumber}
          set={filingNumber => put({ filingNumber })}
        />
      )}
      {kind.permitFrom !== null && (
        <Line
          label={text.permit}
          help={{
            zh: say(text.permitHelp, { n: kind.permitFrom }),
            en: say(text.permitHelp, { n: kind.permitFrom }),
          }}
          most={60}
          problem={problem('/permit')}
          value={draft.permit}
          set={permit => put({ permit })}
        />
      )}
    </fieldset>
  )
}

function Full({ children }: { children: ReactNode }) {
  return <div className="full">{children}</div>
}

function WhenWhere({ draft, put, problem, kind }: Part) {
  const say = useSay()
  const modes = useModes(kind)
  const county = draft.division.slice(0, 6)
  const venues = useRead('venues', { query: { county, limit: 200 } }, { when: county.length === 6 })
  // the room says where it is: nobody types an address twice
  const at = (venue: Venue | undefined) =>
    venue !== undefined && {
      division: venue.division,
      place: `${venue.address}${venue.name}`,
      ...{ lon: venue.lon, lat: venue.lat },
      ...(draft.accessible === '' && { accessible: venue.accessible }),
    }
  return (
    <fieldset>
      <legend>{say(text.whenWhere)}</legend>
      <County draft={draft} put={put} problem={problem('/division')} />
      <Choose
        label={text.mode}
        required
        problem={problem('/mode')}
        of={modes}
        value={draft.mode}
        set={mode => put({ mode })}
      />
      <SessionsEditor
        sessions={draft.sessions}
        set={(sessions, venue) => put({ sessions, ...at(venue) })}
        problem={problem}
        venues={venues.data?.rows ?? []}
      />
      {draft.mode !== 'online' && (
        <Full>
          <Line
            label={text.place}
            help={text.placeHelp}
            most={200}
            required
            problem={problem('/place')}
            value={draft.place}
            set={place => put({ place })}
          />
        </Full>
      )}
      {draft.mode !== 'onsite' && (
        <Full>
          <Line
            label={text.link}
            type="url"
            most={500}
            required
            problem={problem('/link')}
            value={draft.link}
            set={link => put({ link })}
          />
        </Full>
      )}
      <Line
        label={text.accessible}
        most={300}
        problem={problem('/accessible')}
        value={draft.accessible}
        set={accessible => put({ accessible })}
      />
    </fieldset>
  )
}

const modeNames = {
  onsite: { zh: '线下', en: 'On site' },
  online: { zh: '线上', en: 'Online' },
  hybrid: { zh: '线上线下', en: 'On site and online' },
} as const

export function useModes(kind: ActivityKind) {
  return useMemo(() => kind.modes.map(mode => ({ code: mode, name: modeNames[mode] })), [kind])
}

/** The county; an office of a town stays in its town. */
export function County(props: {
  draft: Pick<Draft, 'division'>
  put: (change: Pick<Draft, 'division'>) => void
  problem: FieldProblem | undefined
}) {
  const { counties } = useChoices()
  const own = useSession()?.area?.code ?? ''
  const { division } = props.draft
  const choices = counties.filter(one => one.code.startsWith(own) || own.startsWith(one.code))
  return (
    <Choose
      label={{ zh: '县（市、区）', en: 'County' }}
      required
      problem={props.problem}
      of={choices}
      nothing="—"
      value={division.slice(0, 6)}
      set={county =>
        props.put({
          division:
            division.startsWith(county) && county !== '' ? division : own.startsWith(county) ? own : county,
        })
      }
    />
  )
}

function Who({ draft, put, problem, kind }: Part) {
  const say = useSay()
  const most = say(text.companionsHelp, { n: kind.companions })
  return (
    <fieldset>
      <legend>{say(text.who)}</legend>
      <Line
        label={text.capacity}
        help={kind.seats === 'counted' ? text.capacityNeeded : text.capacityHelp}
        type="number"
        required={kind.seats === 'counted'}
        problem={problem('/capacity')}
        value={draft.capacity}
        set={capacity => put({ capacity })}
      />
      <Line
        label={text.waitingList}
        help={text.waitingHelp}
        type="number"
        problem={problem('/waitingList')}
        value={draft.waitingList}
        set={waitingList => put({ waitingList })}
      />
      {kind.companions > 0 && (
        <Line
          label={text.companions}
          help={{ zh: most, en: most }}
          type="number"
          problem={problem('/companions')}
          value={draft.companions}
          set={companions => put({ companions })}
        />
      )}
      <Line
        label={text.priceYuan}
        type="number"
        problem={problem('/price')}
        value={draft.price}
        set={price => put({ price })}
      />
      <Line
        label={text.opensAt}
        help={text.opensHelp}
        type="datetime-local"
        problem={problem('/opensAt')}
        value={draft.opensAt}
        set={opensAt => put({ opensAt })}
      />
      <Line
        label={text.closesAt}
        help={text.closesHelp}
        type="datetime-local"
        problem={problem('/closesAt')}
        value={draft.closesAt}
        set={closesAt => put({ closesAt })}
      />
      <Line
        label={text.contactName}
        required
        most={40}
        problem={problem('/contactName')}
        value={draft.contactName}
        set={contactName => put({ contactName })}
      />
      <Line
        label={text.contactPhone}
        type="tel"
        required
        most={30}
        problem={problem('/contactPhone')}
        value={draft.contactPhone}
        set={contactPhone => put({ contactPhone })}
      />
    </fieldset>
  )
}
