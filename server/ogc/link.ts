import type { FastifyRequest } from 'fastify'

export interface Link {
  href: string
  rel: string
  type?: string
  title?: string
  templated?: true
}

export const media = {
  json: 'application/json',
  geojson: 'application/geo+json',
  html: 'text/html',
  schema: 'application/schema+json',
  openapi: 'application/vnd.oai.openapi+json;version=3.0',
  mvt: 'application/vnd.mapbox-vector-tile',
} as const

/** Relations that OGC registers beside IANA’s. */
export const ogcRel = (name: string) => `http://www.opengis.net/def/rel/ogc/1.0/${name}`

/** Scheme and host by which the reader reaches us: as PUBLIC_URL says, else as the request names it. */
export function originOf({ protocol, host }: FastifyRequest, PUBLIC_URL: string | undefined): string {
  return PUBLIC_URL?.replace(/\/$/, '') ?? `${protocol}://${host}`
}

/** An address as the page that was asked for, with another value of one parameter. */
export function withParameter(url: string, name: string, value: string): string {
  const [path = '', search = ''] = url.split('?')
  const parameters = new URLSearchParams(search)
  parameters.set(name, value)
  return `${path}?${parameters.toString()}`
}

/** What every resource says of itself: this form of it, and the other. */
export function selfLinks(url: string, form: 'json' | 'html', type: string): Link[] {
  const other = form === 'json' ? 'html' : 'json'
  return [
    { href: url, rel: 'self', type: form === 'json' ? type : media.html, title: '本文档 This document' },
    { href: withParameter(url, 'f', other), rel: 'alternate', type: form === 'json' ? media.html : type, title: '另一种格式 The other form' },
  ]
}
