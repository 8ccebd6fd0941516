import { StartError } from '../start_error.ts'
import { firstRow, type Db } from './connect.ts'

/** The oldest that the SQL of this program is written for. */
const oldest = { postgres: 15, postgis: '3.3' }

/** What a database server says of itself. */
export interface Abilities {
  version: number
  version_text: string
  postgis_available: string | null
  postgis_installed: string | null
  trigrams_available: boolean
}

/** Refuses in one sentence a server that can't be reached or that lacks what the migrations need. */
export async function refuseUnfit(db: Db): Promise<void> {
  const sentence = lacking(await abilitiesOf(db))
  if (sentence) throw new StartError(sentence)
}

async function abilitiesOf(db: Db): Promise<Abilities> {
  try {
    const found = await firstRow<Abilities>(
      db,
      `select current_setting('server_version_num')::int as version, current_setting('server_version') as version_text,
              max(default_version) filter (where name = 'postgis') as postgis_available,
              max(installed_version) filter (where name = 'postgis') as postgis_installed,
              coalesce(bool_or(name = 'pg_trgm'), false) as trigrams_available
         from pg_available_extensions where name in ('postgis', 'pg_trgm')`,
    )
    return found! // an aggregate without groups has one row
  } catch (error) {
    const { code, message } = error as Error & { code?: string }
    throw new StartError(
      `DATABASE_URL: the database can't be reached (${message || code}). Is the server running, and are address, name, user and password right?`,
    )
  }
}

/** What stands in the way, or null. */
export function lacking({ version, version_text, postgis_available, postgis_installed, trigrams_available }: Abilities): string | null {
  if (version < oldest.postgres * 10_000) return `The database is PostgreSQL ${version_text}; PostgreSQL ${oldest.postgres} or newer is needed.`
  const postgis = postgis_installed ?? postgis_available
  if (postgis === null)
    return `The database server has no PostGIS. Install it there (Debian: postgresql-${Math.floor(version / 10_000)}-postgis-3), then start again.`
  if (isOlder(postgis, oldest.postgis)) return `The database has PostGIS ${postgis}; PostGIS ${oldest.postgis} or newer is needed.`
  if (!trigrams_available)
    return 'The database server has no pg_trgm, which is one of the modules that come with PostgreSQL (some systems: package postgresql-contrib).'
  return null
}

function isOlder(version: string, than: string): boolean {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  const [least_major = 0, least_minor = 0] = than.split('.').map(Number)
  return major < least_major || (major === least_major && minor < least_minor)
}

/** A right that the migrations need and the user of DATABASE_URL has not, or null. */
export function forbidden(error: unknown): StartError | null {
  const { code, message } = error as Error & { code?: string }
  if (code !== '42501') return null
  return new StartError(
    `The user of DATABASE_URL lacks a right (${message.split(' - ').at(-1)}). Make it the owner of the database, have an administrator run \`create extension postgis\` in it, then start again.`,
  )
}
