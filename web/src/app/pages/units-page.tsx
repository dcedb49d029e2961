import { AutoComplete, Button, Select } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { stages } from '@/api/unit-types'
import { Authorized } from '@/components/authorized'
import { Page } from '@/components/page'
import { SearchBox } from '@/components/search-box'
import { SheetLinks } from '@/components/sheet-links'
import { useModelCodes } from '@/features/installedbase/api/units'
import { UnitDialog } from '@/features/installedbase/components/unit-dialog'
import { UnitList } from '@/features/installedbase/components/unit-list'
import { paths } from '@/lib/paths'
import { useUrlState } from '@/lib/use-url-state'
import { word } from '@/lib/words'

/** What the filter on stages says for units the house has again, whatever stage they reached. */
const takenBack = 'TAKEN_BACK'

export default function UnitsPage() {
  const { t } = useTranslation()
  const [adding, setAdding] = useState(false)
  const [q, setQ] = useUrlState('q')
  const [stage, setStage] = useUrlState('stage')
  const [model, setModel] = useUrlState('model')
  const codes = useModelCodes(model)
  const filter = stage === takenBack ? { q, model, takenBack: true } : { q, stage, model }
  return (
    <Page
      title={t('parties.units')}
      actions={
        <>
          <SearchBox label={t('parties.unitsSearch')} value={q} onChange={setQ} />
          <Select
            aria-label={t('units.stageTitle')}
            value={stage}
            onChange={setStage}
            style={{ width: 150 }}
            options={[{ value: '', label: t('units.allStages') }, ...stages.map((value) => ({ value, label: word('units.stage', value) })), { value: takenBack, label: t('units.takenBackTag') }]}
          />
          <AutoComplete aria-label={t('parties.unit.model')} placeholder={t('parties.unit.model')} allowClear style={{ width: 150 }} value={model} onChange={(value: string | undefined) => setModel(value ?? '')} options={(codes.data ?? []).map((value) => ({ value }))} />
        </>
      }
      sub={
        <span className="row wrap">
          <SheetLinks path="/units" query={filter} />
          <Authorized to="customers.write" door="POST /api/units">
            <Button onClick={() => setAdding(true)}>{t('parties.addUnit')}</Button>
          </Authorized>
          <Authorized to="customers.write" door="GET /api/imports">
            <Link to={`${paths.imports}?kind=UNITS`}>{t('units.import')}</Link>
          </Authorized>
        </span>
      }
    >
      <div className="panel">
        <UnitList filter={filter} labels />
      </div>
      {adding && <UnitDialog onClose={() => setAdding(false)} />}
    </Page>
  )
}
