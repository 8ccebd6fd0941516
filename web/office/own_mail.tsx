import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState, type FormEvent } from 'react'
import { Button, Form } from 'react-aria-components'
import { answer, api, ApiProblem, type Reply } from '../api.ts'
import { m } from '../paraglide/messages.js'
import { Choice } from '../ui/choice.tsx'
import { Field } from '../ui/field.tsx'
import { QueryView } from '../ui/query_view.tsx'
import { Refused } from './refused.tsx'

type Settings = Reply<'/api/v1/account/mail'>

const key = ['own-mail']
const languages = [
  { value: 'zh-CN', name: '中文' },
  { value: 'en', name: 'English' },
]

/** Where notices go by mail, and in which language. */
export function OwnMail() {
  const query = useQuery({ queryKey: key, queryFn: () => answer(api.GET('/api/v1/account/mail')), staleTime: 0 })
  return (
    <section aria-labelledby="own-mail">
      <h2 id="own-mail">{m.own_mail()}</h2>
      <p>{m.own_mail_explain()}</p>
      <QueryView query={query}>
        {(settings) => (
          <>
            {!settings.mail_is_on && <p className="note">{m.own_mail_off()}</p>}
            <SettingsForm settings={settings} />
          </>
        )}
      </QueryView>
    </section>
  )
}

function SettingsForm({ settings }: { settings: Settings }) {
  const queries = useQueryClient()
  const [email, setEmail] = useState(settings.email ?? '')
  const [language, setLanguage] = useState(settings.language)
  const saving = useMutation({
    mutationFn: () => answer(api.PUT('/api/v1/account/mail', { body: { email: email.trim() || null, language } })),
    onSuccess: (saved) => queries.setQueryData(key, saved),
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    saving.mutate()
  }
  const isUnfit = saving.error instanceof ApiProblem && saving.error.body.fields.some(({ field }) => field.startsWith('email'))
  return (
    <Form className="stack narrow" onSubmit={submit} validationBehavior="aria">
      <Field
        label={m.own_mail_address()}
        type="email"
        inputMode="email"
        autoComplete="email"
        value={email}
        onChange={setEmail}
        error={isUnfit ? m.own_mail_unfit() : undefined}
      />
      <Choice label={m.own_mail_language()} value={language} options={languages} onChange={(value) => setLanguage(value as Settings['language'])} />
      <Button className="button" type="submit">
        {m.own_mail_save()}
      </Button>
      <p role="status">{saving.isSuccess && m.own_mail_saved()}</p>
      {saving.error && !isUnfit && <Refused error={saving.error} />}
    </Form>
  )
}
