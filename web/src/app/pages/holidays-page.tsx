import { useTranslation } from 'react-i18next'
import { Authorized } from '@/components/authorized'
import { Page, Panel } from '@/components/page'
import { EmptyState, QueryStates } from '@/components/query-states'
import { useHolidays } from '@/features/holidays/api/holidays'
import { ImportPanel } from '@/features/holidays/components/import-panel'
import { KnownYears } from '@/features/holidays/components/known-years'
import { useMay } from '@/lib/session'

export default function HolidaysPage() {
  const { t } = useTranslation()
  const may = useMay()
  const query = useHolidays()
  return (
    <Page
      title={t('holidays.title')}
      sub={
        <div className="muted">
          <p>{t('holidays.intro')}</p>
          {!may('users.manage') && <p>{t('holidays.askAdmin')}</p>}
        </div>
      }
    >
      <div className={may('users.manage') ? 'holidays' : undefined}>
        <QueryStates
          query={query}
          isEmpty={({ years }) => years.length === 0}
          empty={
            <Panel label={t('holidays.known')}>
              <EmptyState text={t('holidays.empty')} />
            </Panel>
          }
        >
          {(holidays) => <KnownYears holidays={holidays} />}
        </QueryStates>
        <Authorized to="users.manage">
          <ImportPanel />
        </Authorized>
      </div>
    </Page>
  )
}
