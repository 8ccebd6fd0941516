/**
 * Prints a reply as it is. By its schema each part that has several shapes is tried shape by shape, and some megabytes of them
 * would hold up everybody else for a second.
 */
export const plainly = () => (reply: unknown) => JSON.stringify(reply)
