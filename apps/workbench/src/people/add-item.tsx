import { useState } from 'react'
import type { PersonChange, PersonField, PersonFile } from '../api/adapt/people.ts'
import type { Offered } from '../api/shapes.ts'
import { useCan, useChange, useOffered } from '../api/use.ts'
import { type Say, useSay } from '../language.ts'
import { AskDialog, type Question } from '../parts/ask-dialog.tsx'
import { common } from '../text/common.ts'
import { recordEdit as text } from '../text/people.ts'
import { toast } from '../toast.tsx'
import { provenanceAsked, provenanceOf } from './provenance.ts'

type Said = Readonly<Record<string, string>>
type Item = Pick<PersonChange, 'schooling' | 'certificate' | 'work' | 'skills' | 'name' | 'birth' | 'phone'>

/** What an officer may write of a field: its questions, and what the answers say. */
interface Form {
  readonly label: typeof text.add | typeof text.change
  ask(offered: Offered, say: Say, of: PersonField): Record<string, Question>
  read(said: Said, offered: Offered, of: PersonField): Item | undefined
}

const line = (label: string, pointer: string, more: Partial<Question> = {}): Question => ({
  kind: 'line',
  label,
  pointer,
  ...more,
})
const given = (said: Said, name: string) => said[name] || undefined

const forms: Readonly<Record<string, Form>> = {
  schooling: {
    label: text.add,
    ask: (offered, say) => ({
      level: choice(say(text.level), offered.record.schooling, say),
      school: line(say(text.school), '/schooling/school'),
      major: line(say(text.major), '/schooling/major', { optional: true }),
      graduatedOn: { kind: 'day', label: say(text.graduatedOn), optional: true },
    }),
    read(said, offered) {
      const level = offered.record.schooling.find(one => one.code === said['level'])?.code
      const [school, major, graduatedOn] = ['school', 'major', 'graduatedOn'].map(name => given(said, name))
      if (level === undefined) return undefined
      return {
        schooling: {
          level,
          ...(school && { school }),
          ...(major && { major }),
          ...(graduatedOn && { graduatedOn }),
        },
      }
    },
  },
  certificate: {
    label: text.add,
    ask: (offered, say) => ({
      name: line(say(text.certificate), '/certificate/name'),
      level: choice(say(text.skillLevel), offered.record.skillLevels, say),
      number: line(say(text.certificateNumber), '/certificate/number', { optional: true }),
      issuedOn: { kind: 'day', label: say(text.issuedOn), optional: true },
    }),
    read(said, offered) {
      const level = offered.record.skillLevels.find(one => one.code === said['level'])?.code
      const [name, number, issuedOn] = ['name', 'number', 'issuedOn'].map(each => given(said, each))
      if (level === undefined || name === undefined) return undefined
      return { certificate: { name, level, ...(number && { number }), ...(issuedOn && { issuedOn }) } }
    },
  },
  work: {
    label: text.add,
    ask: (_offered, say) => ({
      employer: line(say(text.employer), '/work/employer'),
      occupation: line(say(text.occupation), '/work/occupation'),
      from: { kind: 'day', label: say(text.from), pointer: '/work/from' },
      until: { kind: 'day', label: say(text.until), help: say(text.untilHelp), optional: true },
    }),
    read(said) {
      const [employer, occupation, from, until] = ['employer', 'occupation', 'from', 'until'].map(name =>
        given(said, name),
      )
      if (!employer || !occupation || !from) return undefined
      return { work: { employer, occupation, from, ...(until && { until }) } }
    },
  },
  skills: {
    label: text.add,
    ask: (_offered, say) => ({
      skills: line(say(text.skills), '/skills', { help: say(text.skillsHelp) }),
    }),
    read(said, _offered, of) {
      const added = (said['skills'] ?? '').split(/[、，,;；\n]/).map(skill => skill.trim())
      return { skills: [...new Set([...(of.values[0]?.skills ?? []), ...added.filter(Boolean)])] }
    },
  },
  name: {
    label: text.change,
    ask: (_offered, say, of) => ({ name: line(say(of.label), '/name') }),
    read: said => ({ name: said['name'] ?? '' }),
  },
  birth: {
    label: text.change,
    ask: (_offered, say, of) => ({ birth: { kind: 'day', label: say(of.label), pointer: '/birth' } }),
    read: said => ({ birth: said['birth'] ?? '' }),
  },
  phone: {
    label: text.change,
    ask: (_offered, say, of) => ({ phone: line(say(of.label), '/phone') }),
    read: said => ({ phone: (said['phone'] ?? '').replaceAll(/[\s-]/g, '') }),
  },
}

function choice(label: string, of: NonNullable<Question['of']>, say: Say): Question {
  return { kind: 'choice', label, of, nothing: say(text.choose) }
}

/** Writes a thing more into a record, or another value of a field: who says it, and on what ground, goes with it. */
export function AddItem({ person, of }: { person: PersonFile['person']; of: PersonField }) {
  const say = useSay()
  const may = useCan()('person.edit')
  const offered = useOffered()
  const [asking, setAsking] = useState(false)
  const edit = useChange('editPerson', ['person', 'people'])
  const form = forms[of.field]
  if (!may || form === undefined || offered === undefined) return null
  const title = `${say(form.label)}${say(common.colon)}${say(of.label)}`
  const ask: Record<string, Question> = { ...form.ask(offered, say, of), ...provenanceAsked(offered, say) }
  const send = (said: Said) => {
    const item = form.read(said, offered, of)
    const { source = '', evidence = '' } = said
    if (item === undefined) return
    const body = { version: person.version, ...item, ...provenanceOf(offered, { source, evidence }) }
    edit.mutate(
      { path: { id: person.id }, body },
      {
        onSuccess: () => {
          setAsking(false)
          toast(say(text.written))
        },
      },
    )
  }
  return (
    <>
      <button type="button" className="btn text small" onClick={() => setAsking(true)}>
        {say(form.label)}
        <span className="vh">
          {say(common.colon)}
          {say(of.label)}
        </span>
      </button>
      {asking && (
        <AskDialog
          title={title}
          action={say(common.save)}
          busy={edit.isPending}
          error={edit.error}
          close={() => setAsking(false)}
          ask={ask}
          send={send}
        />
      )}
    </>
  )
}
