import { useQueryClient } from '@tanstack/react-query'
import { lazy, Suspense, type ReactNode } from 'react'
import { Link, useLocation } from 'wouter'
import { useCity } from './city.ts'
import { nameOf } from './names.ts'
import { m } from './paraglide/messages.js'
import { getLocale, setLocale } from './paraglide/runtime.js'
import { useElderMode } from './preferences.ts'
import { to } from './routes.ts'
import { useMay, useSession, useSignedIn } from './session.ts'
import { signOut } from './signing.ts'
import { useReportsWaiting, useUnread } from './unread.ts'
import { wordsOf } from './ui/query_view.tsx'

/** What is on the device comes with the pages of an inspector. */
const WaitingCount = lazy(() => import('./inspector/waiting_count.tsx'))

/** What stands around every page: skip link, masthead, main, colophon. An audit needs the screen for itself, and has its own head. */
export function Shell({ children }: { children: ReactNode }) {
  const [path] = useLocation()
  const isBare = path.startsWith(to.audit(''))
  return (
    <>
      <a className="skip button" href="#main">
        {m.skip_to_content()}
      </a>
      {!isBare && <Masthead />}
      <main id="main" tabIndex={-1}>
        {children}
      </main>
      {!isBare && <Colophon />}
    </>
  )
}

/** Elder mode is an edit: the top keeps the name and the way back; the rest stands at the end of the page. */
function Masthead() {
  const city = useCity()
  const [elder] = useElderMode()
  return (
    <header className="masthead no-print">
      <div className="masthead-row">
        <Brand city={city} />
        {city?.is_demo && <span className="tag">{m.example_data()}</span>}
        {!elder && <Navigation />}
        <div className="masthead-tools">
          <ElderSwitch />
          {!elder && <StaffTools />}
        </div>
      </div>
    </header>
  )
}

/** The name, which leads home; in elder mode, which has no other way at the top, it says so. */
function Brand({ city }: { city: ReturnType<typeof useCity> }) {
  const [elder] = useElderMode()
  const [path] = useLocation()
  if (elder && path !== to.finder())
    return (
      <Link className="button masthead-back" href={to.finder()}>
        <span aria-hidden="true">←</span>
        {m.nav_finder()}
      </Link>
    )
  return (
    <Link className="masthead-brand" href={to.finder()}>
      {city ? m.app_name({ city: nameOf(city).replace(/[市县]$/, '') }) : m.app_name_plain()}
    </Link>
  )
}

function Navigation() {
  const mayReadImports = useMay('read_imports')
  const mayAssign = useMay('assign_inspections')
  const mayInspect = useMay('submit_audits')
  const isLimited = Boolean(useSession()?.limit) // what they made before is still on the device
  const mayReview = useMay('review_audits')
  const mayReadOrders = useMay('read_orders')
  const maySupervise = useMay('read_supervision')
  const maySettle = useMay('settle_operations')
  return (
    <nav aria-label={m.nav_label()}>
      <ul>
        <NavItem href={to.finder()} name={m.nav_finder()} />
        <NavItem href={to.coverage()} name={m.nav_coverage()} />
        <NavItem href={to.inventory()} name={m.nav_inventory()} />
        {mayAssign && <NavItem href={to.assign()} name={m.nav_assign()} />}
        {(mayInspect || isLimited) && (
          <NavItem href={to.work()} name={m.nav_work()}>
            <Suspense>
              <WaitingCount />
            </Suspense>
          </NavItem>
        )}
        {mayReview && <NavItem href={to.reviews()} name={m.nav_review()} />}
        {mayReadOrders && <NavItem href={to.orders()} name={m.nav_orders()} />}
        <ReportsItem />
        {maySettle && <NavItem href={to.sync()} name={m.sync_title()} />}
        {maySupervise && <NavItem href={to.supervision()} name={m.nav_supervision()} />}
        {maySupervise && <NavItem href={to.gaps()} within="/plan" name={m.nav_plan()} />}
        <NoticesItem />
        {mayReadImports && <NavItem href={to.imports()} name={m.nav_import()} />}
      </ul>
    </nav>
  )
}

/** For those who handle what residents tell, with how many nobody has looked at. */
function ReportsItem() {
  const waiting = useReportsWaiting()
  if (waiting === null) return null
  return (
    <NavItem href={to.reports()} name={m.nav_reports()}>
      {waiting > 0 && (
        <span className="nav-count">
          {waiting}
          <span className="visually-hidden"> {m.nav_reports_waiting()}</span>
        </span>
      )}
    </NavItem>
  )
}

/** For those who are told of orders, with how many they have not read. */
function NoticesItem() {
  const unread = useUnread()
  if (unread === null) return null
  return (
    <NavItem href={to.notices()} name={m.nav_notices()}>
      {unread > 0 && (
        <span className="nav-count">
          {unread}
          <span className="visually-hidden"> {m.nav_notices_unread()}</span>
        </span>
      )}
    </NavItem>
  )
}

/** `within`: where the pages begin that it stands for; absent: at its own. */
function NavItem({ href, within = href, name, children }: { href: string; within?: string; name: string; children?: ReactNode }) {
  const [path] = useLocation()
  const current = path === href || (within !== '/' && path.startsWith(`${within}/`))
  return (
    <li>
      <Link href={href} aria-current={current ? 'page' : undefined}>
        {name} {children}
      </Link>
    </li>
  )
}

function ElderSwitch() {
  const [elder, setElder] = useElderMode()
  return (
    <button type="button" onClick={() => setElder(!elder)}>
      {elder ? m.elder_off() : m.elder_on()}
    </button>
  )
}

function StaffTools() {
  const signedIn = useSignedIn()
  const session = useSession()
  const queries = useQueryClient()
  const [path] = useLocation()
  const leave = () => {
    // What was shown to staff is asked again as the public sees it.
    signOut().then(
      () => void queries.resetQueries(),
      (error: Error) => alert(wordsOf(error).title),
    )
  }
  const other = getLocale() === 'en' ? 'zh-CN' : 'en'
  return (
    <>
      <button type="button" lang={other} aria-label={m.lang_other_label()} onClick={() => void setLocale(other)}>
        {m.lang_other()}
      </button>
      {session?.user && <Link href={to.account()}>{session.user.display_name}</Link>}
      {signedIn ? (
        <button type="button" onClick={leave}>
          {m.sign_out()}
        </button>
      ) : (
        <Link href={to.signIn(path)}>{m.sign_in()}</Link>
      )}
    </>
  )
}

function Colophon() {
  const city = useCity()
  const [elder] = useElderMode()
  const mayManage = useMay('manage_accounts')
  return (
    <footer className="colophon">
      {elder && (
        <div className="colophon-more no-print">
          <Navigation />
          <div className="masthead-tools">
            <StaffTools />
          </div>
        </div>
      )}
      {city?.is_demo && <p>{m.example_data_note()}</p>}
      <p>{m.footer_law()}</p>
      <p className="row no-print">
        <Link href={to.criteria()}>{m.criteria_title()}</Link>
        <Link href={to.openData()}>{m.data_title()}</Link>
        <Link href={to.api()}>{m.nav_api()}</Link>
        {mayManage && <Link href={to.accounts()}>{m.nav_accounts()}</Link>}
      </p>
    </footer>
  )
}
