import { Button, DatePicker, Form, Input, Select } from 'antd'
import type { Dayjs } from 'dayjs'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Dialog } from '@/components/dialog'
import type { Contract } from '@/api/contract-types'
import { ProblemAlert } from '@/components/problem-alert'
import { useMay } from '@/lib/session'
import { pickedDate } from '@/lib/zoned'
import { useContractAct, type ContractActName } from '../api/act-on-contract'
import { useCommitment } from '../api/get-contracts'

function offered({ status }: Contract): ContractActName[] {
  switch (status) {
    case 'SIGNED':
      return ['accept', 'amend', 'suspend', 'end']
    case 'ACCEPTED':
      return ['amend', 'suspend', 'end']
    case 'SUSPENDED':
      return ['resume', 'end']
    case 'ENDED':
      return []
  }
}

export function ContractActions({ contract }: { contract: Contract }) {
  const { t } = useTranslation()
  const may = useMay()
  const [asking, setAsking] = useState<ContractActName>()
  const direct = useContractAct(contract)
  if (!may('contracts.write', 'POST /api/contracts/{id}/amend')) return null
  return (
    <>
      {offered(contract).map((name) => (
        <Button key={name} type={name === 'accept' ? 'primary' : 'default'} onClick={() => (name === 'resume' ? direct.mutate({ name, body: {} }) : setAsking(name))}>
          {t(`contracts.act.${name}`)}
        </Button>
      ))}
      <ProblemAlert error={direct.error} />
      {asking && <ActDialog name={asking} contract={contract} onClose={() => setAsking(undefined)} />}
    </>
  )
}

interface Values {
  acceptedOn?: Dayjs
  commitmentVersion?: number
  reason?: string
}

function ActDialog({ name, contract, onClose }: { name: ContractActName; contract: Contract; onClose: () => void }) {
  const { t } = useTranslation()
  const [form] = Form.useForm<Values>()
  const act = useContractAct(contract, onClose)
  const commitment = useCommitment(contract.commitment.commitmentId)
  const title = t(`contracts.act.${name}`)
  const required = (label: string) => [{ required: true, message: t('validation.required', { label }) }]
  return (
    <Dialog open title={title} okText={title} confirmLoading={act.isPending} onOk={() => form.submit()} onCancel={onClose}>
      <Form<Values>
        form={form}
        layout="vertical"
        onFinish={({ acceptedOn, ...rest }) => act.mutate({ name, body: { ...rest, ...(acceptedOn && { acceptedOn: pickedDate(acceptedOn) }) } })}
      >
        <ProblemAlert error={act.error} />
        {name === 'accept' && (
          <Form.Item name="acceptedOn" label={t('contracts.field.acceptedOn')} rules={required(t('contracts.field.acceptedOn'))}>
            <DatePicker style={{ width: '100%' }} />
          </Form.Item>
        )}
        {name === 'amend' && (
          <Form.Item name="commitmentVersion" label={t('contracts.field.version')} rules={required(t('contracts.field.version'))}>
            <Select
              loading={commitment.isPending}
              options={(commitment.data?.versions ?? [])
                .filter((version) => version.version !== contract.commitment.version)
                .map((version) => ({ value: version.version, label: t('contracts.versionN', { n: version.version }) }))}
            />
          </Form.Item>
        )}
        {name !== 'accept' && (
          <Form.Item name="reason" label={t('contracts.field.reason')} rules={required(t('contracts.field.reason'))}>
            <Input.TextArea autoSize={{ minRows: 2 }} />
          </Form.Item>
        )}
      </Form>
    </Dialog>
  )
}
