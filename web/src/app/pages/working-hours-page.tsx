import { useTranslation } from 'react-i18next'
import { Page, Panel } from '@/components/page'
import { QueryStates } from '@/components/query-states'
import { useHouseHours } from '@/features/workinghours/api/working-hours'
import { DueBox } from '@/features/workinghours/components/due-box'
import { HouseMonth } from '@/features/workinghours/components/house-month'
import { HoursPanel } from '@/features/workinghours/components/hours-panel'

export default function WorkingHoursPage() {
  const { t } = useTranslation()
  const query = useHouseHours()
  return (
    <Page title={t('workingHours.title')} sub={<p className="muted">{t('workingHours.intro')}</p>}>
      <div className="holidays">
        <HouseMonth />
        <div className="stack">
          <QueryStates query={query} isEmpty={(editions) => editions.length === 0} empty={<Panel label={t('workingHours.hours')}>{t('workingHours.shipped')}</Panel>}>
            {(editions) => <HoursPanel editions={editions} />}
          </QueryStates>
          <DueBox />
        </div>
      </div>
    </Page>
  )
}
