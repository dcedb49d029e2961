import { BellOutlined } from '@ant-design/icons'
import { Badge, Button, Popover } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useUnread } from '../api/notices'
import { NoticeList } from './notice-list'

const MOST = 99

/** The bell with how many notices are unread, and the list behind it. */
export function NoticeBell() {
  const { t } = useTranslation()
  const [open, setOpen] = useState(false)
  const unread = useUnread().data ?? 0
  const shown = unread > MOST ? `${MOST}+` : String(unread)
  return (
    <Popover
      trigger="click"
      placement="bottomRight"
      open={open}
      onOpenChange={setOpen}
      title={t('notices.title')}
      content={<NoticeList onGo={() => setOpen(false)} />}
      styles={{ root: { width: 'min(420px, 96vw)' } }}
      destroyOnHidden
    >
      <Button type="text" aria-label={t('notices.unread', { n: shown })} icon={<Badge count={unread > 0 && <span className="notice-count">{shown}</span>} offset={[-2, 0]}><BellOutlined style={{ color: 'inherit' }} /></Badge>} />
    </Popover>
  )
}
