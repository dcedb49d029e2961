import { ArrowDownOutlined, ArrowUpOutlined, DeleteOutlined } from '@ant-design/icons'
import { Button, Form, Input, Select } from 'antd'
import { useTranslation } from 'react-i18next'
import { CustomersPicker } from '@/components/pickers'
import { word } from '@/lib/words'
import { DepartmentSelect } from './department-select'
import { kinds, severities } from './facts'

const options = (group: string, codes: string[]) => codes.map((value) => ({ value, label: word(group, value) }))

interface RowProps {
  name: number
  last: boolean
  onMove: (by: number) => void
  onRemove: () => void
}

/** One rule: its conditions, and where what fits them goes. */
export function RuleRow({ name, last, onMove, onRemove }: RowProps) {
  const { t } = useTranslation()
  const number = name + 1
  const required = (label: string) => [{ required: true, message: t('validation.required', { label }) }]
  return (
    <fieldset className="routing-rule" aria-label={t('routing.ruleN', { n: number })}>
      <div className="row">
        <span className="ladder-number" aria-hidden="true">
          {number}
        </span>
        <Form.Item name={[name, 'name']} label={t('routing.ruleName')} rules={required(t('routing.ruleName'))} className="grow">
          <Input maxLength={80} autoComplete="off" />
        </Form.Item>
        <Form.Item name={[name, 'departmentId']} label={t('routing.goesTo')} rules={required(t('routing.goesTo'))} style={{ width: 200 }}>
          <DepartmentSelect />
        </Form.Item>
        <span className="row tight" style={{ alignSelf: 'end' }}>
          <Button type="text" icon={<ArrowUpOutlined />} disabled={name === 0} aria-label={t('routing.upN', { n: number })} onClick={() => onMove(-1)} />
          <Button type="text" icon={<ArrowDownOutlined />} disabled={last} aria-label={t('routing.downN', { n: number })} onClick={() => onMove(1)} />
          <Button type="text" icon={<DeleteOutlined />} aria-label={`${t('action.remove')} ${t('routing.ruleN', { n: number })}`} onClick={onRemove} />
        </span>
      </div>
      <div className="routing-conditions">
        <Form.Item name={[name, 'kinds']} label={t('routing.condition.KIND')}>
          <Select mode="multiple" placeholder={t('routing.any')} options={options('requestKind', kinds)} />
        </Form.Item>
        <Form.Item name={[name, 'severities']} label={t('routing.condition.SEVERITY')}>
          <Select mode="multiple" placeholder={t('routing.any')} options={options('severity', severities)} />
        </Form.Item>
        <Form.Item name={[name, 'customers']} label={t('routing.condition.CUSTOMER')}>
          <CustomersPicker placeholder={t('routing.any')} />
        </Form.Item>
        <Form.Item name={[name, 'models']} label={t('routing.condition.MODEL')}>
          <Select mode="tags" open={false} suffixIcon={null} placeholder={t('routing.any')} tokenSeparators={[',', '，', '、', '\n']} />
        </Form.Item>
        <Form.Item name={[name, 'words']} label={t('routing.condition.WORDS')} className="routing-words">
          <Select mode="tags" open={false} suffixIcon={null} placeholder={t('routing.any')} tokenSeparators={[',', '，', '、', '\n']} />
        </Form.Item>
      </div>
    </fieldset>
  )
}
