/** An object of a file, member by member: what was understood is taken out, what is left is kept as it is. */
export type Members = Record<string, unknown>

export function isMembers(value: unknown): value is Members {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** The value at a path of members apart by dots; undefined: there is none. */
export function memberAt(members: unknown, path: string): unknown {
  let value = members
  for (const name of namesIn(path)) {
    if (!isMembers(value) || !Object.hasOwn(value, name)) return undefined
    value = value[name]
  }
  return value
}

/** The paths of the mapping, taken apart once: each is asked for at every place of a file. */
const taken_apart = new Map<string, readonly string[]>()

function namesIn(path: string): readonly string[] {
  const known = taken_apart.get(path)
  if (known) return known
  const names = path.split('.')
  if (taken_apart.size < 1000) taken_apart.set(path, names)
  return names
}

/** Takes the member out, and what holds nothing else. */
export function takeMember(members: Members, path: string): unknown {
  const value = memberAt(members, path)
  if (value !== undefined) removeMember(members, namesIn(path), 0)
  return value
}

function removeMember(members: Members, names: readonly string[], index: number): void {
  const name = names[index]! // there is a value at the end of the path
  if (index < names.length - 1) {
    const inner = members[name] as Members
    removeMember(inner, names, index + 1)
    if (Object.keys(inner).length > 0) return
  }
  delete members[name]
}

export function setMember(members: Members, path: string, value: unknown): void {
  const [name, ...rest] = path.split('.') as [string, ...string[]]
  if (rest.length === 0) members[name] = value
  else setMember((members[name] ??= {}) as Members, rest.join('.'), value) // only objects are put at a path with more behind
}

/** Every value that is left, by its path; a list of plain values as one text. */
export function leftOver(value: unknown, path: string, into: Record<string, string>): void {
  if (value === undefined) return
  if (Array.isArray(value) && value.every((each) => typeof each !== 'object' || each === null)) {
    if (value.length > 0) into[path] = value.join(';').slice(0, 2_000)
  } else if (typeof value === 'object' && value !== null) {
    for (const [name, inner] of Object.entries(value)) leftOver(inner, path ? `${path}.${name}` : name, into)
  } else into[path] = (typeof value === 'string' ? value : JSON.stringify(value)).slice(0, 2_000)
}
