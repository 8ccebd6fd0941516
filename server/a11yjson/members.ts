/** An object of a file, member by member: what was understood is taken out, what is left is kept as it is. */
export type Members = Record<string, unknown>

export function isMembers(value: unknown): value is Members {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** The value at a path of members apart by dots; undefined: there is none. */
export function memberAt(members: unknown, path: string): unknown {
  return path.split('.').reduce((value: unknown, name) => (isMembers(value) && Object.hasOwn(value, name) ? value[name] : undefined), members)
}

/** Takes the member out, and what holds nothing else. */
export function takeMember(members: Members, path: string): unknown {
  const value = memberAt(members, path)
  if (value === undefined) return undefined
  const [name, rest] = [path.split('.', 1)[0]!, path.split('.').slice(1).join('.')] // a path has a name
  if (rest === '') delete members[name]
  else {
    const inner = members[name] as Members // there is a value below it
    takeMember(inner, rest)
    if (Object.keys(inner).length === 0) delete members[name]
  }
  return value
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
  } else into[path] = String(value).slice(0, 2_000)
}
