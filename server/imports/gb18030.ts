/**
 * GB18030 as bytes. Node decodes it but does not encode it, so the table is its decoder turned round: all two-byte codes,
 * the four-byte codes of the basic plane, and for the planes above the standard's own arithmetic.
 */
export function encodeGb18030(text: string): Buffer {
  table ??= buildTable()
  const bytes: number[] = []
  for (const sign of text) {
    const code = sign.codePointAt(0)!
    if (code < 0x80) bytes.push(code)
    else bytes.push(...(code > 0xffff ? fourBytes(189_000 + code - 0x10000) : (table.get(sign) ?? [0x3f])))
  }
  return Buffer.from(bytes)
}

let table: Map<string, number[]> | undefined

function buildTable(): Map<string, number[]> {
  const decoder = new TextDecoder('gb18030')
  const found = new Map<string, number[]>()
  const note = (bytes: number[]) => {
    const sign = decoder.decode(Uint8Array.from(bytes))
    if (Array.from(sign).length === 1 && sign !== '\uFFFD' && !found.has(sign)) found.set(sign, bytes)
  }
  for (let lead = 0x81; lead <= 0xfe; lead += 1) for (let trail = 0x40; trail <= 0xfe; trail += 1) if (trail !== 0x7f) note([lead, trail])
  for (let index = 0; index < 39_420; index += 1) note(fourBytes(index))
  return found
}

/** The four-byte codes in order: 10 · 126 · 10 to a lead byte. */
function fourBytes(index: number): number[] {
  return [0x81 + Math.floor(index / 12_600), 0x30 + (Math.floor(index / 1_260) % 10), 0x81 + (Math.floor(index / 10) % 126), 0x30 + (index % 10)]
}
