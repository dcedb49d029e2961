import { QuestionCircleOutlined } from '@ant-design/icons'
import { Button, type InputRef } from 'antd'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import type { QueueView } from '@/api/request-types'
import { Authorized } from '@/components/authorized'
import { KeysDialog } from '@/components/keys-dialog'
import { Page } from '@/components/page'
import { SearchBox } from '@/components/search-box'
import { AwaitingLink } from '@/features/approvals/components/awaiting-link'
import { CallBackLink } from '@/features/callbacks/components/call-back-link'
import { useQueueCounts } from '@/features/servicerequests/api/get-service-requests'
import { useQueueAddress } from '@/features/servicerequests/components/queue-address'
import { QueueFilters } from '@/features/servicerequests/components/queue-filters'
import { SavedViews } from '@/features/servicerequests/components/saved-views'
import { ServiceRequestList } from '@/features/servicerequests/components/service-request-list'
import { ViewRail } from '@/features/servicerequests/components/view-rail'
import { paths } from '@/lib/paths'
import { useUrlState } from '@/lib/use-url-state'

export function WorkbenchPage() {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const [view, setView] = useUrlState('view', 'all')
  const [q, setQ] = useUrlState('q')
  const [helpOpen, setHelpOpen] = useState(false)
  const search = useRef<InputRef>(null)
  const counts = useQueueCounts()
  const { filter, params } = useQueueAddress()
  return (
    <Page
      title={t('requests.workbench')}
      actions={
        <>
          <SearchBox key={params.get('saved')} label={t('requests.search')} value={q} onChange={setQ} inputRef={search} />
          <Button className="hide-phone" icon={<QuestionCircleOutlined />} aria-label={t('requests.keysHint')} title={t('requests.keysHint')} onClick={() => setHelpOpen(true)} />
          <Authorized to="requests.write">
            <Button type="primary" onClick={() => void navigate(paths.intake)}>
              {t('requests.newRequest')}
            </Button>
          </Authorized>
        </>
      }
    >
      <div className="workbench">
        <div className="rail">
          <ViewRail current={view as QueueView} counts={counts.data} onChoose={setView} />
          <SavedViews />
          <CallBackLink />
          <AwaitingLink />
        </div>
        <div className="stack">
          <QueueFilters />
          <ServiceRequestList filter={filter} onSearch={() => search.current?.focus()} onHelp={() => setHelpOpen(true)} />
        </div>
      </div>
      <KeysDialog
        open={helpOpen}
        onClose={() => setHelpOpen(false)}
        keys={[
          ['j k', t('keys.move')],
          ['x', t('keys.select')],
          ['*', t('keys.all')],
          ['Esc', t('keys.clear')],
          ['Enter', t('keys.open')],
          ['n', t('keys.new')],
          ['/', t('keys.search')],
          ['?', t('keys.help')],
        ]}
      />
    </Page>
  )
}
