import { createHash, createHmac } from 'node:crypto'
import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { buffer } from 'node:stream/consumers'

export const key = { id: 'the-key-of-the-tests', secret: 'the-secret-of-the-tests', region: 'cn-south-1' }

export interface Bucket {
  url: string
  objects: Map<string, { content: Buffer; type: string }>
  /** What the next request is answered with, whatever it asks. */
  fail: (status: number) => void
  close: () => void
}

/** A store that speaks as much of the S3 protocol as is spoken to it, and refuses what is not signed as AWS Signature Version 4 says. */
export async function openBucket(name: string): Promise<Bucket> {
  const objects: Bucket['objects'] = new Map()
  let failure = 0
  const server = createServer((request, response) => {
    void buffer(request).then((body) => {
      const { status, object } = failure ? { status: failure, object: undefined } : answer(request, body)
      failure = 0
      response.writeHead(status, object ? { 'content-length': object.content.length, 'content-type': object.type } : {})
      response.end(request.method === 'HEAD' ? undefined : object?.content)
    })
  })

  function answer(request: IncomingMessage, body: Buffer) {
    if (signatureOf(request, body) !== /Signature=(\w+)/.exec(request.headers.authorization ?? '')?.[1]) return { status: 403 }
    const path = request.url!
    if (!path.startsWith(`/${name}/`)) return { status: 404 }
    const object = objects.get(path)
    if (request.method === 'PUT') objects.set(path, { content: body, type: request.headers['content-type']! })
    if (request.method === 'DELETE') objects.delete(path)
    if (request.method === 'PUT') return { status: 200 }
    if (request.method === 'DELETE') return { status: 204 }
    return object ? { status: 200, object } : { status: 404 }
  }

  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}`,
    objects,
    fail: (status) => (failure = status),
    close: () => server.closeAllConnections() ?? server.close(),
  }
}

const sha256 = (content: Buffer | string) => createHash('sha256').update(content).digest('hex')
const hmac = (secret: Buffer | string, text: string) => createHmac('sha256', secret).update(text).digest()

/** As the documentation of AWS Signature Version 4 builds it; null where the body is not the one that was signed. */
function signatureOf({ method, url, headers }: IncomingMessage, body: Buffer): string | null {
  const [, day, region] = /Credential=the-key-of-the-tests\/(\d{8})\/([\w-]+)\/s3\/aws4_request/.exec(headers.authorization ?? '') ?? []
  const signed = /SignedHeaders=([\w;-]+)/.exec(headers.authorization ?? '')?.[1] ?? ''
  const time = String(headers['x-amz-date'])
  const payload = String(headers['x-amz-content-sha256'])
  if (region !== key.region || (payload !== 'UNSIGNED-PAYLOAD' && payload !== sha256(body))) return null
  const named = signed.split(';').map((header) => `${header}:${String(headers[header])}\n`)
  const canonical = [method, url, '', named.join(''), signed, payload].join('\n')
  const text = ['AWS4-HMAC-SHA256', time, `${day}/${region}/s3/aws4_request`, sha256(canonical)].join('\n')
  return hmac([day!, region, 's3', 'aws4_request'].reduce<Buffer | string>(hmac, `AWS4${key.secret}`), text).toString('hex')
}
