import { Button, Select } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import type { ContractStatus } from '@/api/contract-types'
import { Authorized } from '@/components/authorized'
import { Page } from '@/components/page'
import { SearchBox } from '@/components/search-box'
import { ContractForm } from '@/features/contracts/components/contract-form'
import { ContractList } from '@/features/contracts/components/contract-list'
import { paths } from '@/lib/paths'
import { useUrlState } from '@/lib/use-url-state'
import { word } from '@/lib/words'

const statuses: ContractStatus[] = ['SIGNED', 'ACCEPTED', 'SUSPENDED', 'ENDED']

export default function ContractsPage() {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const [q, setQ] = useUrlState('q')
  const [status, setStatus] = useUrlState('status')
  const [creating, setCreating] = useState(false)
  return (
    <Page
      title={t('contracts.title')}
      actions={
        <>
          <SearchBox label={t('contracts.search')} value={q} onChange={setQ} />
          <Select
            aria-label={t('contracts.status')}
            value={status}
            onChange={setStatus}
            style={{ minWidth: 120 }}
            options={[{ value: '', label: t('contracts.allStatuses') }, ...statuses.map((value) => ({ value, label: word('contractStatus', value) }))]}
          />
          <Authorized to="contracts.write" door="POST /api/contracts">
            <Button type="primary" onClick={() => setCreating(true)}>
              {t('contracts.create')}
            </Button>
          </Authorized>
        </>
      }
    >
      <ContractList filter={{ q, status }} />
      {creating && <ContractForm onClose={() => setCreating(false)} onCreated={(created) => void navigate(paths.contract(created.id))} />}
    </Page>
  )
}
