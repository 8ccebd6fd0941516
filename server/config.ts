import { resolve } from 'node:path'
import { Type, type Static } from 'typebox'
import { Value } from 'typebox/value'
import { root } from './root.ts'
import { StartError } from './start_error.ts'

/** Every environment variable, with its default. The table in the README is checked against this by a test. */
export const configSchema = Type.Object({
  HOST: Type.String({ default: '127.0.0.1', minLength: 1, description: 'Address to listen on; 0.0.0.0 for every network' }),
  PORT: Type.Integer({ default: 8080, minimum: 0, maximum: 65535, description: 'Port to listen on; 0 for any free one' }),
  DATABASE_URL: Type.Optional(
    Type.String({
      pattern: '^postgres(ql)?://',
      examples: ['postgres://user:password@host:5432/database'],
      description: 'PostgreSQL 15+ with PostGIS 3.3+; absent: the embedded one',
    }),
  ),
  DATABASE_POOL: Type.Integer({
    default: 4,
    minimum: 2,
    maximum: 50,
    description: 'Connections to the database, beside up to three that judge what devices hand over',
  }),
  DATA_DIR: Type.String({ default: '.data', minLength: 1, description: 'Folder of the embedded database, the administrator token and photos' }),
  DEMO: Type.Union([Type.Literal('auto'), Type.Literal('on'), Type.Literal('off')], {
    default: 'auto',
    description: 'Load example data into an empty database; auto: only into the embedded one',
  }),
  CITY_DATA: Type.String({ default: 'data/lianzhou', minLength: 1, description: "Folder with the city's regions and departments" }),
  ADMIN_TOKEN: Type.Optional(
    Type.String({ minLength: 24, description: 'Token that may write; absent: made at the first start and kept in DATA_DIR' }),
  ),
  MAP_APPROVAL_NUMBER: Type.String({ default: '', description: '审图号 shown on maps; none is invented' }),
  DATA_LICENCE: Type.String({ default: '', description: 'Licence under which others may use the data; none is invented' }),
  DATA_LICENCE_URL: Type.Optional(
    Type.String({ pattern: '^https?://\\S+$', examples: ['https://licence.example/text'], description: 'Where the text of that licence stands' }),
  ),
  MAX_UPLOAD_MB: Type.Integer({ default: 500, minimum: 1, maximum: 2000, description: 'Largest import file in MB' }),
  MAX_PHOTO_MB: Type.Integer({ default: 12, minimum: 1, maximum: 50, description: 'Largest photo in MB' }),
  PHOTO_STORE: Type.Optional(
    Type.String({
      pattern: '^s3://[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$',
      examples: ['s3://bucket'],
      description: 'Bucket for photos, in a store that speaks the S3 protocol; absent: DATA_DIR',
    }),
  ),
  PHOTO_STORE_ENDPOINT: Type.Optional(
    Type.String({
      pattern: '^https?://[^/?#\\s]+/?$',
      examples: ['https://storage.example'],
      description: 'Address of that store, which is asked for the bucket by path',
    }),
  ),
  PHOTO_STORE_REGION: Type.String({ default: 'us-east-1', minLength: 1, description: 'Region of the bucket' }),
  PHOTO_STORE_KEY_ID: Type.Optional(Type.String({ minLength: 1, description: 'Access key that may read, write and delete in the bucket' })),
  PHOTO_STORE_SECRET: Type.Optional(Type.String({ minLength: 1, description: 'Secret of the access key' })),
  DEVICE_KEPT_DAYS: Type.Integer({
    default: 30,
    minimum: 1,
    maximum: 365,
    description: 'Days that an inspector’s device keeps what it delivered: longer than the oldest backup that may be restored',
  }),
  TILE_CACHE_MB: Type.Integer({
    default: 64,
    minimum: 0,
    maximum: 4096,
    description: 'Memory for tiles that were drawn, in MB; 0: each is drawn anew',
  }),
  SYNC_BUDGET_MS: Type.Integer({
    default: 1000,
    minimum: 0,
    maximum: 60_000,
    description: 'Longest that a device waits until its records are judged, in ms; the rest is judged after the answer',
  }),
  TRUST_PROXY: Type.Union([Type.Literal('on'), Type.Literal('off')], {
    default: 'off',
    description: 'Believe X-Forwarded-* headers: only behind a proxy of your own',
  }),
  PLAIN_HTTP: Type.Union([Type.Literal('on'), Type.Literal('off')], {
    default: 'off',
    description: 'Let people sign in over plain http from other machines: only in a network of your own',
  }),
  PUBLIC_URL: Type.Optional(
    Type.String({
      pattern: '^https?://[^/?#\\s]+/?$',
      examples: ['https://map.example'],
      description: 'Scheme and host by which people reach it, written into TileJSON and mails; absent: as each request names it',
    }),
  ),
  SMTP_URL: Type.Optional(
    Type.String({
      pattern: '^smtps?://[^\\s]+$',
      examples: ['smtps://user:password@mail.example:465'],
      description: 'Mail server for notices, which needs MAIL_FROM and PUBLIC_URL as well; absent: the inbox alone',
    }),
  ),
  MAIL_FROM: Type.Optional(
    Type.String({
      pattern: '^[^@\\r\\n]*[^@\\s]+@[^@\\s]+$',
      examples: ['changxing@city.example'],
      description: 'Sender of mails, with or without a name before the address',
    }),
  ),
  LOG_LEVEL: Type.Optional(
    Type.Union(
      ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'].map((level) => Type.Literal(level)),
      { description: 'Log as JSON lines from this level on, `info` with every request; absent: lines to read, requests only where they fail' },
    ),
  ),
})
export type Config = Static<typeof configSchema>

export function readConfig(environment: NodeJS.ProcessEnv): Config {
  const known = Object.keys(configSchema.properties)
  const given = Object.fromEntries(known.flatMap((name) => (environment[name] ? [[name, valueOf(name, environment[name])]] : [])))
  const value: unknown = Value.Default(configSchema, given)
  const [error] = Value.Errors(configSchema, value)
  if (error) throw new StartError(sentence(error.instancePath.slice(1), given))
  const config = value as Config
  return { ...config, DATA_DIR: resolve(root, config.DATA_DIR), CITY_DATA: resolve(root, config.CITY_DATA) }
}

/** A whole number where one is wanted, anything else as the text that it is: 80.5 is no port and is refused. */
function valueOf(name: string, text: string): string | number {
  const { type } = configSchema.properties[name as keyof Config] as { type?: string }
  return type === 'integer' && /^-?\d+$/.test(text) ? Number(text) : text
}

const secret = new Set(['DATABASE_URL', 'ADMIN_TOKEN', 'PHOTO_STORE_SECRET', 'SMTP_URL'])

function sentence(name: string, given: Record<string, unknown>): string {
  const schema = configSchema.properties[name as keyof Config] as Told
  const shown = secret.has(name) ? 'The value given' : `"${String(given[name])}"`
  return `${name}: ${shown} can't be used. Use ${usable(schema)}.`
}

/** What the sentence needs of a property's schema. */
interface Told {
  anyOf?: { const: string }[]
  minimum?: number
  maximum?: number
  minLength?: number
  examples?: string[]
}

function usable({ anyOf, minimum, maximum, minLength, examples }: Told): string {
  if (anyOf) return `one of ${anyOf.map((choice) => choice.const).join(', ')}`
  if (minimum !== undefined) return `a whole number from ${minimum} to ${maximum}`
  if (examples) return `an address such as ${examples[0]}`
  return `at least ${minLength} characters`
}
