import { isUnchanged, type CriteriaChanges } from '#domain/criteria_changes.ts'
import { requirementText } from '#domain/audit_words.ts'
import type { Criterion } from '#domain/criterion.ts'
import { componentName } from '#domain/property.ts'
import { language, nameOf } from '../names.ts'
import { m } from '../paraglide/messages.js'
import { fieldName, fieldText, toldFields } from './criterion_words.ts'

/** What differs between two versions, item by item, as a person reads it. */
export function ChangesView({ changes }: { changes: CriteriaChanges }) {
  const { added, removed, changed } = changes
  if (isUnchanged(changes)) return <p className="state soft">{m.criteria_changes_none()}</p>
  return (
    <>
      <p role="status">{m.criteria_changes_count({ added: added.length, changed: changed.length, removed: removed.length })}</p>
      {changed.length > 0 && (
        <Part title={m.criteria_changed()}>
          {changed.map(({ before, after, fields }) => (
            <li key={after.id} className="criterion">
              <Title item={after} />
              <dl className="criteria-fields">
                {toldFields(fields).map((field) => (
                  <div key={field}>
                    <dt>{fieldName(field)}</dt>
                    <dd>
                      <Said text={fieldText(before, field)} /> <span aria-hidden="true">→</span>
                      <span className="visually-hidden">{m.criteria_becomes()}</span> <strong>{<Said text={fieldText(after, field)} />}</strong>
                    </dd>
                  </div>
                ))}
              </dl>
            </li>
          ))}
        </Part>
      )}
      <Listed title={m.criteria_added()} items={added} />
      <Listed title={m.criteria_removed()} items={removed} />
    </>
  )
}

function Part({ title, children }: { title: string; children: React.ReactNode }) {
  return (
    <section>
      <h2>{title}</h2>
      <ul>{children}</ul>
    </section>
  )
}

function Listed({ title, items }: { title: string; items: readonly Criterion[] }) {
  if (items.length === 0) return null
  return (
    <Part title={title}>
      {items.map((item) => (
        <li key={item.id} className="criterion">
          <Title item={item} />
          <p>{m.criteria_asked({ text: requirementText(item, language()) })}</p>
        </li>
      ))}
    </Part>
  )
}

function Title({ item }: { item: Criterion }) {
  const component = componentName(item.component)
  return (
    <>
      <h3>
        {nameOf(item)} <span className="soft keep">{item.id}</span>
      </h3>
      {component && <p className="soft">{nameOf(component)}</p>}
    </>
  )
}

/** An empty text is nothing to read. */
function Said({ text }: { text: string }) {
  return <span>{text || m.criteria_nothing()}</span>
}
