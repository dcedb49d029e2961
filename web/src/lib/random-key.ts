/** A random key; `crypto.randomUUID` is missing on plain-http addresses of a company network. */
export function randomKey(): string {
  return [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}
