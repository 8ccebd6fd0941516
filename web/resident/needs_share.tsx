import { useState } from 'react'
import { Button, Input, Label, TextField } from 'react-aria-components'
import { printNeeds, type Needs } from '#domain/needs.ts'
import { needsLines } from '../needs_words.ts'
import { m } from '../paraglide/messages.js'
import { to } from '../routes.ts'

/** A link that holds the needs, behind its #: that part of an address is never sent to a server. */
export function NeedsLink({ needs }: { needs: Needs }) {
  const [said, setSaid] = useState('')
  const link = `${location.origin}${to.needs()}#${printNeeds(needs).toString()}`
  const copy = () =>
    void navigator.clipboard.writeText(link).then(
      () => setSaid(m.needs_share_copied()),
      () => setSaid(m.needs_share_not_copied()),
    )
  return (
    <section aria-labelledby="needs-share">
      <h2 id="needs-share">{m.needs_share_title()}</h2>
      <p className="soft">{m.needs_share_about()}</p>
      <div className="needs-share">
        <TextField className="field" isReadOnly value={link}>
          <Label>{m.needs_share_link()}</Label>
          <Input onFocus={(event) => event.currentTarget.select()} />
        </TextField>
        {'clipboard' in navigator && (
          <Button className="button" onPress={copy}>
            {m.needs_share_copy()}
          </Button>
        )}
      </div>
      <p role="status">{said}</p>
    </section>
  )
}

/** What such a link holds; it replaces nothing by itself. */
export function Received({ needs, hasOwn, take, leave }: { needs: Needs; hasOwn: boolean; take: () => void; leave: () => void }) {
  return (
    <section className="needs-received" aria-labelledby="needs-received">
      <h2 id="needs-received">{m.needs_received_title()}</h2>
      <p>{m.needs_received_about()}</p>
      <ul>
        {needsLines(needs).map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <div className="row">
        <Button className="button primary" onPress={take}>
          {hasOwn ? m.needs_received_replace() : m.needs_received_use()}
        </Button>
        <Button className="button" onPress={leave}>
          {m.needs_received_no()}
        </Button>
      </div>
      {hasOwn && <p className="soft">{m.needs_received_own()}</p>}
    </section>
  )
}
