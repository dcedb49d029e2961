import { api } from '@/lib/api-client'

export interface KeptFile {
  id: number
  fileName: string
}

/** Keeps a file that is to go along with what is being written. */
export function keepFile(file: File): Promise<KeptFile> {
  const form = new FormData()
  form.append('file', file)
  return api.upload<KeptFile>('/attachments', form)
}
