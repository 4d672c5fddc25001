import type { PostFields } from '../api/adapt/posts.ts'
import type { FieldProblem } from '../api/shapes.ts'
import { useChoices, useOffered } from '../api/use.ts'
import { useSay } from '../language.ts'
import { Field, Options } from '../parts/field.tsx'
import { posts as text } from '../text/posts.ts'
import { EmployerField } from './employer-field.tsx'

export interface Props {
  fields: PostFields
  set: (fields: PostFields) => void
  problems: readonly FieldProblem[]
  officer: boolean
}

export const finder = (problems: readonly FieldProblem[]) => (pointer: string) =>
  problems.find(problem => problem.pointer === pointer)

export function Basics({ fields, set, problems, officer }: Props) {
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
