import { createHash } from 'node:crypto'
import { Readable } from 'node:stream'
import type { ReadableStream } from 'node:stream/web'
import { AwsClient } from 'aws4fetch'
import type { Config } from '../config.ts'
import { StartError } from '../start_error.ts'
import { unavailable } from './store_error.ts'
import type { PhotoStore, PictureName, StoredPicture } from './store.ts'

/** Longest that one request to the bucket may take. */
const patience_ms = 60_000

/** Pictures in a bucket of a store that speaks the S3 protocol, addressed by path. */
export class S3Store implements PhotoStore {
  private readonly client: AwsClient
  private readonly address: string

  constructor(config: Config) {
    const { PHOTO_STORE, PHOTO_STORE_ENDPOINT, PHOTO_STORE_KEY_ID, PHOTO_STORE_SECRET, PHOTO_STORE_REGION } = config
    if (!PHOTO_STORE || !PHOTO_STORE_ENDPOINT || !PHOTO_STORE_KEY_ID || !PHOTO_STORE_SECRET)
      throw new StartError('PHOTO_STORE: a bucket needs PHOTO_STORE_ENDPOINT, PHOTO_STORE_KEY_ID and PHOTO_STORE_SECRET too.')
    this.address = `${PHOTO_STORE_ENDPOINT.replace(/\/$/, '')}/${PHOTO_STORE.replace(/^s3:\/\//, '').replace(/\/$/, '')}`
    this.client = new AwsClient({
      accessKeyId: PHOTO_STORE_KEY_ID,
      secretAccessKey: PHOTO_STORE_SECRET,
      region: PHOTO_STORE_REGION,
      service: 's3',
      retries: 2,
    })
  }

  async put(name: PictureName, content: Buffer, mediaType: string): Promise<void> {
    const headers = { 'content-type': mediaType, 'x-amz-content-sha256': createHash('sha256').update(content).digest('hex') }
    const answer = await this.ask(name, { method: 'PUT', body: new Uint8Array(content), headers })
    await answer?.arrayBuffer()
    if (!answer) throw unavailable(new Error('the bucket does not exist'))
  }

  async get(name: PictureName): Promise<StoredPicture | null> {
    const answer = await this.ask(name, { method: 'GET' })
    if (!answer?.body) return null
    return { bytes: Number(answer.headers.get('content-length')), content: Readable.fromWeb(answer.body as ReadableStream) }
  }

  async has(name: PictureName): Promise<boolean> {
    return (await this.ask(name, { method: 'HEAD' })) !== null
  }

  async remove(name: PictureName): Promise<void> {
    await this.ask(name, { method: 'DELETE' })
  }

  /** The answer; null where there is no such picture. */
  private async ask(name: PictureName, request: RequestInit): Promise<Response | null> {
    const url = `${this.address}/${name}`
    const answer = await this.client.fetch(url, { ...request, signal: AbortSignal.timeout(patience_ms) }).catch((error: unknown) => {
      throw unavailable(error)
    })
    if (answer.ok) return answer
    await answer.body?.cancel()
    if (answer.status === 404) return null
    throw unavailable(new Error(`the bucket answered ${request.method} with ${answer.status}`))
  }
}
