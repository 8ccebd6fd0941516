/** Of the page where a password is set. The secret stands behind the #, which browsers send to no server and so into no log. */
export function resetPath(secret: string): string {
  return `/password#${secret}`
}
