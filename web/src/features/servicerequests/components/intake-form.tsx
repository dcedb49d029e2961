import { Button, Checkbox, DatePicker, Form, Input, Radio, Select } from 'antd'
import { useEffect, useRef, useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { CallerMatch } from '@/api/customer-types'
import type { LadderRung, Receipt } from '@/api/request-types'
import { Panel } from '@/components/page'
import { ProblemAlert } from '@/components/problem-alert'
import { useDebounced } from '@/lib/use-debounced'
import { useDraft } from '@/lib/use-draft'
import { pickedInstant, zonedNow } from '@/lib/zoned'
import { useCreateServiceRequest } from '../api/create-service-request'
import { useCustomerCard } from '../api/get-intake-choices'
import { useCaller } from '../api/look-up-caller'
import { CallerMatches } from './caller-matches'
import { IntakeCustomer } from './intake-customer'
import { IntakePromises } from './intake-promises'
import { IntakeStanding } from './intake-standing'
import { bodyOf, restoredFrom, severityOf, type IntakeValues } from './intake-values'
import { classOptions, intakeChannelOptions, kindOptions } from './kinds'
import { SeverityField } from './severity-field'
import { SimilarToNew } from './similar-requests'

const NO_LADDER: LadderRung[] = []

export function IntakeForm({ onCreated, overdue }: { onCreated: (created: Receipt) => void; overdue?: (customerId: number) => ReactNode }) {
  const { t } = useTranslation()
  const [form] = Form.useForm<IntakeValues>()
  const draft = useDraft<IntakeValues>('intake')
  const [restored] = useState(() => restoredFrom(draft.read()))
  const phone = Form.useWatch('callerPhone', form) ?? ''
  const customerId = Form.useWatch('customerId', form)
  const unitId = Form.useWatch('unitId', form)
  const title = Form.useWatch('title', form) ?? ''
  const description = Form.useWatch('description', form)
  const major = Form.useWatch('requestClass', form) === 'MAJOR'
  const contractId = Form.useWatch('contractId', form)
  const called = Form.useWatch('channel', form) === 'HOTLINE'
  const severity = severityOf(Form.useWatch('grade', form))
  const kind = Form.useWatch('kind', form)
  const reportedAt = pickedInstant(Form.useWatch('reportedAt', form))
  const caller = useCaller(useDebounced(phone, 350))
  const matches = caller.data?.matches
  const match = matches?.find((candidate) => candidate.customer.id === customerId)
  const chosen = useCustomerCard(match ? undefined : customerId)
  const card = match?.customer ?? chosen.data
  const adopted = useRef<string>(undefined)
  const create = useCreateServiceRequest((created) => {
    draft.clear()
    form.resetFields()
    onCreated(created)
  })

  const adopt = ({ contact, customer }: CallerMatch) => {
    const { sites, units, contracts } = customer
    form.setFieldsValue({
      callerName: contact.name,
      customerId: customer.id,
      contactId: contact.id,
      siteId: sites.length === 1 ? sites[0]?.id : undefined,
      unitId: units.length === 1 ? units[0]?.id : undefined,
      contractId: contracts.find((contract) => contract.inForce)?.id,
    })
    draft.write(form.getFieldsValue(true))
  }

  useEffect(() => {
    const only = matches?.length === 1 ? matches[0] : undefined
    if (only && adopted.current !== caller.data?.phone) {
      adopted.current = caller.data?.phone
      adopt(only)
    }
    // A look-up's answer is taken over once; later edits by hand stay.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [caller.data])

  const required = (label: string) => ({ required: true, message: t('validation.required', { label }) })
  return (
    <Form<IntakeValues>
      form={form}
      layout="vertical"
      initialValues={restored}
      onValuesChange={() => draft.write(form.getFieldsValue(true))}
      onFinish={(values) => create.mutate(bodyOf(values))}
      className="intake"
    >
      <div className="stack">
        {Object.keys(restored).length > 0 && <p className="notice plain">{t('requests.intake.draftKept')}</p>}
        <Panel title={t('requests.intake.caller')}>
          <div className="intake-pair">
            <Form.Item label={t('requests.intake.channel')} name="channel" initialValue="HOTLINE">
              <Radio.Group optionType="button" options={intakeChannelOptions()} />
            </Form.Item>
            <Form.Item label={t('requests.fact.reportedAt')} name="reportedAt" extra={t('requests.intake.reportedAtHint')}>
              <DatePicker showTime={{ format: 'HH:mm' }} format="MM-DD HH:mm" placeholder={t('requests.composer.nowHint')} maxDate={zonedNow()} style={{ width: '100%' }} />
            </Form.Item>
          </div>
          <div className="intake-pair">
            <Form.Item label={t('requests.intake.phone')} name="callerPhone" extra={caller.isFetching ? t('requests.intake.lookingUp') : t('requests.intake.phoneHint')}>
              <Input type="tel" autoFocus autoComplete="off" onPressEnter={(event) => event.preventDefault()} />
            </Form.Item>
            <Form.Item label={t('requests.intake.callerName')} name="callerName">
              <Input autoComplete="off" onPressEnter={(event) => event.preventDefault()} />
            </Form.Item>
          </div>
          {matches && <CallerMatches matches={matches} chosen={match} onChoose={adopt} />}
          <IntakeCustomer card={card} contact={match?.contact} />
        </Panel>
        <Panel title={t('requests.intake.what')}>
          <Form.Item label={t('requests.intake.titleField')} name="title" rules={[required(t('requests.intake.titleField'))]}>
            <Input maxLength={200} autoComplete="off" onPressEnter={(event) => event.preventDefault()} />
          </Form.Item>
          <Form.Item label={t('requests.intake.description')} name="description">
            <Input.TextArea autoSize={{ minRows: 2, maxRows: 12 }} />
          </Form.Item>
          <div className="intake-pair">
            <Form.Item label={t('requests.intake.kind')} name="kind" initialValue="FAULT">
              <Select options={kindOptions()} />
            </Form.Item>
            <Form.Item label={t('requests.field.requestClass')} name="requestClass" initialValue="GENERAL" extra={major ? t('requests.intake.majorHint') : undefined}>
              <Radio.Group optionType="button" options={classOptions()} />
            </Form.Item>
          </div>
          <SeverityField ladder={card?.contracts.find((contract) => contract.id === contractId)?.ladder ?? NO_LADDER} />
          {called && (
            <Form.Item name="answeredOnCall" valuePropName="checked">
              <Checkbox>{t('requests.intake.answered')}</Checkbox>
            </Form.Item>
          )}
          <ProblemAlert error={create.error} />
          <div className="row intake-submit">
            <Button type="primary" htmlType="submit" loading={create.isPending}>
              {t('requests.intake.submit')}
            </Button>
            <Button
              onClick={() => {
                draft.clear()
                window.location.reload()
              }}
            >
              {t('requests.intake.reset')}
            </Button>
          </div>
        </Panel>
      </div>
      <div className="stack">
        <SimilarToNew customerId={customerId} unitId={unitId} title={title} description={description} />
        <IntakePromises asked={{ customerId, contractId, unitId, kind, severity, reportedAt }} />
        <IntakeStanding card={card} contractId={contractId} unitId={unitId} reportedAt={reportedAt} overdue={overdue} />
      </div>
    </Form>
  )
}
