import type { FieldProblem, PostFields } from '../api/interim.ts'
import { useChoices, useOffered } from '../api/use.ts'
import { useSay } from '../language.ts'
import { Field, Options } from '../parts/field.tsx'
import { posts as text } from '../text/posts.ts'
import { EmployerField } from './employer-field.tsx'
import { Checks, Yuan } from './inputs.tsx'

interface Props {
  fields: PostFields
  set: (fields: PostFields) => void
  problems: readonly FieldProblem[]
  officer: boolean
}

/** All fields of a post. What is wrong is found by its JSON pointer and said at the field. */
export function PostForm({ fields, set, problems, officer }: Props) {
  return (
    <>
      <Basics fields={fields} set={set} problems={problems} officer={officer} />
      <Pay fields={fields} set={set} problems={problems} />
      <Asks fields={fields} set={set} problems={problems} />
      <Contact fields={fields} set={set} problems={problems} />
    </>
  )
}

type Part = Omit<Props, 'officer'>
const finder = (problems: readonly FieldProblem[]) => (pointer: string) =>
  problems.find(problem => problem.pointer === pointer)

function Basics({ fields, set, problems, officer }: Props) {
  const say = useSay()
  const offered = useOffered()
  const choices = useChoices()
  const at = finder(problems)
  return (
    <fieldset>
      <legend>{say(text.basics)}</legend>
      {officer && (
        <EmployerField
          employer={fields.employer}
          set={employer => set({ ...fields, employer })}
          problem={at('/organisation')}
        />
      )}
      <Field label={say(text.name)} help={say(text.nameHelp)} required problem={at('/title')}>
        {wiring => (
          <input
            {...wiring}
            value={fields.title}
            maxLength={60}
            onChange={e => set({ ...fields, title: e.target.value })}
          />
        )}
      </Field>
      <Field label={say({ zh: '类别', en: 'Category' })} required problem={at('/category')}>
        {wiring => (
          <select
            {...wiring}
            value={fields.category}
            onChange={e => set({ ...fields, category: e.target.value })}
          >
            <Options of={choices.categories} chosen={fields.category} />
          </select>
        )}
      </Field>
      {fields.category === 'social' && (
        <Field label={say(text.socialKind)} required problem={at('/socialKind')}>
          {wiring => (
            <select
              {...wiring}
              value={fields.socialKind}
              onChange={e => set({ ...fields, socialKind: e.target.value })}
            >
              <option value="">—</option>
              <Options of={offered?.socialKinds ?? []} chosen={fields.socialKind} />
            </select>
          )}
        </Field>
      )}
      <Field label={say(text.occupation)} problem={at('/occupation')}>
        {wiring => (
          <select
            {...wiring}
            value={fields.occupation}
            onChange={e => set({ ...fields, occupation: e.target.value })}
          >
            <option value="">—</option>
            <Options of={offered?.occupations ?? []} chosen={fields.occupation} />
          </select>
        )}
      </Field>
      <Field label={say(text.openings)} help={say(text.openingsHelp)} required problem={at('/openings')}>
        {wiring => (
          <input
            {...wiring}
            type="number"
            min={1}
            value={fields.openings ?? ''}
            onChange={e =>
              set({ ...fields, openings: e.target.value === '' ? null : Number(e.target.value) })
            }
          />
        )}
      </Field>
      <Field label={say({ zh: '县（市、区）', en: 'County' })} required problem={at('/division')}>
        {wiring => (
          <select
            {...wiring}
            value={fields.county.slice(0, 6)}
            onChange={e => set({ ...fields, county: e.target.value })}
          >
            <option value="">—</option>
            <Options of={choices.counties} chosen={fields.county} />
          </select>
        )}
      </Field>
      <Field label={say(text.exact)} help={say(text.exactHelp)} problem={at('/place')}>
        {wiring => (
          <input
            {...wiring}
            value={fields.place}
            maxLength={120}
            onChange={e => set({ ...fields, place: e.target.value })}
          />
        )}
      </Field>
      <div className="full">
        <Field label={say(text.description)} problem={at('/description')}>
          {wiring => (
            <textarea
              {...wiring}
              rows={6}
              maxLength={4000}
              value={fields.description}
              onChange={e => set({ ...fields, description: e.target.value })}
            />
          )}
        </Field>
      </div>
    </fieldset>
  )
}

