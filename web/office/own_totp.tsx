import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState, type FormEvent } from 'react'
import { Button, Form, type TextFieldProps } from 'react-aria-components'
import { answer, api, type Reply } from '../api.ts'
import { m } from '../paraglide/messages.js'
import { Field } from '../ui/field.tsx'
import { QueryView, wordsOf } from '../ui/query_view.tsx'
import { timeText } from './import_words.ts'
import { QrCode } from '../ui/qr_code.tsx'
import { sentences } from './sentences.ts'

/** A code of an authenticator beside the password, for whoever wants it. */
export function OwnTotp() {
  const [codes, setCodes] = useState<string[] | null>(null)
  const queries = useQueryClient()
  const query = useQuery({ queryKey: ['totp'], queryFn: () => answer(api.GET('/api/v1/account/totp')), staleTime: 0 })
  const done = (made: string[] | null) => {
    setCodes(made)
    for (const queryKey of [['totp'], ['sessions']]) void queries.invalidateQueries({ queryKey })
  }
  return (
    <section aria-labelledby="own-totp">
      <h2 id="own-totp">{m.totp_title()}</h2>
      <div role="status">{codes && <RecoveryCodes codes={codes} />}</div>
      <QueryView query={query}>{(state) => (state.confirmed_at ? <On state={state} done={() => done(null)} /> : <Off done={done} />)}</QueryView>
    </section>
  )
}

function Off({ done }: { done: (codes: string[]) => void }) {
  const beginning = useMutation({ mutationFn: (password: string) => answer(api.POST('/api/v1/account/totp', { body: { password } })) })
  const confirm = async (code: string) => {
    const { recovery_codes } = await answer(api.POST('/api/v1/account/totp/confirmation', { body: { code } }))
    done(recovery_codes)
  }
  return (
    <>
      <p>{m.totp_explain()}</p>
      {beginning.data ? (
        <Confirming made={beginning.data} confirm={confirm} />
      ) : (
        <PresentPassword submit={m.totp_begin()} send={beginning.mutateAsync} />
      )}
    </>
  )
}

function Confirming({ made: { key, uri }, confirm }: { made: { key: string; uri: string }; confirm: (code: string) => Promise<void> }) {
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => box.current?.querySelector('input')?.focus(), [])
  return (
    <div ref={box} className="stack narrow">
      <p>{m.totp_scan()}</p>
      <QrCode text={uri} label={m.totp_picture()} />
      <p>
        {m.totp_key()} <code className="account-secret">{key.match(/.{1,4}/g)!.join(' ')}</code>
      </p>
      <OneField
        label={m.totp_code()}
        missing={m.totp_code_missing()}
        submit={m.totp_confirm()}
        send={confirm}
        autoComplete="one-time-code"
        inputMode="numeric"
      />
    </div>
  )
}

function On({ state: { confirmed_at, recovery_codes_left }, done }: { state: Reply<'/api/v1/account/totp'>; done: () => void }) {
  const remove = async (password: string) => {
    await answer(api.POST('/api/v1/account/totp/removal', { body: { password } }))
    done()
  }
  return (
    <>
      <p>{m.totp_on_since({ time: timeText(confirmed_at!), count: recovery_codes_left })}</p>
      <PresentPassword submit={m.totp_remove()} send={remove} />
    </>
  )
}

function RecoveryCodes({ codes }: { codes: string[] }) {
  return (
    <div className="note">
      <p>{m.totp_recovery()}</p>
      <ul className="recovery-codes">
        {codes.map((each) => (
          <li key={each}>
            <code>{each}</code>
          </li>
        ))}
      </ul>
    </div>
  )
}

function PresentPassword(props: { submit: string; send: (password: string) => Promise<unknown> }) {
  return (
    <OneField label={m.own_password_present()} missing={m.sign_in_password_missing()} type="password" autoComplete="current-password" {...props} />
  )
}

interface OneFieldProps extends Pick<TextFieldProps, 'type' | 'autoComplete' | 'inputMode'> {
  label: string
  missing: string
  submit: string
  send: (typed: string) => Promise<unknown>
}

/** One thing that is typed and sent; why it was refused stands at the field. */
function OneField({ label, missing, submit, send, ...field }: OneFieldProps) {
  const [typed, setTyped] = useState('')
  const [error, setError] = useState<string>()
  const form = useRef<HTMLFormElement>(null)
  const onSubmit = async (event: FormEvent) => {
    event.preventDefault()
    const refused = typed.trim() ? await refusalOf(send(typed)) : missing
    setError(refused)
    if (refused) form.current?.querySelector('input')?.focus()
  }
  return (
    <Form ref={form} className="stack narrow" onSubmit={(event) => void onSubmit(event)} validationBehavior="aria">
      <Field label={label} value={typed} onChange={setTyped} error={error} {...field} />
      <Button className="button" type="submit">
        {submit}
      </Button>
    </Form>
  )
}

async function refusalOf(work: Promise<unknown>): Promise<string | undefined> {
  try {
    await work
    return undefined
  } catch (error) {
    const { title, text } = wordsOf(error as Error)
    return sentences(title, text)
  }
}
