import { Button } from 'react-aria-components'
import { m } from '../paraglide/messages.js'
import { saveFile } from '../save_file.ts'
import { payloadLines, printPayload, readPayload } from './sync_payload.ts'

/** What the device sent: in words as far as they reach, whole below, and as a file. */
export function PayloadView({ payload, name, about }: { payload: string; name: string; about: string }) {
  const lines = payloadLines(readPayload(payload))
  return (
    <>
      {lines.length > 0 && (
        <dl className="sync-lines">
          {lines.map(({ name: line, text }) => (
            <div key={`${line} ${text}`}>
              <dt>{line}</dt>
              <dd>{text}</dd>
            </div>
          ))}
        </dl>
      )}
      <details className="sync-payload">
        <summary>
          {m.sync_payload()}
          <span className="visually-hidden"> {about}</span>
        </summary>
        <pre>{printPayload(payload)}</pre>
        <Button className="button quiet" aria-label={m.sync_download_of({ name: about })} onPress={() => save(payload, name)}>
          {m.sync_download()}
        </Button>
      </details>
    </>
  )
}

/** As it came, to the byte. */
function save(payload: string, name: string): void {
  saveFile(`changxing-${name}.json`, new Blob([payload], { type: 'application/json' }))
}
