const quiet = () => undefined

/** A log that nobody reads. */
export const silent = { info: quiet, warn: quiet, error: quiet }
