import { Button, Checkbox } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { NonconformityView } from '@/api/return-types'
import { ActDialog } from '@/components/act-dialog'
import { Panel } from '@/components/page'
import { instant } from '@/lib/format'
import { paths } from '@/lib/paths'
import { useMay } from '@/lib/session'
import { word } from '@/lib/words'
import { useNonconformityAct } from '../api/nonconformities'

const ways = ['MAIL', 'CALL', 'VISIT', 'LETTER'] as const

/** Who has some of the goods, and who of them knows. */
export function AffectedCustomers({ shown: { goods, affected, more } }: { shown: NonconformityView }) {
  const { t } = useTranslation()
  const may = useMay()
  const [chosen, setChosen] = useState<number[]>([])
  const [asking, setAsking] = useState(false)
  const tell = useNonconformityAct(() => {
    setAsking(false)
    setChosen([])
  })
  const tells = goods.stage !== 'CLOSED' && may('quality.write')
  const untold = affected.filter((each) => each.told.length === 0)
  return (
    <Panel
      title={t('returns.nc.affected', { n: affected.length })}
      extra={
        tells &&
        affected.length > 0 && (
          <>
            <Button size="small" onClick={() => setChosen(untold.map((each) => each.customerId))}>
              {t('returns.nc.chooseUntold', { n: untold.length })}
            </Button>
            <Button size="small" type="primary" disabled={chosen.length === 0} onClick={() => setAsking(true)}>
              {t('returns.nc.tell', { n: chosen.length })}
            </Button>
          </>
        )
      }
    >
      {affected.length === 0 && <p className="muted">{t('returns.nc.nobody')}</p>}
      {more && <p className="notice">{t('returns.nc.more')}</p>}
      <div className="stack">
        {affected.map((each) => (
          <div key={each.customerId} className="stack tight">
            <div className="row">
              {tells && (
                <Checkbox
                  aria-label={each.name}
                  checked={chosen.includes(each.customerId)}
                  onChange={(event) => setChosen((before) => (event.target.checked ? [...before, each.customerId] : before.filter((id) => id !== each.customerId)))}
                />
              )}
              <Link to={paths.customer(each.customerId)}>{each.name}</Link>
              <span className={each.told.length > 0 ? 'tag accent' : 'tag doubt'}>{t(each.told.length > 0 ? 'returns.nc.told' : 'returns.nc.untold')}</span>
            </div>
            <div className="row small">
              {each.units.map((unit) => (
                <Link key={unit.id} to={paths.unit(unit.id)}>
                  {unit.serial}
                </Link>
              ))}
            </div>
            {each.told.map((telling) => (
              <p key={`${telling.at} ${telling.way}`} className="small muted">
                {[word('returns.nc.way', telling.way), telling.told, instant(telling.at), telling.actor].join(' · ')}：{telling.text}
              </p>
            ))}
          </div>
        ))}
      </div>
      {asking && (
        <ActDialog
          title={t('returns.nc.tell', { n: chosen.length })}
          fields={[
            { name: 'way', label: t('returns.nc.byWay'), kind: 'select', required: true, initial: 'MAIL', options: ways.map((value) => ({ value, label: t(`returns.nc.way.${value}`) })) },
            { name: 'whom', label: t('returns.nc.whom'), help: t('returns.nc.whomHelp') },
            { name: 'text', label: t('returns.nc.text'), kind: 'area', required: true, initial: goods.problem },
          ]}
          pending={tell.isPending}
          error={tell.error}
          onSubmit={(body) => tell.mutate({ path: `/${goods.id}/tellings`, body: { ...body, customerIds: chosen } })}
          onClose={() => setAsking(false)}
        />
      )}
    </Panel>
  )
}
