import { Form, Input, InputNumber, Select } from 'antd'
import { useTranslation } from 'react-i18next'
import type { HeldPart, VisitStock } from '@/api/parts-types'
import { Dialog } from '@/components/dialog'
import { ProblemAlert } from '@/components/problem-alert'
import { useMyStock } from '../api/parts'
import { amount } from './amount'
import { mustSayOldPart, type OldPart, oldPartTold, oldParts } from './old-part'
import { SerialInput } from './serial-input'

interface Values {
  held?: string
  serial?: string
  quantity?: number
  replaces?: string
  oldPart?: OldPart
}

export interface UsePartProps {
  stock: VisitStock | undefined
  pending: boolean
  error: unknown
  onUse: (body: Record<string, unknown>) => void
  onClose: () => void
}

type Choice = Pick<HeldPart, 'partId' | 'number' | 'name' | 'unit' | 'placeId' | 'placeName' | 'serial' | 'quantity'> & { consumable?: boolean }

/** Puts a part in: out of one's own stock or of what is kept back for the visit, or by its serial number alone. */
export function UsePartDialog({ stock, pending, error, onUse, onClose }: UsePartProps) {
  const { t } = useTranslation()
  const [form] = Form.useForm<Values>()
  const mine = useMyStock()
  const usedSerials = new Set((stock?.used ?? []).filter((used) => used.waiting).map((used) => used.serial))
  const own = (mine.data?.stock ?? []).filter((held) => held.condition === 'GOOD' && held.quantity > held.reserved)
  const choices: Choice[] = [...(stock?.reserved ?? []), ...own].filter((held) => !held.serial || !usedSerials.has(held.serial))
  const key = (held: Choice) => `${held.partId}/${held.placeId}/${held.serial}`
  const heldKey = Form.useWatch<string | undefined>('held', form)
  const chosen = choices.find((held) => key(held) === heldKey)
  const typed = Form.useWatch<string | undefined>('serial', form)
  const said = Form.useWatch<OldPart | undefined>('oldPart', form)
  const mustSay = mustSayOldPart(chosen, typed)
  const bySerial = (serial: string) => choices.find((held) => held.serial.toLowerCase() === serial.trim().toLowerCase())
  const scanned = (serial: string) => {
    const found = serial.trim() ? bySerial(serial) : undefined
    if (found) form.setFieldsValue({ held: key(found), oldPart: undefined })
  }
  const submit = ({ serial, quantity, replaces, oldPart }: Values) => {
    const taken = chosen ?? (serial ? bySerial(serial) : undefined)
    const told = taken ? { partId: taken.partId, placeId: taken.placeId, number: taken.number, name: taken.name, unit: taken.unit, placeName: taken.placeName } : {}
    onUse({ ...told, serial: taken ? taken.serial : serial?.trim(), quantity: taken?.serial ? 1 : (quantity ?? 1), replaces: replaces?.trim() || undefined, oldPart: oldPartTold(oldPart) })
  }
  return (
    <Dialog open title={t('parts.use')} okText={t('parts.useIt')} confirmLoading={pending} onOk={() => form.submit()} onCancel={onClose}>
      <Form<Values> form={form} layout="vertical" initialValues={{ quantity: 1 }} onFinish={submit}>
        <ProblemAlert error={error} />
        <Form.Item name="serial" label={t('parts.scanOrType')} rules={[{ validator: (_, typed?: string) => (chosen || typed?.trim() ? Promise.resolve() : Promise.reject(new Error(t('parts.chooseOrScan')))) }]}>
          <SerialInputWatched onSerial={scanned} />
        </Form.Item>
        <Form.Item name="held" label={t('parts.fromMyStock')}>
          <Select
            allowClear
            showSearch={{ optionFilterProp: 'label' }}
            loading={mine.isFetching}
            notFoundContent={t('parts.nothingCarried')}
            onChange={() => form.setFieldValue('oldPart', undefined)}
            options={choices.map((held) => ({ value: key(held), label: `${held.number} ${held.name} · ${held.serial || amount(held.quantity, held.unit)} · ${held.placeName}` }))}
          />
        </Form.Item>
        {!chosen?.serial && (
          <Form.Item name="quantity" label={t('parts.quantity')}>
            <InputNumber min={0.01} style={{ width: '100%' }} />
          </Form.Item>
        )}
        <div className="intake-pair">
          <Form.Item name="replaces" label={t('parts.oldSerial')} rules={[{ required: mustSay && oldPartTold(said) !== undefined, whitespace: true, message: t('parts.oldSerialNeeded') }]}>
            <Input autoComplete="off" />
          </Form.Item>
          <Form.Item
            name="oldPart"
            label={t('parts.oldPart')}
            rules={[{ required: mustSay, message: t('parts.sayOldPart') }]}
            getValueProps={(value: OldPart | undefined) => ({ value: value ?? (mustSay ? undefined : 'NONE') })}
          >
            <Select placeholder={t('parts.sayOldPart')} options={oldParts.map((value) => ({ value, label: t(`parts.old.${value}`) }))} />
          </Form.Item>
        </div>
      </Form>
    </Dialog>
  )
}

/** Tells each serial number as it is typed, so that the part it belongs to is chosen with it. */
function SerialInputWatched({ onSerial, value, onChange, id }: { onSerial: (serial: string) => void; id?: string; value?: string; onChange?: (serial: string) => void }) {
  return (
    <SerialInput
      id={id}
      value={value}
      onChange={(serial) => {
        onChange?.(serial)
        onSerial(serial)
      }}
    />
  )
}
