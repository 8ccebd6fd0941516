import { useRef, useState, type FormEvent, type ReactNode } from 'react'
import { Button } from 'react-aria-components'
import { m } from '../../paraglide/messages.js'

/** A group of choices is marked itself, and its choices take the focus. */
const wrong_fields = 'input[aria-invalid="true"], textarea[aria-invalid="true"], select[aria-invalid="true"], [data-invalid] input'

/** A step’s form: goes on only where nothing is wrong, else to the first field that is. */
export function StepForm({ isWrong, onDone, children }: { isWrong: boolean; onDone: () => void; children: (tried: boolean) => ReactNode }) {
  const [tried, setTried] = useState(false)
  const form = useRef<HTMLFormElement>(null)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (!isWrong) return onDone()
    setTimeout(() => form.current?.querySelector<HTMLElement>(wrong_fields)?.focus())
  }
  return (
    <form ref={form} className="stack" noValidate onSubmit={submit}>
      {children(tried)}
    </form>
  )
}

/** `go`: what the main button says; without `back` it is the first step. */
export function StepButtons({ go, back }: { go: string; back?: () => void }) {
  return (
    <div className="row report-buttons">
      <Button type="submit" className="button primary">
        {go}
      </Button>
      {back && (
        <Button className="button quiet" onPress={back}>
          {m.report_back()}
        </Button>
      )}
    </div>
  )
}
