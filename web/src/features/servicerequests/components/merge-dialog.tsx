import { Input } from 'antd'
import { useTranslation } from 'react-i18next'
import type { ServiceRequest } from '@/api/request-types'
import { Dialog } from '@/components/dialog'
import { RequestTimeline } from './timeline'

interface MergeDialogProps {
  request: ServiceRequest
  /** The last entry the writer had seen. */
  seen: number
  text: string
  pending: boolean
  onChange: (text: string) => void
  onSend: () => void
  onClose: () => void
}

/** Somebody else was quicker: what happened meanwhile beside one's own text, which can be changed and sent after all. */
export function MergeDialog({ request, seen, text, pending, onChange, onSend, onClose }: MergeDialogProps) {
  const { t } = useTranslation()
  const meanwhile = request.timeline.filter((entry) => entry.id > seen)
  return (
    <Dialog open title={t('requests.merge.title')} okText={t('requests.merge.send')} confirmLoading={pending} onOk={onSend} onCancel={onClose} width={860}>
      <p className="muted">{t('requests.merge.hint')}</p>
      <div className="halves">
        <section aria-label={t('requests.merge.theirs')}>
          <h3>{t('requests.merge.theirs')}</h3>
          {meanwhile.length === 0 ? <p className="muted">{t('requests.merge.nothing')}</p> : <RequestTimeline requestId={request.id} entries={meanwhile} />}
        </section>
        <section aria-label={t('requests.merge.mine')}>
          <h3>{t('requests.merge.mine')}</h3>
          <Input.TextArea aria-label={t('requests.merge.mine')} value={text} onChange={(event) => onChange(event.target.value)} autoSize={{ minRows: 6, maxRows: 16 }} />
        </section>
      </div>
    </Dialog>
  )
}
