import type { PostFields } from '../api/adapt/posts.ts'
import { useChoices } from '../api/use.ts'
import { useSay } from '../language.ts'
import { Field, Options } from '../parts/field.tsx'
import { posts as text } from '../text/posts.ts'
import { Checks, Yuan } from './inputs.tsx'
import { Basics, finder, type Props } from './post-basics.tsx'

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
