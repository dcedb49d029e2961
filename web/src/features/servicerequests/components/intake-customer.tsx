import { Form, Select } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Contact, CustomerCard } from '@/api/customer-types'
import { CustomerPicker } from '@/components/pickers'

interface IntakeCustomerProps {
  card: CustomerCard | undefined
  contact: Contact | undefined
}

/** Customer, site, unit and contract of the request; filled in by the look-up, changeable by hand. */
export function IntakeCustomer({ card, contact }: IntakeCustomerProps) {
  const { t } = useTranslation()
  const form = Form.useFormInstance()
  const forget = () => form.setFieldsValue({ contactId: undefined, siteId: undefined, unitId: undefined, contractId: undefined })
  return (
    <>
      <Form.Item label={t('requests.intake.customer')} name="customerId" rules={[{ required: true, message: t('validation.required', { label: t('requests.intake.customer') }) }]}>
        <CustomerOrName name={card?.name} onChosen={forget} />
      </Form.Item>
      <div className="intake-pair">
        <Form.Item label={t('requests.intake.contract')} name="contractId">
          <Select
            allowClear
            options={(card?.contracts ?? []).map((contract) => ({
              value: contract.id,
              label: `${contract.number} ${contract.title}${contract.inForce ? '' : ` (${t('requests.intake.contractNotInForce')})`}`,
            }))}
          />
        </Form.Item>
        <Form.Item label={t('requests.intake.unit')} name="unitId">
          <Select allowClear showSearch={{ optionFilterProp: 'label' }} options={(card?.units ?? []).map((unit) => ({ value: unit.id, label: `${unit.model} · ${unit.serial}` }))} />
        </Form.Item>
        <Form.Item label={t('requests.intake.site')} name="siteId">
          <Select allowClear options={(card?.sites ?? []).map((site) => ({ value: site.id, label: [site.name, site.address].filter(Boolean).join(' · ') }))} />
        </Form.Item>
        <Form.Item label={t('requests.intake.contact')} name="contactId">
          <Select allowClear options={contact ? [{ value: contact.id, label: contact.name }] : []} />
        </Form.Item>
      </div>
    </>
  )
}

interface CustomerOrNameProps {
  id?: string
  value?: number
  onChange?: (value: number) => void
  name: string | undefined
  onChosen: () => void
}

function CustomerOrName({ name, onChosen, ...field }: CustomerOrNameProps) {
  return (
    <CustomerPicker
      {...field}
      chosenName={name}
      onChange={(value) => {
        onChosen()
        field.onChange?.(value)
      }}
    />
  )
}
