import { Button, Table } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ProductCategory, ProductModel } from '@/api/unit-types'
import { Authorized } from '@/components/authorized'
import { LoadMore } from '@/components/load-more'
import { Panel } from '@/components/page'
import { EmptyState, QueryStates } from '@/components/query-states'
import { Scroll } from '@/components/scroll'
import { useMay } from '@/lib/session'
import { word } from '@/lib/words'
import { useCategories, useGoods, useModels } from '../api/models'
import { CategoryDialog } from './category-dialog'
import { ModelDialog } from './model-dialog'

/** The models of the catalogue. */
export function ModelList({ q }: { q: string }) {
  const { t } = useTranslation()
  const may = useMay()('customers.write')
  const [open, setOpen] = useState<ProductModel | 'new'>()
  const query = useModels(q)
  return (
    <Panel flush title={t('units.models')} extra={<Authorized to="customers.write"><Button onClick={() => setOpen('new')}>{t('units.addModel')}</Button></Authorized>}>
      <Scroll>
        <QueryStates query={query} isEmpty={(rows) => rows.length === 0} empty={<EmptyState text={t('units.modelsEmpty')} />}>
          {(rows) => (
            <Table<ProductModel>
              aria-label={t('units.models')}
              size="small"
              rowKey="id"
              pagination={false}
              dataSource={rows}
              columns={[
                { key: 'code', title: t('parties.unit.model'), render: (_, row) => (may ? <Button type="link" size="small" onClick={() => setOpen(row)}>{row.code}</Button> : row.code) },
                { key: 'name', title: t('parties.unit.name'), render: (_, row) => row.name || '–' },
                { key: 'category', title: t('units.category'), render: (_, row) => row.category?.name ?? '–' },
                { key: 'supplier', title: t('units.supplier'), render: (_, row) => [row.supplier, row.supplierMonths && t('units.months', { n: row.supplierMonths })].filter(Boolean).join(' · ') || '–' },
                { key: 'parts', title: t('units.parts'), render: (_, row) => row.parts.map((part) => part.name).join(', ') || '–' },
              ]}
            />
          )}
        </QueryStates>
        <LoadMore query={query} />
      </Scroll>
      {open && <ModelDialog model={open === 'new' ? undefined : open} onClose={() => setOpen(undefined)} />}
    </Panel>
  )
}

/** The kinds of products. */
export function CategoryList() {
  const { t } = useTranslation()
  const may = useMay()('customers.write')
  const [open, setOpen] = useState<ProductCategory | 'new'>()
  const query = useCategories()
  const goods = useGoods().data ?? []
  return (
    <Panel title={t('units.categories')} extra={<Authorized to="customers.write"><Button onClick={() => setOpen('new')}>{t('units.addCategory')}</Button></Authorized>}>
      <QueryStates query={query} rows={2} isEmpty={(rows) => rows.length === 0} empty={<EmptyState text={t('units.categoriesEmpty')} />}>
        {(rows) => (
          <ul className="part-list">
            {rows.map((row) => (
              <li key={row.id}>
                <span className="grow">
                  {may ? <Button type="link" size="small" onClick={() => setOpen(row)}>{row.name}</Button> : row.name}
                  <span className="muted small">
                    {[goods.find(({ code }) => code === row.goods)?.name, row.warrantyMonths && t('units.months', { n: row.warrantyMonths }), row.warrantyMonths && t('units.from', { event: word('units.event', row.warrantyStart), date: '' })].filter(Boolean).join(' · ')}
                  </span>
                </span>
              </li>
            ))}
          </ul>
        )}
      </QueryStates>
      {open && <CategoryDialog category={open === 'new' ? undefined : open} onClose={() => setOpen(undefined)} />}
    </Panel>
  )
}
