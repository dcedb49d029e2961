import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { Link, useNavigate } from 'react-router'
import { Authorized } from '@/components/authorized'
import { Page } from '@/components/page'
import { SearchBox } from '@/components/search-box'
import { SheetLinks } from '@/components/sheet-links'
import { CustomerDialog } from '@/features/parties/components/customer-dialog'
import { CustomerList } from '@/features/parties/components/customer-list'
import { paths } from '@/lib/paths'
import { useUrlState } from '@/lib/use-url-state'

export default function CustomersPage() {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const [q, setQ] = useUrlState('q')
  const [creating, setCreating] = useUrlState('new')
  return (
    <Page
      title={t('parties.customers')}
      actions={
        <>
          <SearchBox label={t('parties.search')} value={q} onChange={setQ} />
          <Authorized to="customers.write">
            <Button type="primary" onClick={() => setCreating('1')}>
              {t('parties.create')}
            </Button>
          </Authorized>
        </>
      }
      sub={
        <span className="row wrap">
          <SheetLinks path="/customers" query={{ q }} />
          <Authorized to="customers.write" door="GET /api/imports">
            <Link to={`${paths.imports}?kind=CUSTOMERS`}>{t('units.import')}</Link>
          </Authorized>
        </span>
      }
    >
      <CustomerList q={q} onCreate={() => setCreating('1')} />
      {creating && <CustomerDialog onClose={() => setCreating('')} onSaved={(saved) => void navigate(paths.customer(saved.id))} />}
    </Page>
  )
}
