import { CameraOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api } from '@/lib/api-client'
import { problemText } from '@/lib/problem-text'

interface FileIdsProps {
  id?: string
  value?: number[]
  onChange?: (ids: number[]) => void
}

/** Pictures and papers that are kept at once; the form holds their numbers. A phone offers its camera. */
export function FileIds({ id, value = [], onChange }: FileIdsProps) {
  const { t } = useTranslation()
  const input = useRef<HTMLInputElement>(null)
  const [names, setNames] = useState<string[]>([])
  const [problem, setProblem] = useState<string>()
  const keep = async (files: File[]) => {
    setProblem(undefined)
    const ids = [...value]
    try {
      for (const file of files) {
        const form = new FormData()
        form.append('file', file)
        const kept = await api.upload<{ id: number }>('/attachments', form)
        ids.push(kept.id)
        setNames((before) => [...before, file.name])
      }
    } catch (error) {
      setProblem(problemText(error, t))
    }
    onChange?.(ids)
  }
  return (
    <div className="stack tight">
      <input ref={input} id={id} className="visually-hidden" tabIndex={-1} type="file" multiple accept="image/*,application/pdf" aria-label={t('returns.files')} onChange={(event) => void keep([...(event.target.files ?? [])])} />
      <Button icon={<CameraOutlined />} onClick={() => input.current?.click()}>
        {t('returns.files')}
      </Button>
      {names.map((name) => (
        <span key={name} className="small">
          ✓ {name}
        </span>
      ))}
      {problem && (
        <span role="alert" className="small">
          {problem}
        </span>
      )}
    </div>
  )
}
