import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Authorized } from '@/components/authorized'
import { Page } from '@/components/page'
import { Tabs } from '@/components/tabs'
import { Counterfeits } from '@/features/parts/components/counterfeits'
import { PartDialog } from '@/features/parts/components/part-dialog'
import { PartsPromises } from '@/features/parts/components/parts-promises'
import { PlaceList } from '@/features/parts/components/place-list'
import { StockTable } from '@/features/parts/components/stock-table'
import { StoreDialog, type StoreAct } from '@/features/parts/components/store-dialog'
import { TransferList } from '@/features/parts/components/transfer-list'
import { PhotoInput } from '@/components/photo-input'
import { useOpens } from '@/lib/session'
import { useUrlState } from '@/lib/use-url-state'

const tabs = ['stock', 'transfers', 'promises', 'counterfeits', 'places'] as const
const acts: StoreAct[] = ['receive', 'transfer', 'count', 'remove']

export default function StockPage() {
  const { t } = useTranslation()
  const [asked, setTab] = useUrlState('tab', 'stock')
  const [acting, setActing] = useState<StoreAct | 'part'>()
  const opens = useOpens()
  const offered = tabs.filter((one) => one !== 'promises' || opens('GET /api/parts-promises'))
  const tab = offered.find((one) => one === asked) ?? 'stock'
  return (
    <Page
      title={t('parts.title')}
      actions={
        <Authorized to="parts.write">
          {acts.map((act) => (
            <Button key={act} type={act === 'receive' ? 'primary' : 'default'} onClick={() => setActing(act)}>
              {t(`parts.act.${act}`)}
            </Button>
          ))}
          <Button onClick={() => setActing('part')}>{t('parts.newPart')}</Button>
        </Authorized>
      }
    >
      <div className="panel" style={{ padding: '4px 14px 14px' }}>
        <Tabs label={t('parts.title')} value={tab} items={offered.map((key) => ({ key, label: t(`parts.tabs.${key}`) }))} onChange={setTab} />
        {tab === 'stock' && <StockTable />}
        {tab === 'transfers' && <TransferList />}
        {tab === 'promises' && <PartsPromises />}
        {tab === 'counterfeits' && <Counterfeits photo={<PhotoInput />} />}
        {tab === 'places' && <PlaceList />}
      </div>
      {acting === 'part' && <PartDialog onClose={() => setActing(undefined)} />}
      {acting && acting !== 'part' && <StoreDialog act={acting} onClose={() => setActing(undefined)} />}
    </Page>
  )
}
