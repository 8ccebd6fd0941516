/** What the device itself could not do, in two sentences: what happened, what to do. */
export class DeviceProblem extends Error {
  readonly code: DeviceProblemCode
  readonly remedy: string
  constructor(code: DeviceProblemCode, title: string, remedy: string) {
    super(title)
    this.code = code
    this.remedy = remedy
  }
}

/**
 * `insecure`: the page came without HTTPS · `storage`: the browser keeps nothing · `full`: no room · `blocked`: an older page
 * of the app is open · `newer`: a newer one stored this · `nobody`: no person is signed in · `gone`: no such draft here · `elsewhere`: changed in another tab ·
 * `limited`: nothing new may be begun · `torn`: what the server sent does not fit together · `photo`: the picture cannot be read.
 */
export type DeviceProblemCode = 'insecure' | 'storage' | 'full' | 'blocked' | 'newer' | 'nobody' | 'gone' | 'elsewhere' | 'limited' | 'torn' | 'photo'
