import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { TimelineEntry } from '@/api/request-types'
import { apiUrl } from '@/lib/api-client'

interface File {
  id: number
  fileName: string
}

const isFile = (value: unknown): value is File => typeof value === 'object' && value !== null && 'id' in value && 'fileName' in value

/** What was enclosed, or the one file an entry is about. */
function filesOf({ kind, text, data }: TimelineEntry): File[] {
  const enclosed = Array.isArray(data?.['attachments']) ? data['attachments'].filter(isFile) : []
  const one = data?.['attachment']
  return typeof one === 'number' ? [...enclosed, { id: one, fileName: kind === 'CUSTOMER_FILE' && text ? text : '' }] : enclosed
}

/** Photos taken on the page of a label come without a name of their own. */
const mayBePicture = (name: string) => /\.(png|jpe?g|gif|webp)$/i.test(name) || !name.includes('.')

/** The files of an entry, to be opened; of pictures a small view. */
export function EntryFiles({ requestId, entry }: { requestId: number; entry: TimelineEntry }) {
  const files = filesOf(entry)
  if (files.length === 0) return null
  return (
    <span className="row tight">
      {files.map((file) => (
        <FileLink key={file.id} file={file} address={apiUrl(`/service-requests/${requestId}/files/${file.id}`)} />
      ))}
    </span>
  )
}

function FileLink({ file, address }: { file: File; address: string }) {
  const { t } = useTranslation()
  const [shown, setShown] = useState(mayBePicture(file.fileName) && file.fileName !== '')
  return (
    <a href={address} target="_blank" rel="noreferrer" className="row tight">
      {shown && <img src={address} alt="" loading="lazy" className="file-preview" onError={() => setShown(false)} />}
      {file.fileName || t('requests.file')}
    </a>
  )
}
