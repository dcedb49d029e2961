import { QuestionCircleOutlined } from '@ant-design/icons'
import { Button, type InputRef } from 'antd'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate, useSearchParams } from 'react-router'
import type { QueueView } from '@/api/types'
import { Authorized } from '@/components/authorized'
import { KeysDialog } from '@/components/keys-dialog'
import { Page } from '@/components/page'
import { SearchBox } from '@/components/search-box'
import { AwaitingLink } from '@/features/approvals/components/awaiting-link'
import { useQueueCounts } from '@/features/servicerequests/api/get-service-requests'
import { KindFilter } from '@/features/servicerequests/components/kind-filter'
import { ServiceRequestList } from '@/features/servicerequests/components/service-request-list'
import { ViewRail } from '@/features/servicerequests/components/view-rail'
import { paths } from '@/lib/paths'
import { useUrlState } from '@/lib/use-url-state'

export function WorkbenchPage() {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const [params] = useSearchParams()
  const [view, setView] = useUrlState('view', 'all')
  const [q, setQ] = useUrlState('q')
  const [, setCustomer] = useUrlState('customer')
  const [helpOpen, setHelpOpen] = useState(false)
  const search = useRef<InputRef>(null)
  const counts = useQueueCounts()
  const customerId = params.get('customer') ?? undefined
  return (
    <Page
      title={t('requests.workbench')}
      actions={
        <>
          <KindFilter />
          <SearchBox label={t('requests.search')} value={q} onChange={setQ} inputRef={search} />
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
          <AwaitingLink />
        </div>
        <div className="stack">
          {customerId && (
            <div className="row">
              <Button size="small" onClick={() => setCustomer('')}>
                {t('requests.allCustomers')}
              </Button>
            </div>
          )}
          <ServiceRequestList filter={{ view: view as QueueView, q, customerId, kind: params.get('kind') ?? undefined, requestClass: params.get('class') ?? undefined, severity: params.get('severity') ?? undefined, stage: params.get('stage') ?? undefined, assigneeId: params.get('assignee') ?? undefined, contractId: params.get('contract') ?? undefined }} onSearch={() => search.current?.focus()} onHelp={() => setHelpOpen(true)} />
        </div>
      </div>
      <KeysDialog
        open={helpOpen}
        onClose={() => setHelpOpen(false)}
        keys={[
          ['j k', t('keys.move')],
          ['Enter', t('keys.open')],
          ['n', t('keys.new')],
          ['/', t('keys.search')],
          ['?', t('keys.help')],
        ]}
      />
    </Page>
  )
}
