import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import type { WorkOrder } from '@/api/visit-types'
import { Dialog } from '@/components/dialog'
import { unanswered } from '@/lib/field/checklist'
import { inLanguage } from '@/lib/words'

const SHOWN = 8

interface PassedOverProps {
  order: WorkOrder
  onBack: () => void
  onGoOn: () => void
}

/** Says before the customer signs what of the checklist nobody looked at; it may be left so, but not unawares. */
export function PassedOver({ order, onBack, onGoOn }: PassedOverProps) {
  const { t } = useTranslation()
  const open = unanswered(order)
  const untouched = Object.keys(order.chapters?.checklist?.answers ?? {}).length === 0
  return (
    <Dialog
      open
      title={t(untouched ? 'checklists.passedOver.untouched' : 'checklists.passedOver.title', { n: open.length })}
      onCancel={onBack}
      footer={
        <>
          <Button onClick={onGoOn}>{t('checklists.passedOver.goOn')}</Button>
          <Button type="primary" onClick={onBack}>
            {t('checklists.passedOver.back')}
          </Button>
        </>
      }
    >
      <p>{t('checklists.passedOver.hint')}</p>
      <ul className="bullets">
        {open.slice(0, SHOWN).map(({ key, text }) => (
          <li key={key}>{inLanguage(text.zh || text.en, text.en || text.zh)}</li>
        ))}
      </ul>
      {open.length > SHOWN && <p className="muted">{t('checklists.passedOver.more', { n: open.length - SHOWN })}</p>}
    </Dialog>
  )
}
