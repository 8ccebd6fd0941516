import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Button } from 'react-aria-components'
import { answer, api, type Reply } from '../api.ts'
import { m } from '../paraglide/messages.js'
import { QueryView } from '../ui/query_view.tsx'
import { timeText } from './import_words.ts'
import { noticeHead } from './notice_words.ts'
import { Refused } from './refused.tsx'

type Page = Reply<'/api/v1/notice-mails'>
type Mail = Page['mails'][number]

const key = ['notice-mails']

/** The mails that have not gone out, and what can be done. */
export function NoticeMails() {
  const query = useQuery({ queryKey: key, queryFn: () => answer(api.GET('/api/v1/notice-mails')), staleTime: 0 })
  return (
    <section aria-labelledby="notice-mails">
      <h2 id="notice-mails">{m.mails_title()}</h2>
      <QueryView query={query}>{(page) => <Mails page={page} />}</QueryView>
    </section>
  )
}

function Mails({ page: { mail_is_on, counts, mails } }: { page: Page }) {
  const open = mails.filter(({ state }) => state !== 'sent')
  return (
    <>
      {mail_is_on ? <p>{m.mails_counts({ ...counts, queued: counts.queued + counts.sending })}</p> : <p className="note">{m.mails_off()}</p>}
      {open.length > 0 ? (
        <ul className="account-list">
          {open.map((mail) => (
            <Item key={mail.id} mail={mail} />
          ))}
        </ul>
      ) : (
        mail_is_on && <p>{m.mails_none()}</p>
      )}
    </>
  )
}

const states: Record<Mail['state'], () => string> = {
  queued: m.mails_state_queued,
  sending: m.mails_state_sending,
  sent: () => '',
  failed: m.mails_state_failed,
  uncertain: m.mails_state_uncertain,
}

function Item({ mail }: { mail: Mail }) {
  const queries = useQueryClient()
  const { id, state, tries, next_try_at, last_error, address, login_name, display_name: name } = mail
  const retrying = useMutation({
    mutationFn: () => answer(api.POST('/api/v1/notice-mails/{id}/retry', { params: { path: { id } } })),
    onSuccess: (page) => queries.setQueryData(key, page),
  })
  return (
    <li>
      <h3>
        {noticeHead(mail)} <span className="tag">{states[state]()}</span>
      </h3>
      <p>{m.mails_to({ name, login_name, address: address ?? m.mails_no_address() })}</p>
      <p className="soft">
        {state === 'queued' ? m.mails_tries({ tries, time: timeText(next_try_at) }) : m.mails_tries_ended({ tries })} {errorText(last_error)}
      </p>
      {state !== 'sending' && (
        <div className="row">
          <Button className="button quiet" aria-label={m.mails_retry_label({ name, head: noticeHead(mail) })} onPress={() => retrying.mutate()}>
            {m.mails_retry()}
          </Button>
          {state === 'uncertain' && <span>{m.mails_retry_may_double()}</span>}
        </div>
      )}
      {retrying.error && <Refused error={retrying.error} />}
    </li>
  )
}

/** Our own words of it in the reader’s language, the mail server’s as it said them. */
function errorText(error: string | null): string {
  if (error === null) return ''
  if (error === 'no_address') return m.mails_error_no_address()
  if (error === 'program_stopped') return m.mails_error_stopped()
  return m.mails_error({ error })
}
