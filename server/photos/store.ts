import type { Readable } from 'node:stream'
import type { Config } from '../config.ts'
import { FolderStore } from './folder_store.ts'
import { S3Store } from './s3_store.ts'

/** A picture as it is sent on. */
export interface StoredPicture {
  bytes: number
  content: Readable
}

/** Where pictures lie, by names that are made from their hash: the one interface of a folder and of a bucket. */
export interface PhotoStore {
  /** Keeps it whole or not at all; once it is kept it survives a loss of power. The same name again is the same content. */
  put: (name: PictureName, content: Buffer, mediaType: string) => Promise<void>
  get: (name: PictureName) => Promise<StoredPicture | null>
  has: (name: PictureName) => Promise<boolean>
  remove: (name: PictureName) => Promise<void>
  /** Removes what was begun long ago and never kept; absent: nothing is ever left. */
  sweep?: (now: Date) => Promise<void>
}

export const copySizes = ['large', 'small'] as const
export type CopySize = (typeof copySizes)[number]

/** 64 hexadecimal digits, and after a dot which copy it is: nothing of it was chosen by anybody. */
export type PictureName = string & { readonly of: 'picture' }

export function pictureName(sha256: string, copy?: CopySize): PictureName {
  if (!/^[0-9a-f]{64}$/.test(sha256)) throw new Error('a picture is named by its SHA-256')
  return (copy ? `${sha256}.${copy}` : sha256) as PictureName
}

/** A bucket where one is configured, else the folder of the data. */
export function photoStoreOf(config: Config): PhotoStore {
  return config.PHOTO_STORE === undefined ? new FolderStore(config) : new S3Store(config)
}
