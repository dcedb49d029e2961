import { AutoComplete, Select } from 'antd'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { stages } from '@/api/unit-types'
import { Authorized } from '@/components/authorized'
import { CsvLink } from '@/components/csv-link'
import { Page } from '@/components/page'
import { SearchBox } from '@/components/search-box'
import { useModelCodes } from '@/features/installedbase/api/units'
import { UnitList } from '@/features/installedbase/components/unit-list'
import { apiUrl } from '@/lib/api-client'
import { paths } from '@/lib/paths'
import { useUrlState } from '@/lib/use-url-state'
import { word } from '@/lib/words'

export default function UnitsPage() {
  const { t } = useTranslation()
  const [q, setQ] = useUrlState('q')
  const [stage, setStage] = useUrlState('stage')
  const [model, setModel] = useUrlState('model')
  const codes = useModelCodes(model)
  const filter = { q, stage, model }
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
            options={[{ value: '', label: t('units.allStages') }, ...stages.map((value) => ({ value, label: word('units.stage', value) }))]}
          />
          <AutoComplete aria-label={t('parties.unit.model')} placeholder={t('parties.unit.model')} allowClear style={{ width: 150 }} value={model} onChange={(value: string | undefined) => setModel(value ?? '')} options={(codes.data ?? []).map((value) => ({ value }))} />
        </>
      }
      sub={
        <span className="row wrap">
          <CsvLink path="/units/export.csv" query={filter} />
          <a href={apiUrl('/units/export.xlsx', filter)}>Excel</a>
          <Authorized to="customers.write">
            <Link to={paths.imports}>{t('units.import')}</Link>
          </Authorized>
          <Link to={paths.catalog}>{t('units.catalog')}</Link>
          <Link to={paths.servicesDue}>{t('units.servicesDue')}</Link>
        </span>
      }
    >
      <div className="panel">
        <UnitList filter={filter} labels />
      </div>
    </Page>
  )
}
