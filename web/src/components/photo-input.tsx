import { CameraOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { photoOf } from '@/lib/photo-of'

interface PhotoInputProps {
  id?: string
  /** The picture as a data URL. */
  value?: string
  onChange?: (dataUrl: string) => void
  /** A picture taken before will do as well. */
  taken?: boolean
}

/** Takes a picture with the phone's camera, or a file where there is none. */
export function PhotoInput({ id, value, onChange, taken = false }: PhotoInputProps) {
  const { t } = useTranslation()
  const file = useRef<HTMLInputElement>(null)
  const [unreadable, setUnreadable] = useState(false)
  const take = async (chosen: File | undefined) => {
    if (!chosen) return
    const picture = await photoOf(chosen).catch(() => undefined)
    setUnreadable(!picture)
    if (picture) onChange?.(picture)
  }
  return (
    <div className="stack tight">
      {value && <img className="photo" src={value} alt={t('field.photo.alt')} />}
      {unreadable && <p role="alert">{t('field.photo.tooBig')}</p>}
      <input ref={file} id={id} aria-label={id ? undefined : t('field.photo.take')} className="visually-hidden" tabIndex={-1} type="file" accept="image/*" capture={taken ? undefined : 'environment'} onChange={(event) => void take(event.target.files?.[0])} />
      <Button icon={<CameraOutlined />} onClick={() => file.current?.click()}>
        {t(value ? 'field.photo.again' : 'field.photo.take')}
      </Button>
    </div>
  )
}
