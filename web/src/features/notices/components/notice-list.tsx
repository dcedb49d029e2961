import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { Notice } from '@/api/promise-types'
import { LoadMore } from '@/components/load-more'
import { EmptyState, QueryStates } from '@/components/query-states'
import { instant } from '@/lib/format'
import { paths } from '@/lib/paths'
import { useNotices, useReadAll, useReadNotice } from '../api/notices'
import { useNoticeWords } from './notice-words'

function whereTo({ subject }: Notice): string {
  const [kind, id = ''] = subject.split(':')
  if (kind === 'approval') return paths.approvals
  if (kind === 'expense') return paths.expense(id)
  if (kind === 'quote') return paths.quote(id)
  if (kind === 'return') return paths.return(id)
  if (kind === 'nonconformity') return paths.nonconformity(id)
  return kind === 'part' ? paths.part(id) : kind === 'unit' ? paths.unit(id) : kind === 'work-order' ? paths.workOrder(id) : kind === 'request' ? paths.request(id) : kind === 'contract' ? `${paths.contract(id)}?tab=obligations` : paths.workbench
}

/** The notices, newest first; opening one marks it as read. */
export function NoticeList({ onGo }: { onGo: () => void }) {
  const { t } = useTranslation()
  const query = useNotices()
  const read = useReadNotice()
  const readAll = useReadAll()
  const words = useNoticeWords()
  const newest = query.data?.[0]?.id
  return (
    <QueryStates query={query} rows={3} isEmpty={(rows) => rows.length === 0} empty={<EmptyState text={t('notices.empty')} />}>
      {(rows) => (
        <div className="stack">
          <ul className="notice-list" aria-label={t('notices.title')}>
            {rows.map((notice) => (
              <li key={notice.id} className={notice.readAt ? 'read' : undefined}>
                <Link
                  to={whereTo(notice)}
                  onClick={() => {
                    if (!notice.readAt) read.mutate(notice.id)
                    onGo()
                  }}
                >
                  <span>{words(notice)}</span>
                  <time className="muted small" dateTime={notice.at}>
                    {instant(notice.at)}
                  </time>
                </Link>
              </li>
            ))}
          </ul>
          <div className="row apart">
            <LoadMore query={query} />
            <Link to={paths.wishes} onClick={onGo}>
              {t('messages.wishes')}
            </Link>
            <Button size="small" disabled={newest === undefined || rows.every((notice) => notice.readAt)} onClick={() => newest !== undefined && readAll.mutate(newest)}>
              {t('notices.readAll')}
            </Button>
          </div>
        </div>
      )}
    </QueryStates>
  )
}
