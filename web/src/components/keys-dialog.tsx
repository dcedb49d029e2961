import { Modal } from 'antd'
import { useTranslation } from 'react-i18next'

interface KeysDialogProps {
  open: boolean
  onClose: () => void
  keys: [keys: string, meaning: string][]
}

export function KeysDialog({ open, onClose, keys }: KeysDialogProps) {
  const { t } = useTranslation()
  return (
    <Modal open={open} onCancel={onClose} footer={null} title={t('keys.title')} width={440}>
      <dl className="facts">
        {keys.map(([names, meaning]) => (
          <div key={names} style={{ display: 'contents' }}>
            <dt className="row tight">
              {names.split(' ').map((name) => (
                <kbd key={name}>{name}</kbd>
              ))}
            </dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
    </Modal>
  )
}
