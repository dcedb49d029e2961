import { Button, Popconfirm } from 'antd'
import { useTranslation } from 'react-i18next'

/** What is done with an entry of a settings list: try it, change it, remove it after asking. */
export function EntryActions({ trying, onTry, onEdit, onRemove }: { trying?: boolean; onTry: () => void; onEdit: () => void; onRemove: () => void }) {
  const { t } = useTranslation()
  return (
    <span className="row tight">
      <Button size="small" loading={trying} onClick={onTry}>
        {t('messages.test')}
      </Button>
      <Button size="small" onClick={onEdit}>
        {t('action.edit')}
      </Button>
      <Popconfirm title={t('messages.removeSure')} onConfirm={onRemove}>
        <Button size="small">{t('messages.remove')}</Button>
      </Popconfirm>
    </span>
  )
}