function Pay({ fields, set, problems }: Part) {
  const say = useSay()
  const choices = useChoices()
  const at = finder(problems)
  const pay = (change: Partial<PostFields['pay']>) => set({ ...fields, pay: { ...fields.pay, ...change } })
  const open = fields.pay.kind === 'negotiable'
  return (
    <fieldset>
      <legend>{say(text.pay)}</legend>
      <Field label={say(text.payKind)} required problem={at('/pay/kind') ?? at('/pay')}>
        {wiring => (
          <select {...wiring} value={fields.pay.kind} onChange={e => pay({ kind: e.target.value })}>
            <Options of={choices.payKinds} chosen={fields.pay.kind} />
          </select>
        )}
      </Field>
      {!open && (
        <div className="three">
          <Yuan
            label={say(text.payFrom)}
            problem={at('/pay/from')}
            fen={fields.pay.from}
            set={from => pay({ from })}
          />
          <Yuan label={say(text.payTo)} problem={at('/pay/to')} fen={fields.pay.to} set={to => pay({ to })} />
          <Field label={say(text.payMonths)} problem={at('/pay/months')}>
            {wiring => (
              <input
                {...wiring}
                type="number"
                min={12}
                max={24}
                value={fields.pay.months ?? ''}
                onChange={e => pay({ months: e.target.value === '' ? null : Number(e.target.value) })}
              />
            )}
          </Field>
        </div>
      )}
      <Checks
        legend={say(text.insurances)}
        of={choices.insurances}
        chosen={fields.insurances}
        set={insurances => set({ ...fields, insurances })}
      />
      <Checks
        legend={say(text.benefits)}
        of={choices.benefits}
        chosen={fields.benefits}
        set={benefits => set({ ...fields, benefits })}
      />
    </fieldset>
  )
}

function Asks({ fields, set, problems }: Part) {
  const say = useSay()
  const choices = useChoices()
  const at = finder(problems)
  return (
    <fieldset>
      <legend>{say(text.asks)}</legend>
      <Field label={say(text.education)} required problem={at('/education')}>
        {wiring => (
          <select
            {...wiring}
            value={fields.education}
            onChange={e => set({ ...fields, education: e.target.value })}
          >
            <Options of={choices.educations} chosen={fields.education} />
          </select>
        )}
      </Field>
      <Field label={say(text.experience)} problem={at('/experienceYears')}>
        {wiring => (
          <input
            {...wiring}
            type="number"
            min={0}
            max={40}
            value={fields.experience ?? ''}
            onChange={e =>
              set({ ...fields, experience: e.target.value === '' ? null : Number(e.target.value) })
            }
          />
        )}
      </Field>
      <Field label={say(text.hours)} help={say(text.hoursHelp)} problem={at('/hours')}>
        {wiring => (
          <input
            {...wiring}
            value={fields.hours}
            maxLength={80}
            onChange={e => set({ ...fields, hours: e.target.value })}
          />
        )}
      </Field>
      <Field label={say(text.skills)} help={say(text.skillsHelp)} problem={at('/skills')}>
        {wiring => (
          <textarea
            {...wiring}
            rows={3}
            value={fields.skills.join('\n')}
            onChange={e => set({ ...fields, skills: e.target.value.split('\n') })}
          />
        )}
      </Field>
      <div className="full">
        <Checks
          legend={say(text.audiences)}
          of={choices.audiences}
          chosen={fields.audiences}
          set={audiences => set({ ...fields, audiences })}
        />
      </div>
    </fieldset>
  )
}

function Contact({ fields, set, problems }: Part) {
  const say = useSay()
  const at = finder(problems)
  const contact = (change: Partial<PostFields['contact']>) =>
    set({ ...fields, contact: { ...fields.contact, ...change } })
  return (
    <fieldset>
      <legend>{say(text.contact)}</legend>
      <Field label={say(text.contactName)} required problem={at('/contact/name') ?? at('/contact')}>
        {wiring => (
          <input
            {...wiring}
            value={fields.contact.name}
            maxLength={20}
            onChange={e => contact({ name: e.target.value })}
          />
        )}
      </Field>
      <Field label={say(text.contactPhone)} required problem={at('/contact/phone')}>
        {wiring => (
          <input
            {...wiring}
            type="tel"
            value={fields.contact.phone}
            maxLength={20}
            onChange={e => contact({ phone: e.target.value })}
          />
        )}
      </Field>
      <Field label={say(text.validUntil)} help={say(text.validHelp)} required problem={at('/validUntil')}>
        {wiring => (
          <input
            {...wiring}
            type="date"
            value={fields.validUntil}
            onChange={e => set({ ...fields, validUntil: e.target.value })}
          />
        )}
      </Field>
    </fieldset>
  )
}
