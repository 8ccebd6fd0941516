/** Looks at something that changes, for many who ask at once. Each answer is of a look that began after it was asked for, so nobody misses what he wrote himself. */
export class Looks<T> {
  private readonly look: () => Promise<T>
  private looking: Promise<unknown> = Promise.resolve()
  private next: Promise<T> | undefined

  constructor(look: () => Promise<T>) {
    this.look = look
  }

  /** One look at a time; all who ask while one is under way share the one after it. */
  async current(): Promise<T> {
    this.next ??= this.after(this.looking)
    return this.next
  }

  private async after(before: Promise<unknown>): Promise<T> {
    await before
    this.next = undefined
    const look = this.look()
    this.looking = look.catch(() => undefined)
    return look
  }
}
