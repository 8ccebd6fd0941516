import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Button } from 'react-aria-components'
import { Link } from 'wouter'
import { answer, api, type Reply } from '../api.ts'
import { m } from '../paraglide/messages.js'
import { to } from '../routes.ts'
import { useSession } from '../session.ts'
import { Page } from '../ui/page.tsx'
import { NotAllowed, QueryView } from '../ui/query_view.tsx'
import { timeText } from './import_words.ts'
import { noticeAsk, noticeFacilities, noticeHead } from './notice_words.ts'
import { Refused } from './refused.tsx'
import './notices.css'

type Notice = Reply<'/api/v1/notices'>['notices'][number]

/** What the reader is told of rectification orders. */
export default function NoticesPage() {
  const session = useSession()
  return (
    <Page title={m.notices_title()} className="notices">
      {session?.user ? <Inbox /> : <NotAllowed />}
    </Page>
  )
}

function Inbox() {
  const query = useInfiniteQuery({
    queryKey: ['notices', 'list'],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam }) => answer(api.GET('/api/v1/notices', { params: { query: { ...(pageParam && { cursor: pageParam }) } } })),
    getNextPageParam: ({ next }) => next ?? undefined,
    staleTime: 0,
  })
  const reading = useReading()
  return (
    <>
      <MailNote />
      <QueryView query={query}>
        {({ pages }) => {
          const notices = pages.flatMap((page) => page.notices)
          const { unread } = pages.at(-1)! // a query that answered has a page
          return (
            <>
              {notices.length > 0 && <Head unread={unread} markAll={() => reading.mutate({ all: true })} />}
              {reading.error && <Refused error={reading.error} />}
              <List notices={notices} opened={({ id, read_at }) => read_at === null && reading.mutate({ ids: [id] })} />
              {query.hasNextPage && (
                <Button className="button" onPress={() => void query.fetchNextPage()} isDisabled={query.isFetching}>
                  {m.notices_more()}
                </Button>
              )}
            </>
          )
        }}
      </QueryView>
    </>
  )
}

function useReading() {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (body: { ids: string[] } | { all: true }) => answer(api.POST('/api/v1/notices/read', { body })),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['notices'] }),
  })
}

function Head({ unread, markAll }: { unread: number; markAll: () => void }) {
  return (
    <div className="row">
      <p role="status">{unread > 0 ? m.notices_unread_count({ count: unread }) : m.notices_all_read()}</p>
      {unread > 0 && (
        <Button className="button quiet" onPress={markAll}>
          {m.notices_mark_all()}
        </Button>
      )}
    </div>
  )
}

function List({ notices, opened }: { notices: Notice[]; opened: (notice: Notice) => void }) {
  if (notices.length === 0) return <p className="state">{m.notices_none()}</p>
  return (
    <ul className="notices-list">
      {notices.map((notice) => (
        <li key={notice.id} data-unread={notice.read_at === null || undefined}>
          <h2>
            <Link href={to.order(notice.order_id)} onClick={() => opened(notice)}>
              {noticeHead(notice)}
            </Link>{' '}
            {notice.read_at === null && <span className="tag">{m.notices_new()}</span>}
          </h2>
          <p>{noticeFacilities(notice)}</p>
          <p>{noticeAsk(notice)}</p>
          <p className="soft">
            <time dateTime={notice.created_at}>{timeText(notice.created_at)}</time>
          </p>
        </li>
      ))}
    </ul>
  )
}

/** Whether they are told by mail as well, and where that is changed. */
function MailNote() {
  const { data } = useQuery({ queryKey: ['own-mail'], queryFn: () => answer(api.GET('/api/v1/account/mail')), staleTime: 0 })
  if (!data) return null
  const told = !data.mail_is_on ? m.notices_mail_off() : data.email ? m.notices_mail_to({ email: data.email }) : m.notices_mail_none()
  return (
    <p className="soft">
      {told} <Link href={to.account()}>{m.notices_mail_change()}</Link>
    </p>
  )
}
