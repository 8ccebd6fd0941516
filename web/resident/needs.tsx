import { useState } from 'react'
import { Button } from 'react-aria-components'
import { Link } from 'wouter'
import { hasNeeds } from '#domain/needs.ts'
import { useNeeds } from '../needs.ts'
import { m } from '../paraglide/messages.js'
import { to } from '../routes.ts'
import { FitMark } from '../ui/fit_mark.tsx'
import { Page } from '../ui/page.tsx'
import { NeedsPresets } from './needs_presets.tsx'
import './needs.css'

/** 我的需要: what this person needs, kept on this device. */
export default function NeedsPage() {
  const [needs, keep] = useNeeds()
  const [said, setSaid] = useState('')
  return (
    <Page title={m.needs_title()} className="needs">
      <p>{m.needs_intro()}</p>
      <section className="note needs-privacy" aria-labelledby="needs-privacy">
        <h2 id="needs-privacy">{m.needs_privacy_title()}</h2>
        <p>{m.needs_privacy()}</p>
      </section>
      <NeedsPresets
        needs={needs}
        choose={(chosen) => {
          keep(chosen)
          setSaid(m.needs_saved())
        }}
      />
      <p role="status" className="needs-said">
        {said}
      </p>
      <div className="row">
        <Link className="button primary" href={to.finder()}>
          {m.needs_find()}
        </Link>
        {hasNeeds(needs) && (
          <Button
            className="button"
            onPress={() => {
              keep({})
              setSaid(m.needs_forgotten())
            }}
          >
            {m.needs_forget()}
          </Button>
        )}
      </div>
      <Marks />
    </Page>
  )
}

function Marks() {
  return (
    <section className="needs-marks" aria-labelledby="needs-marks">
      <h2 id="needs-marks">{m.needs_marks_title()}</h2>
      <ul>
        <li>
          <FitMark answer="fits" /> {m.needs_mark_fits()}
        </li>
        <li>
          <FitMark answer="fits" stale /> {m.needs_mark_stale()}
        </li>
        <li>
          <FitMark answer="unknown" /> {m.needs_mark_unknown()}
        </li>
        <li>
          <FitMark answer="does_not_fit" /> {m.needs_mark_does_not_fit()}
        </li>
      </ul>
    </section>
  )
}
