import { Link } from 'wouter'
import { dayInChina } from '#domain/date.ts'
import { nameOf } from '../names.ts'
import { m } from '../paraglide/messages.js'
import { to } from '../routes.ts'
import { QueryView } from '../ui/query_view.tsx'
import { useVersions } from './criteria_api.ts'

/** All versions that were ever in force, the newest first. */
export function CriteriaVersions() {
  const query = useVersions()
  return (
    <section aria-labelledby="criteria-versions">
      <h2 id="criteria-versions">{m.criteria_versions()}</h2>
      <QueryView query={query}>
        {(versions) => (
          <ul>
            {versions.map(({ number, in_force, published_at, published_by, count, ...named }, place) => (
              <li key={number} className="criterion">
                <p>
                  <Link href={to.criteria(in_force ? undefined : number)}>{m.criteria_version_named({ number, name: nameOf(named) })}</Link>{' '}
                  {in_force && <span className="tag">{m.criteria_in_force()}</span>}
                </p>
                <p className="soft">
                  {m.criteria_version_about({ count, date: dayInChina(new Date(published_at)) })}
                  {published_by && published_by !== 'program' && ` · ${m.criteria_published_by({ by: published_by })}`}
                </p>
                {place + 1 < versions.length && (
                  <p>
                    <Link href={to.criteriaChanges(number, versions[place + 1]!.number)}>
                      {m.criteria_compare({ number: versions[place + 1]!.number })}
                    </Link>
                  </p>
                )}
              </li>
            ))}
          </ul>
        )}
      </QueryView>
    </section>
  )
}
