/** Registers say the same few things of thousands of places. */
const most_remembered = 10_000

/** Keeps what was found for a text, and forgets everything once there is too much of it. */
export function remembering<T>(find: (text: string) => T): (text: string) => T {
  const remembered = new Map<string, T>()
  return (text) => {
    const known = remembered.get(text)
    if (known !== undefined || remembered.has(text)) return known as T
    if (remembered.size >= most_remembered) remembered.clear()
    const found = find(text)
    remembered.set(text, found)
    return found
  }
}
