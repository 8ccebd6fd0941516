import { useEffect, useState } from 'react'
import { Button } from 'react-aria-components'
import { Link } from 'wouter'
import { hasNeeds, parseNeeds, printNeeds, type Needs } from '#domain/needs.ts'
import { useNeeds } from '../needs.ts'
import { m } from '../paraglide/messages.js'
import { to } from '../routes.ts'
import { FitMark } from '../ui/fit_mark.tsx'
import { Page } from '../ui/page.tsx'
import { NeedsPresets } from './needs_presets.tsx'
import { NeedsLink, Received } from './needs_share.tsx'
import { NeedsValues } from './needs_values.tsx'
import './needs.css'

/** 我的需要: what this person needs, kept on this device. */
export default function NeedsPage() {
  const [needs, setNeeds] = useNeeds()
  const [received, leave] = useReceived(needs)
  const [forgotten, setForgotten] = useState<Needs | null>(null)
  const [said, setSaid] = useState('')
  const keep = (changed: Needs) => {
    setNeeds(changed)
    setForgotten(null)
    setSaid(m.needs_saved())
  }
  const take = () => {
    if (received) keep(received)
    leave()
  }
  const forget = () => {
    setNeeds({})
    setForgotten(needs)
    setSaid(m.needs_forgotten())
  }
  return (
    <Page title={m.needs_title()} className="needs">
      {received && <Received needs={received} hasOwn={hasNeeds(needs)} take={take} leave={leave} />}
      <p>{m.needs_intro()}</p>
      <Privacy />
      <NeedsPresets needs={needs} choose={keep} />
      <div className="row needs-done">
        <Link className="button primary" href={to.finder()}>
          {m.needs_find()}
        </Link>
        <p role="status">{said}</p>
        {forgotten && (
          <Button className="button" onPress={() => keep(forgotten)}>
            {m.needs_undo()}
          </Button>
        )}
      </div>
      <NeedsValues needs={needs} keep={keep} />
      <Marks />
      {hasNeeds(needs) && (
        <div className="stack">
          <NeedsLink needs={needs} />
          <p>
            <Button className="button" onPress={forget}>
              {m.needs_forget()}
            </Button>
          </p>
        </div>
      )}
    </Page>
  )
}

/** What the address brought, until it is taken or left; null: nothing that one doesn't have already. */
function useReceived(own: Needs): [Needs | null, () => void] {
  const [hash, setHash] = useState(location.hash)
  useEffect(() => {
    const onHash = () => setHash(location.hash)
    globalThis.addEventListener('hashchange', onHash)
    return () => globalThis.removeEventListener('hashchange', onHash)
  }, [])
  const leave = () => {
    history.replaceState(history.state, '', location.pathname)
    setHash('')
  }
  const received = parseNeeds(new URLSearchParams(hash.slice(1)))
  const isNew = hasNeeds(received) && printNeeds(received).toString() !== printNeeds(own).toString()
  return [isNew ? received : null, leave]
}

function Privacy() {
  return (
    <section className="note needs-privacy" aria-labelledby="needs-privacy">
      <h2 id="needs-privacy">{m.needs_privacy_title()}</h2>
      <p>{m.needs_privacy()}</p>
    </section>
  )
}

function Marks() {
  const shown = [
    ['fits', false, m.needs_mark_fits],
    ['fits', true, m.needs_mark_stale],
    ['unknown', false, m.needs_mark_unknown],
    ['does_not_fit', false, m.needs_mark_does_not_fit],
  ] as const
  return (
    <section className="needs-marks" aria-labelledby="needs-marks">
      <h2 id="needs-marks">{m.needs_marks_title()}</h2>
      <ul>
        {shown.map(([answer, stale, about]) => (
          <li key={`${answer} ${stale}`}>
            <FitMark answer={answer} stale={stale} /> {about()}
          </li>
        ))}
      </ul>
    </section>
  )
}
