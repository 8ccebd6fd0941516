import type { ShutterPosition } from '#domain/audit_document.ts'

/** A fix so long before or after the shutter is of the same place. */
const same_place_ms = 10_000
/** A picture that is older was not taken just now, so that where the device is says nothing of it. */
const just_now_ms = 60_000
const patience_ms = 20_000

type Fix = Required<ShutterPosition>

/** Knows where the device is while the camera is open. */
export class Shutter {
  private watch: number | undefined
  private latest: Fix | null = null

  /** The camera is being opened. */
  open(): void {
    this.watch ??= navigator.geolocation.watchPosition(
      (found) => (this.latest = fixOf(found)),
      () => undefined,
      { enableHighAccuracy: true, maximumAge: 0 },
    )
  }

  close(): void {
    if (this.watch !== undefined) navigator.geolocation.clearWatch(this.watch)
    this.watch = undefined
    this.latest = null
  }

  /** Where a picture was taken; null: the device does not say. It may take its time. */
  async positionAt(taken_at: string): Promise<Fix | null> {
    const { latest } = this
    if (latest && Math.abs(Date.parse(latest.at) - Date.parse(taken_at)) <= same_place_ms) return latest
    return Date.now() - Date.parse(taken_at) > just_now_ms ? null : fixNow()
  }
}

function fixNow(): Promise<Fix | null> {
  return new Promise((resolve) => {
    navigator.geolocation.getCurrentPosition(
      (found) => resolve(fixOf(found)),
      () => resolve(null),
      { enableHighAccuracy: true, maximumAge: 0, timeout: patience_ms },
    )
  })
}

function fixOf({ coords, timestamp }: GeolocationPosition): Fix {
  return {
    lon: coords.longitude,
    lat: coords.latitude,
    accuracy_m: Math.round(coords.accuracy),
    at: new Date(Math.min(timestamp, Date.now())).toISOString(),
  }
}
