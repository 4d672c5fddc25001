import { useEffect, useRef, useState } from 'react'
import { useSay } from '../language.ts'
import { Field } from '../parts/field.tsx'
import { Icon } from '../parts/icon.tsx'
import { door as text } from '../text/doors.ts'
import { hasCamera, startCamera } from './camera.ts'
import { codeIn, type Direction } from './door.ts'

/** A ticket by the camera, or by its code where there is none. */
export function Scanner({ pass, direction }: { pass: (code: string) => void; direction: Direction }) {
  const say = useSay()
  return (
    <section aria-label={say(text.ticket)} className="stack">
      {hasCamera() ? <Camera pass={pass} /> : <p className="note">{say(text.cameraNone)}</p>}
      <Typed pass={pass} direction={direction} />
    </section>
  )
}

function Camera({ pass }: { pass: (code: string) => void }) {
  const say = useSay()
  const video = useRef<HTMLVideoElement>(null)
  const latest = useRef(pass)
  const [on, setOn] = useState(false)
  const [refused, setRefused] = useState(false)
  useEffect(() => {
    latest.current = pass
  }, [pass])
  useEffect(() => {
    if (!on || video.current === null) return
    let stop: (() => void) | undefined
    let left = false
    startCamera(video.current, read => {
      const code = codeIn(read)
      if (code !== undefined) latest.current(code)
    }).then(
      end => {
        stop = end
        if (left) end()
      },
      () => {
        setRefused(true)
        setOn(false)
      },
    )
    return () => {
      left = true
      stop?.()
    }
  }, [on])
  return (
    <>
      {on && (
        // what the camera sees; nothing is recorded
        <video ref={video} className="camera" muted playsInline aria-label={say(text.cameraView)} />
      )}
      <button
        type="button"
        className={on ? 'btn second full' : 'btn full'}
        onClick={() => {
          setRefused(false)
          setOn(!on)
        }}
      >
        <Icon name="screen" small />
        {say(on ? text.cameraStop : text.camera)}
      </button>
      {refused && <p className="note gan">{say(text.cameraRefused)}</p>}
    </>
  )
}

function Typed({ pass, direction }: { pass: (code: string) => void; direction: Direction }) {
  const say = useSay()
  const [typed, setTyped] = useState('')
  const [wrong, setWrong] = useState(false)
  return (
    <form
      className="typed"
      onSubmit={event => {
        event.preventDefault()
        const code = codeIn(typed)
        setWrong(code === undefined)
        if (code === undefined) return
        setTyped('')
        pass(code)
      }}
    >
      <Field
        label={say(text.code)}
        help={say(text.codeHelp)}
        problem={wrong ? { pointer: '/code', wrong: say(text.codeWrong), right: '' } : undefined}
      >
        {wiring => (
          <input
            {...wiring}
            value={typed}
            maxLength={200}
            autoComplete="off"
            autoCapitalize="characters"
            spellCheck={false}
            onChange={event => setTyped(event.target.value)}
          />
        )}
      </Field>
      <button type="submit" className="btn second">
        {say(direction === 'in' ? text.enter : text.tickOut)}
      </button>
    </form>
  )
}
