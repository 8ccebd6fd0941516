import { useState } from 'react'
import { Link } from 'wouter'
import { m } from '../paraglide/messages.js'
import { to } from '../routes.ts'
import { curlExample } from './api_example.ts'
import { summaryOf } from './api_words.ts'
import { aboutText, bodyOf, fieldRows, goodAnswerOf, typeText, type Endpoint, type FieldRow } from './openapi.ts'

/** One operation. Its tables are drawn when it is opened: there are thousands of rows in all. */
export function ApiOperation({ endpoint }: { endpoint: Endpoint }) {
  const [isOpen, setOpen] = useState(false)
  const { id, method, path, security } = endpoint
  const summary = summaryOf(endpoint)
  return (
    <details id={id} className="api-operation" open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <h3 lang={summary.lang}>{summary.text}</h3>
        <code className="api-path">
          <span className={`api-method api-${method.toLowerCase()}`}>{method}</span> {path}
        </code>
        <span className="soft">{security ? m.api_for_staff() : m.api_for_all()}</span>
      </summary>
      {isOpen && <Details endpoint={endpoint} />}
    </details>
  )
}

function Details({ endpoint }: { endpoint: Endpoint }) {
  const { description, parameters = [], responses } = endpoint
  const body = bodyOf(endpoint)
  const answer = goodAnswerOf(endpoint)
  const refusals = Object.keys(responses).filter((status) => Number(status) >= 400)
  return (
    <div className="api-details">
      {description && <p lang="en">{description}</p>}
      {parameters.length > 0 && (
        <Fields
          caption={m.api_parameters()}
          showRequired
          rows={parameters.map(({ name, in: place, required = false, schema, description: about }) => ({
            name,
            type: typeText(schema),
            isRequired: required,
            about: [place === 'query' ? '' : placeName(place), about ?? '', aboutText(schema && { ...schema, description: undefined })]
              .filter(Boolean)
              .join(' · '),
          }))}
        />
      )}
      {body && <Fields caption={m.api_body({ type: body[0] })} rows={fieldRows(body[1])} showRequired />}
      {answer && (
        <Fields caption={m.api_answer({ status: answer.status, type: answer.content?.[0] ?? m.none() })} rows={fieldRows(answer.content?.[1])} />
      )}
      {refusals.length > 0 && (
        <p>
          {m.api_refusals({ statuses: refusals.join(', ') })} <Link href={to.problems()}>{m.api_problems()}</Link>
        </p>
      )}
      <figure>
        <figcaption>{m.api_example()}</figcaption>
        {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a long line scrolls, so the keyboard must reach it */}
        <pre tabIndex={0} role="region" aria-label={m.api_example()}>
          <code>{curlExample(endpoint, location.origin)}</code>
        </pre>
      </figure>
    </div>
  )
}

function placeName(place: string): string {
  return place === 'path' ? m.api_in_path() : m.api_in_header()
}

function Fields({ caption, rows, showRequired = false }: { caption: string; rows: FieldRow[]; showRequired?: boolean }) {
  if (rows.length === 0) return <p className="api-caption">{caption}</p>
  return (
    <table className="api-fields">
      <caption className="api-caption">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{m.api_name()}</th>
          <th scope="col">{m.api_about()}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ name, type, isRequired, about }) => (
          <tr key={name}>
            <th scope="row">
              <code>{name}</code>
              {showRequired && isRequired && <span className="api-required"> {m.api_required()}</span>}
            </th>
            <td lang="en">
              <span className="api-type">{type}</span> {about}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
