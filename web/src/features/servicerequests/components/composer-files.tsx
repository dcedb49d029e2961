import { PaperClipOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { problemText } from '@/lib/problem-text'
import { keepFile, type KeptFile } from '../api/keep-file'

/** As many as the server takes with one entry. */
const MOST = 20

interface ComposerFilesProps {
  value?: KeptFile[]
  onChange?: (files: KeptFile[]) => void
  /** Whether files are still on their way. */
  onBusy: (busy: boolean) => void
}

/** Files that go along with a call, a reply or a note; kept as soon as they are chosen. */
export function ComposerFiles({ value = [], onChange, onBusy }: ComposerFilesProps) {
  const { t } = useTranslation()
  const input = useRef<HTMLInputElement>(null)
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string>()
  const working = (now: boolean) => {
    setBusy(now)
    onBusy(now)
  }
  const keep = async (files: File[]) => {
    setProblem(undefined)
    working(true)
    const kept = [...value]
    try {
      for (const file of files.slice(0, MOST - value.length)) kept.push(await keepFile(file))
    } catch (error) {
      setProblem(problemText(error, t))
    }
    onChange?.(kept)
    working(false)
    if (input.current) input.current.value = ''
  }
  return (
    <div className="stack tight">
      <span className="row tight">
        <input ref={input} className="visually-hidden" tabIndex={-1} type="file" multiple aria-label={t('requests.composer.files')} onChange={(event) => void keep([...(event.target.files ?? [])])} />
        <Button size="small" icon={<PaperClipOutlined />} loading={busy} disabled={value.length >= MOST} onClick={() => input.current?.click()}>
          {t('requests.composer.files')}
        </Button>
        {value.map((file) => (
          <span key={file.id} className="tag">
            {file.fileName}
            <Button size="small" type="text" aria-label={t('requests.composer.dropFile', { name: file.fileName })} onClick={() => onChange?.(value.filter((each) => each.id !== file.id))}>
              ×
            </Button>
          </span>
        ))}
      </span>
      {problem && (
        <span role="alert" className="small">
          {problem}
        </span>
      )}
    </div>
  )
}
