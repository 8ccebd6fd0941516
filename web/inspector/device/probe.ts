/** Whether what is written here is still there when the store is opened anew: writes, closes, opens, reads. */
export async function isKeeping(): Promise<boolean> {
  const value = crypto.randomUUID()
  try {
    const writing = await open()
    await done(writing.transaction(store, 'readwrite').objectStore(store).put(value, 'probe'))
    writing.close()
    const reading = await open()
    const read = await done(reading.transaction(store).objectStore(store).get('probe'))
    reading.close()
    return read === value
  } catch {
    return false
  }
}

const store = 'probe'

function open(): Promise<IDBDatabase> {
  const opening = indexedDB.open('changxing_probe', 1)
  opening.addEventListener('upgradeneeded', () => opening.result.createObjectStore(store))
  return done(opening)
}

function done<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result))
    request.addEventListener('error', () => reject(request.error ?? new Error('no answer')))
  })
}
