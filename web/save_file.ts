/** Puts a file among the person's downloads. */
export function saveFile(name: string, file: Blob): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(file)
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), kept_ms)
}

/** Until the browser has surely begun to read it. */
const kept_ms = 60_000
