import { api } from './api-client'

/** What was drawn on the pad, as a file. */
function drawnSignature(dataUrl: string): File {
  const bytes = Uint8Array.from(atob(dataUrl.slice(dataUrl.indexOf(',') + 1)), (sign) => sign.charCodeAt(0))
  return new File([bytes], 'signature.png', { type: 'image/png' })
}

/** Keeps what was drawn and says under which number. */
export async function keptSignature(dataUrl: string): Promise<number> {
  const form = new FormData()
  form.append('file', drawnSignature(dataUrl))
  return (await api.upload<{ id: number }>('/attachments', form)).id
}
