import { ScanOutlined } from '@ant-design/icons'
import { Button, Input } from 'antd'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { canScan, scanCode } from '@/lib/field/scan'

interface SerialInputProps {
  id?: string
  value?: string
  onChange?: (serial: string) => void
}

/** A serial number, typed or read by the camera where the browser can. */
export function SerialInput({ id, value, onChange }: SerialInputProps) {
  const { t } = useTranslation()
  const [scanning, setScanning] = useState(false)
  return (
    <div className="stack tight">
      <div className="row tight" style={{ flexWrap: 'nowrap' }}>
        <Input id={id} autoComplete="off" autoCapitalize="characters" value={value} onChange={(event) => onChange?.(event.target.value)} />
        {canScan() && (
          <Button icon={<ScanOutlined />} aria-pressed={scanning} onClick={() => setScanning(!scanning)}>
            {t(scanning ? 'parts.stopScan' : 'parts.scan')}
          </Button>
        )}
      </div>
      {scanning && (
        <Camera
          onRead={(code) => {
            setScanning(false)
            if (code) onChange?.(code)
          }}
        />
      )}
    </div>
  )
}

function Camera({ onRead }: { onRead: (code: string | undefined) => void }) {
  const { t } = useTranslation()
  const video = useRef<HTMLVideoElement>(null)
  const [failed, setFailed] = useState(false)
  const told = useRef(onRead)
  useEffect(() => {
    const end = new AbortController()
    if (video.current)
      scanCode(video.current, end.signal)
        .then((code) => code && told.current(code))
        .catch(() => setFailed(true))
    return () => end.abort()
  }, [])
  if (failed) return <p role="alert">{t('parts.noCamera')}</p>
  return <video ref={video} className="photo" muted playsInline aria-label={t('parts.scan')} />
}
